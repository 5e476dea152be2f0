package dev.gatehouse.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The corpus of real logs and public rules, where it lies beside the checkout. */
public final class Corpus {
    private Corpus() {}

    /** A file or folder of the corpus; without the corpus the test is skipped. */
    public static Path path(String name) {
        Optional<Path> corpus = find();
        Assumptions.assumeTrue(corpus.isPresent(), "no folder shared/corpus beside the checkout: skipped");
        return corpus.orElseThrow().resolve(name);
    }

    private static Optional<Path> find() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path corpus = at.resolve("shared").resolve("corpus");
            if (Files.isDirectory(corpus)) {
                return Optional.of(corpus);
            }
        }
        return Optional.empty();
    }
}
