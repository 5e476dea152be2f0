package dev.gatehouse.connect.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatehouse.directory.tenant.Dataset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reads the examples of Graph's documentation, where they lie beside the checkout. */
final class ExportCorpusTest {
    private static final String EXAMPLES = "shared/corpus/logs/graph-docs-examples";

    @Test
    void readsTheExamplesOfTheDocumentation() {
        Optional<Path> examples = examples();
        assumeTrue(examples.isPresent(), "no " + EXAMPLES + " beside the checkout");

        var read = Exports.read(examples.get());

        assertThat(read.tenant().has(Dataset.ASSIGNMENTS)).isTrue();
        assertThat(read.tenant().has(Dataset.ELIGIBILITIES)).isTrue();
        assertThat(read.tenant().policies()).isNotEmpty();
        assertThat(read.tenant().assignments()).hasSizeGreaterThan(5);
        assertThat(read.files())
                .filteredOn(
                        file -> file.name().contains("signin") || file.name().contains("audit"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.contents()).isEmpty());
    }

    private static Optional<Path> examples() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve(EXAMPLES))) {
            at = at.getParent();
        }
        return Optional.ofNullable(at).map(found -> found.resolve(EXAMPLES));
    }
}
