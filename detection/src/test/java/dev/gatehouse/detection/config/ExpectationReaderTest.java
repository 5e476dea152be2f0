package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Expectation.Kind;
import dev.gatehouse.directory.Interval;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ExpectationReaderTest {
    @Test
    void readsExclusionsPlannedChangesAndPlannedTests() {
        var configuration = Read.configuration("""
                exclusions:
                  - rule: signin-interrupt-mfa-required
                    entity: svc-scanner@contoso.example
                    reason: asks each morning
                    from: 2026-05-01
                    until: 2026-07-30
                plannedChanges:
                  - entities: [adm_kim@contoso.example, Exchange Administrator]
                    rules: role-eligible-added
                    reason: CHG0042
                    from: 2026-05-04T08:00:00Z
                    until: 2026-05-04T18:00:00Z
                plannedTests:
                  - account: breakglass1@contoso.example
                    reason: half-yearly
                    from: 2026-06-01T09:00:00Z
                    until: 2026-06-01T11:00:00Z
                """);

        assertThat(configuration.expectations())
                .extracting(Expectation::kind)
                .containsExactly(Kind.EXCLUSION, Kind.PLANNED_CHANGE, Kind.PLANNED_TEST);
        var exclusion = configuration.expectations().getFirst();
        assertThat(exclusion.rules()).containsExactly("signin-interrupt-mfa-required");
        assertThat(exclusion.entities()).containsExactly("svc-scanner@contoso.example");
        assertThat(exclusion.reason()).isEqualTo("asks each morning");
        assertThat(exclusion.validity())
                .isEqualTo(
                        Interval.between(Instant.parse("2026-05-01T00:00:00Z"), Instant.parse("2026-07-30T00:00:00Z")));
        assertThat(exclusion.origin()).hasToString("gatehouse.yaml:2:5");
        assertThat(configuration.expectations().get(1).entities())
                .containsExactly("adm_kim@contoso.example", "Exchange Administrator");
    }

    @Test
    void anExclusionLastsNinetyDaysAtMost() {
        assertThat(Read.problems(exclusion("2026-05-01", "2026-07-31")))
                .singleElement()
                .asString()
                .startsWith("gatehouse.yaml:6:12: ")
                .contains("lasts 91 days; expected at most 90 days; end it at 2026-07-30T00:00:00Z or before");
        assertThat(Read.problems(exclusion("2026-05-01", "2026-05-01"))).hasSize(1);
        assertThat(Read.problems(exclusion("2026-05-02", "2026-05-01"))).hasSize(1);
    }

    @Test
    void anEmptyListIsNoList() {
        var change = """
                plannedChanges:
                  - entities: %s
                    rules: %s
                    reason: CHG1
                    from: 2026-05-01
                    until: 2026-05-02
                """;
        assertThat(Read.problems(change.formatted("[]", "[r]")))
                .singleElement()
                .asString()
                .contains("an empty list");
        assertThat(Read.problems(change.formatted("[e]", "[]")))
                .singleElement()
                .asString()
                .contains("an empty list");
    }

    @Test
    void everyPartOfAnExclusionIsWanted() {
        assertThat(Read.problems("exclusions:\n  - {}\n"))
                .hasSize(5)
                .allMatch(problem -> problem.contains("is missing"));
        assertThat(Read.problems("exclusions: signin\n"))
                .singleElement()
                .asString()
                .contains("a list of exclusions");
        assertThat(Read.problems("exclusions: [signin]\n"))
                .singleElement()
                .asString()
                .contains("a section");
    }

    @Test
    void aPlannedTestLastsAWeekAtMostAndIsOfAnAccount() {
        var test = """
                plannedTests:
                  - account: %s
                    reason: half-yearly
                    from: 2026-06-01
                    until: %s
                """;
        assertThat(Read.problems(test.formatted("bg@contoso.example", "2026-06-09")))
                .singleElement()
                .asString()
                .contains("at most 7 days");
        assertThat(Read.problems(test.formatted("the glass", "2026-06-02")))
                .singleElement()
                .asString()
                .contains("is no account");
    }

    private static String exclusion(String from, String until) {
        return """
                exclusions:
                  - rule: r
                    entity: e
                    reason: because
                    from: %s
                    until: %s
                """.formatted(from, until);
    }
}
