package dev.gatehouse.detection.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Configuration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExportIndexTest {
    private static String page(SentinelExport export) {
        return new ExportIndex(
                        export,
                        export.watchlists().stream()
                                .map(list -> WatchlistFile.of(list, Configuration.none()))
                                .toList())
                .markdown();
    }

    @Test
    void listsWhatThereIsAndWhatIsNeeded() {
        assertThat(page(Rules.export(Rules.rule(
                        "signinlogs",
                        "a: {User.IsPrivileged: true, Location|expand: '%approved_countries%'}\ncondition: a"))))
                .contains(
                        "| `GatehousePrivilegedAccounts.csv` | 0 | object ids",
                        "| `Gatehouse_approved_countries.csv` | 0 | the watchlist `approved_countries` of gatehouse.yaml;",
                        "| [t](t.yaml) | Medium |");
    }

    @Test
    void saysWhyRulesAreLeftOut() {
        assertThat(page(Rules.export(Rules.rule("signinlogs", "a: [x]\ncondition: a"))))
                .contains("| `t` |  | it looks for words anywhere in a record |");
    }

    @Test
    void saysWhichRowsNoRuleServes() {
        SentinelExport export = new SentinelExport(
                List.of(), List.of(new LeftOut("n", List.of("new-device-or-location"), "because")), List.of());
        assertThat(page(export)).contains("No rule here serves `new-device-or-location`.");
    }

    @Test
    void aNameEndsNoCell() {
        SentinelExport export =
                new SentinelExport(List.of(), List.of(new LeftOut("a|b\n<x>", List.of(), "c")), List.of());
        assertThat(page(export)).contains("| `a\\|b \\<x\\>` |");
    }
}
