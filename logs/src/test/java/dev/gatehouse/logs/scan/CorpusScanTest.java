package dev.gatehouse.logs.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real files, where they are at hand: a folder {@code shared/corpus} beside the checkout. */
final class CorpusScanTest {
    private static final int LARGEST = 4 << 20;

    @Test
    void readsEveryJsonFileAlikeAtOnceAndInBlocks() throws IOException {
        Optional<Path> corpus = corpus();
        assumeTrue(corpus.isPresent(), "no corpus beside the checkout");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(corpus.orElseThrow())) {
            files = walk.filter(file -> file.toString().matches(".*\\.(json|ndjson|jsonl)"))
                    .filter(file -> file.toFile().length() < LARGEST)
                    .toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            Found whole = Found.in(bytes);
            for (String record : whole.records) {
                byte[] one = record.getBytes(StandardCharsets.UTF_8);
                assertThat(Oracle.read(one, 0, one.length))
                        .as("%s: %s", file, record)
                        .isPresent();
            }
            if (HeadFinder.find(bytes, Math.min(bytes.length, HeadFinder.LENGTH)) != Head.NOT_JSON) {
                Found blocks = Found.inBlocks(bytes, 1 << 16, 1 << 15, LARGEST);
                assertThat(blocks.records).as("%s", file).isEqualTo(whole.records);
            }
        }
    }

    private static Optional<Path> corpus() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path corpus = folder.resolve("shared/corpus/logs");
            if (Files.isDirectory(corpus)) {
                return Optional.of(corpus);
            }
        }
        return Optional.empty();
    }
}
