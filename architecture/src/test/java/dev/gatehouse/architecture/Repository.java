package dev.gatehouse.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The files of the checkout that these tests run in. */
final class Repository {
    private static final Path ROOT = root();
    private static final Set<String> BUILT = Set.of("target", "node_modules");

    private Repository() {}

    static String read(String path) {
        return read(ROOT.resolve(path));
    }

    /** Binary files too: read as Latin-1, which loses nothing that we look for. */
    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that Git knows; in an unpacked archive, all that are not built. */
    static List<Path> files() {
        try {
            return Files.exists(ROOT.resolve(".git")) ? tracked() : unpacked();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> tracked() throws IOException {
        var git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .directory(ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(names.split("\0", -1))
                .filter(name -> !name.isEmpty())
                .map(ROOT::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }

    private static List<Path> unpacked() throws IOException {
        try (var found = Files.find(ROOT, 40, (path, attributes) -> attributes.isRegularFile())) {
            return found.filter(Repository::isSource).toList();
        }
    }

    private static boolean isSource(Path file) {
        for (var part : ROOT.relativize(file)) {
            if (BUILT.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private static Path root() {
        var at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("architecture"))) {
            at = at.getParent();
        }
        if (at == null) {
            throw new IllegalStateException("these tests run inside the repository");
        }
        return at;
    }
}
