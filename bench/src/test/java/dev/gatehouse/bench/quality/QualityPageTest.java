package dev.gatehouse.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class QualityPageTest {
    @Test
    void saysWhatWasFoundMissedAndWrong() {
        String page = QualityPage.of(new QualityPage.Run(7, 2, 45, false), TallyTest.example());
        assertThat(page)
                .startsWith("# What the catalogue finds")
                .contains("Written by `./gatehouse bench quality`. Do not edit by hand.")
                .contains("2 made-up tenants (seeds 7 to 8), each of 45 days")
                .contains("| found (recall) | 1 (50 %) |")
                .contains("| missed | 1 |")
                .contains("| 1 of 4 (25 %) |")
                .contains("where nothing is wrong | 5.00 |")
                .contains("as changes, tests and journeys, and do not count | 1 |")
                .contains("Never found: `missed`. Found in part: none.")
                .contains("| `found` | 1 | 1 | 0 | 100 % | 1 | 0 | 100 % |")
                .contains("| `wrong` | 0 | 0 | 0 | – | 0 | 3 | 0 % |")
                .contains("| Rule of wrong | 1 | 2 |")
                .contains("No real logs were mixed in")
                .contains("## What this cannot tell");
    }

    @Test
    void saysThatRealLogsWereMixedIn() {
        String page = QualityPage.of(new QualityPage.Run(1, 1, 45, true), new Tally());
        assertThat(page)
                .contains("MSTICPy's and")
                .contains("alerts about the real logs that were mixed in, which nobody has judged | 0 |")
                .contains("by rule\n\nNone.")
                .doesNotContain("No real logs");
    }
}
