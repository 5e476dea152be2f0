package dev.gatehouse.detection.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.FieldTables;
import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.SigmaParser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EvidenceCheckTest {
    @ParameterizedTest
    @ValueSource(strings = {"Authenticated", "anonymous", "true", "[authenticated]", "''"})
    void anythingButTheOneValueIsAMistake(String value) {
        RuleContent content = content("{evidence: " + value + ", entities: [User]}");

        assertThat(content.rules().getFirst().isAuthenticated()).isFalse();
        assertThat(findings(content)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Finding.EVIDENCE);
            assertThat(finding.gravity()).isEqualTo(Gravity.ERROR);
            assertThat(finding.file()).isEqualTo("t.yml");
            assertThat(finding.line()).isPositive();
            assertThat(finding.remedy()).contains("authenticated");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "Actor"})
    void whoActsMayBeCalledEither(String entity) {
        RuleContent content = content("{evidence: authenticated, entities: [Target.User, " + entity + "]}");

        assertThat(content.rules().getFirst().isAuthenticated()).isTrue();
        assertThat(findings(content)).isEmpty();
    }

    @Test
    void itIsSaidOfNobodyWhereNobodyActs() {
        assertThat(findings(content("{evidence: authenticated, entities: [Target.User, IPAddress]}")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("names nobody who did"));
    }

    @Test
    void nothingIsSaidWhereNothingIsClaimed() {
        RuleContent content = content("{entities: [User]}");

        assertThat(content.rules().getFirst().isAuthenticated()).isFalse();
        assertThat(findings(content)).isEmpty();
    }

    @Test
    void correlationsAreLookedAtToo() {
        RuleContent content = RuleContent.of(SigmaParser.parse("t.yml", """
                        title: One
                        name: one
                        logsource: {product: azure, service: signinlogs}
                        detection: {selection: {ResultType: '50126'}, condition: selection}
                        level: low
                        ---
                        title: Many
                        correlation:
                          type: event_count
                          rules: [one]
                          group-by: [UserId]
                          timespan: 1h
                          condition: {gte: 10}
                        level: high
                        custom: {evidence: none, entities: [User]}
                        """), RuleSource.COMMUNITY);

        assertThat(content.correlations()).hasSize(1);
        assertThat(findings(content)).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo("custom.evidence is none, which means nothing");
            assertThat(finding.line()).isGreaterThan(5);
        });
    }

    private static RuleContent content(String custom) {
        return RuleContent.of(SigmaParser.parse("t.yml", """
                        title: T
                        logsource: {product: azure, service: signinlogs}
                        detection: {selection: {ResultType: '50126'}, condition: selection}
                        level: high
                        custom: %s
                        """.formatted(custom)), RuleSource.COMMUNITY);
    }

    private static List<Finding> findings(RuleContent content) {
        LintReport report = Linter.lint(content, FieldTables.NONE, Watchlists.NONE);
        return Stream.concat(report.rules().stream().flatMap(rule -> rule.findings().stream()), report.files().stream())
                .filter(finding -> finding.code().equals(Finding.EVIDENCE))
                .toList();
    }
}
