package dev.gatehouse.detection.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.ConfigurationReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WatchlistFileTest {
    private static Configuration configuration(String yaml) {
        return ConfigurationReader.read("gatehouse.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .configuration()
                .orElseThrow();
    }

    @Test
    void hasWhatTheConfigurationSays() {
        Configuration configuration = configuration("""
                emergencyAccounts:
                  - account: breakglass1@contoso.example
                watchlists:
                  approved_countries: [NL, DE]
                """);
        assertThat(WatchlistFile.of(Watchlist.EMERGENCY, configuration).csv())
                .isEqualTo("Value,Comment\nbreakglass1@contoso.example,from gatehouse.yaml\n");
        assertThat(WatchlistFile.of(Watchlist.of("approved_countries"), configuration)
                        .values())
                .containsExactly("NL", "DE");
        assertThat(WatchlistFile.of(Watchlist.of("approved_countries"), configuration)
                        .fileName())
                .isEqualTo("Gatehouse_approved_countries.csv");
    }

    @Test
    void isATemplateWhereNothingIsKnown() {
        assertThat(WatchlistFile.of(Watchlist.PRIVILEGED, Configuration.none()).csv())
                .isEqualTo("Value,Comment\n");
    }

    @Test
    void knowsRolesWithoutPrivilegeByIdAndName() {
        List<String> roles =
                WatchlistFile.of(Watchlist.ORDINARY_ROLES, Configuration.none()).values();
        assertThat(roles)
                .contains("Message Center Reader", "790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b")
                .doesNotContain("Global Administrator", "62e90394-69f5-4237-9190-012177145e10");
    }

    @Test
    void quotesWhatWouldEndACell() {
        WatchlistFile file =
                new WatchlistFile(Watchlist.PRIVILEGED, List.of(new WatchlistFile.Line("a,b", "says \"no\"")));
        assertThat(file.csv()).isEqualTo("Value,Comment\n\"a,b\",\"says \"\"no\"\"\"\n");
    }
}
