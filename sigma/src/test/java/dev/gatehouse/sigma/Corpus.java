package dev.gatehouse.sigma;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The corpus of public rules and vectors that may lie beside the repository, in {@code shared/corpus}. */
final class Corpus {
    private Corpus() {}

    /** A file or folder of the corpus; the calling test is skipped where there is none. */
    static Path find(String path) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("shared/corpus").resolve(path);
            if (Files.exists(found)) {
                return found;
            }
        }
        assumeTrue(false, "no corpus beside the repository: shared/corpus/" + path);
        throw new IllegalStateException("an assumption that is false ends the test");
    }

    /** Every rule file under a folder of the corpus, in the order of their names. */
    static List<Path> rules(String path) {
        try (Stream<Path> files = Files.walk(find(path))) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Parsed parse(Path file) {
        try {
            return SigmaParser.parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
