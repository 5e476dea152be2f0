package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ConfigurationReferenceTest {
    /** Seen from the module, where its tests run. */
    private static final Path PAGE = Path.of("..", "docs", "configuration.md");

    /** When it fails: the page is what {@link ConfigurationReference#markdown()} gives. */
    @Test
    void thePageIsNotStale() throws IOException {
        assertThat(Files.readString(PAGE)).isEqualToNormalizingNewlines(ConfigurationReference.markdown());
    }

    @Test
    void everyKeyIsExplained() {
        var page = ConfigurationReference.markdown();

        for (var key : ConfigurationSchema.KEYS) {
            assertThat(page).contains("\n## " + key.name() + "\n", key.meaning(), key.example());
            below("", key, path -> assertThat(page).contains("| `" + path + "` | "));
        }
    }

    private static void below(String path, ConfigKey key, Consumer<String> check) {
        for (var below : key.keys()) {
            check.accept(path + below.name());
            below(path + below.name() + ".", below, check);
        }
    }

    @Test
    void theExamplesTogetherAreAValidFile() {
        var configuration = Read.configuration(
                ConfigurationSchema.KEYS.stream().map(ConfigKey::example).collect(Collectors.joining()));

        assertThat(configuration.emergencyAccounts()).hasSize(2);
        assertThat(configuration.privilegedAccounts()).hasSize(2);
        assertThat(configuration.privilegedRoles().add()).hasSize(2);
        assertThat(configuration.watchlists().names()).hasSize(2);
        assertThat(configuration.fieldTables()).containsExactly("our-fields.yaml");
        assertThat(configuration.expectations()).hasSize(3);
        assertThat(configuration.server().certificate()).isPresent();
        assertThat(configuration.server().oidc()).isPresent();
    }
}
