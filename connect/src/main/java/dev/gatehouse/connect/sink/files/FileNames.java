package dev.gatehouse.connect.sink.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of files: they sort by when the files were begun, also where the clock was set back. One that is written to has a name
 * that begins with a dot and ends with {@code .part}.
 */
final class FileNames {
    static final String CHECKPOINTS = "checkpoints.ndjson";
    static final String LOCK = ".gatehouse.lock";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME =
            Pattern.compile("\\.?alerts-(\\d{8}T\\d{6}\\.\\d{3}Z)\\.(?:ocsf\\.)?ndjson(?<part>\\.part)?");

    private final Path folder;
    private final String ending;
    private Instant latest = Instant.EPOCH;

    FileNames(Path folder, FilesSettings.Format format) {
        this.folder = folder;
        this.ending = switch (format) {
            case OCSF -> ".ocsf.ndjson";
            case NDJSON -> ".ndjson";
        };
    }

    /** The files that somebody was writing to when he was stopped, the oldest first; afterwards no name is given again. */
    List<Path> look(Disk disk) throws IOException {
        List<Path> parts = new ArrayList<>();
        for (Path file : disk.list(folder)) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                time(name.group(1)).filter(latest::isBefore).ifPresent(time -> latest = time);
                if (name.group("part") != null) {
                    parts.add(file);
                }
            }
        }
        return parts.stream().sorted().toList();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(TIME.parse(text, Instant::from));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** A file that is begun now, while it is written to. */
    Path next(Instant now) {
        Instant after = latest.plusMillis(1);
        latest = now.isBefore(after) ? after : now;
        return folder.resolve(".alerts-" + TIME.format(latest) + ending + ".part");
    }

    /** What a file is called that nobody writes to any more. */
    Path finished(Path part) {
        String name = part.getFileName().toString();
        return folder.resolve(name.substring(1, name.length() - ".part".length()));
    }
}
