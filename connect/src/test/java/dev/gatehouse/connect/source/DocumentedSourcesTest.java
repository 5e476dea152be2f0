package dev.gatehouse.connect.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.ConfigurationReader;
import dev.gatehouse.detection.config.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page about sources has one write into gatehouse.yaml is a configuration. */
final class DocumentedSourcesTest {
    private static final Path PAGE = Path.of("..", "docs", "sources.md");
    private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\n(sources:.*?)^```$");

    @Test
    void everyExampleIsAConfiguration() throws IOException {
        List<String> examples = YAML.matcher(Files.readString(PAGE))
                .results()
                .map(example -> example.group(1))
                .toList();

        assertThat(examples).hasSize(3).allSatisfy(example -> {
            Loaded loaded = ConfigurationReader.read("gatehouse.yaml", example);
            assertThat(loaded.problems()).isEmpty();
            assertThat(loaded.configuration().orElseThrow().sources())
                    .singleElement()
                    .satisfies(source -> assertThat(source.kafka()).isPresent());
        });
    }
}
