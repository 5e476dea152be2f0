package dev.gatehouse.server.directory;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.export.NewestExport;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.connect.file.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where exports of the directory lie.
 *
 * @param path a file, an archive, or a folder with one or several
 * @param scratch a folder that may be made, for what has to be unpacked
 * @param most how much is read: more bytes than that are no export
 */
public record DirectoryPlace(Path path, Path scratch, long most) {
    private static final long GIGA = 1L << 30;
    private static final long EXPANDED = 256L << 20;
    private static final int FILES = 100_000;
    private static final Limits LIMITS = new Limits(2, FILES, EXPANDED, 50, GIGA, GIGA);

    public DirectoryPlace {
        requireNonNull(path, "path is null");
        requireNonNull(scratch, "scratch is null");
    }

    /** A place with exports of usual size. */
    public static DirectoryPlace at(Path path, Path scratch) {
        return new DirectoryPlace(path, scratch, GIGA);
    }

    /** Reads the newest export that is whole. */
    NewestExport read() {
        try {
            Inputs inputs = Inputs.find(List.of(path.toString()), InputStream.nullInputStream(), scratch, LIMITS);
            List<String> refused = refused(inputs);
            return refused.isEmpty()
                    ? NewestExport.among(inputs.inputs())
                    : new NewestExport(Optional.empty(), refused);
        } finally {
            remove();
        }
    }

    private List<String> refused(Inputs inputs) {
        List<String> refused = new ArrayList<>();
        inputs.missing().forEach(name -> refused.add(name + ": does not exist"));
        inputs.problems().forEach(problem -> refused.add(problem.name() + ": " + problem.reason()));
        if (inputs.size() > most || inputs.inputs().size() > FILES) {
            refused.add(path + ": " + inputs.inputs().size() + " files with " + inputs.size()
                    + " bytes are more than an export has; at most " + FILES + " files and " + most
                    + " bytes are read. Move older exports elsewhere");
        } else if (refused.isEmpty() && inputs.inputs().isEmpty()) {
            refused.add(path + ": there is no file in it; scripts/export-directory saves an export");
        }
        return refused;
    }

    /** What it looks like: where two answers differ, there may be another export. */
    String looks() {
        return Looks.of(List.of(path));
    }

    private void remove() {
        if (!Files.exists(scratch)) {
            return;
        }
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
