package dev.gatehouse.connect.source;

import dev.gatehouse.detection.data.Printable;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;

/** Which names are passed over, and how a name is shown: whoever writes into the folder chooses them. */
final class Names {
    /** Of files that somebody is still writing, and will rename. */
    private static final List<String> TEMPORARY =
            List.of(".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".swp", "~");

    /** Logs are hostile, so no configuration is read from among them, nor taken for a log. */
    private static final List<String> CONFIGURATIONS = List.of("gatehouse.yaml", "gatehouse.yml");

    private final List<PathMatcher> ignored;

    Names(List<String> globs) {
        ignored = globs.stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
    }

    /** Whether a file or folder of this name is none of ours. */
    boolean isPassedOver(Path file) {
        Path name = file.getFileName();
        return isPassedOver(String.valueOf(name)) || ignored.stream().anyMatch(glob -> glob.matches(name));
    }

    boolean isPassedOver(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || CONFIGURATIONS.contains(name)
                || TEMPORARY.stream().anyMatch(small::endsWith);
    }

    /** The text, with escapes in place of what a terminal would obey, or what would break or reorder a line. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Printable.isShown(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(String.format(Locale.ROOT, "\\u{%x}", point));
            }
        });
        return shown.toString();
    }

    /** A file below a folder, with slashes, shown. */
    static String shown(Path folder, Path file) {
        StringBuilder shown = new StringBuilder();
        for (Path part : folder.relativize(file)) {
            shown.append(shown.isEmpty() ? "" : "/").append(shown(part.toString()));
        }
        return shown.toString();
    }
}
