package dev.gatehouse.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.ConfigurationReader;
import dev.gatehouse.detection.config.FieldTables;
import dev.gatehouse.detection.config.SetEntry;
import dev.gatehouse.detection.config.SetKind;
import dev.gatehouse.sigma.SigmaParser;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OverlayFitTest {
    private static final Configuration FILE =
            ConfigurationReader.read("gatehouse.yaml", """
                    emergencyAccounts: [bg@contoso.example]
                    privilegedAccounts: [adm_kim@contoso.example]
                    thresholds: {many: 5}
                    """).configuration().orElseThrow();
    private static final Rulebook BOOK = Rulebook.of(
            RuleContent.of(SigmaParser.parse("rules.yml", """
                    title: One
                    name: one
                    id: 3a1d9c5e-0000-4000-8000-000000000001
                    logsource: {product: azure, service: signinlogs}
                    detection: {s: {ResultType: '50126'}, condition: s}
                    ---
                    title: Glass broken
                    name: glass
                    id: 3a1d9c5e-0000-4000-8000-000000000002
                    logsource: {product: azure, service: signinlogs}
                    detection: {s: {User.IsEmergencyAccess: true}, condition: s}
                    custom: {rows: [ea-signin]}
                    ---
                    title: Set
                    name: gatehouse-setting-changed
                    id: 3a1d9c5e-0000-4000-8000-000000000003
                    logsource: {product: azure, service: auditlogs}
                    detection: {s: {LoggedByService: Gatehouse}, condition: s}
                    ---
                    title: Many
                    name: many
                    id: 3a1d9c5e-0000-4000-8000-000000000004
                    correlation: {type: event_count, rules: [one], group-by: [UserId], timespan: 1h, condition: {gte: 10}}
                    ---
                    title: Some
                    name: some
                    id: 3a1d9c5e-0000-4000-8000-000000000005
                    correlation: {type: event_count, rules: [one], group-by: [UserId], timespan: 1h, condition: {gt: 1, lt: 9}}
                    ---
                    title: More
                    name: more
                    id: 3a1d9c5e-0000-4000-8000-000000000006
                    correlation: {type: event_count, rules: [one], group-by: [UserId], timespan: 1h, condition: {gte: 4}}
                    """), RuleSource.CATALOGUE),
            FILE.watchlists(),
            FieldTables.NONE,
            Set.of());
    private static final String EXCLUSION =
            "{\"rule\":\"%s\",\"entity\":\"b\",\"reason\":\"r\",\"from\":\"2026-05-01\",\"until\":\"2026-05-02\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            exclusion         | x    | one                              |
            exclusion         | x    | signin-interrupt                 | no rule in force is called
            exclusion         | x    | glass                            | watches emergency access accounts
            exclusion         | x    | Set                              | watches what people set in the server
            emergencyAccount  | x    | {"account": "a@contoso.example"} |
            emergencyAccount  | x    | {"account": "BG@contoso.example"}| managed by file
            privilegedAccount | x    | {"account": "adm_kim@contoso.example"} | managed by file
            emergencyAccount  | x    | {"account": "adm_kim@contoso.example"} |
            threshold         | more | 7                                |
            threshold         | 3a1d9c5e-0000-4000-8000-000000000004 | 7| managed by file
            threshold         | some | 7                                | no single limit
            threshold         | one  | 7                                | no correlation in force
            ruleEnabled       | 3a1d9c5e-0000-4000-8000-000000000001 | false |
            ruleEnabled       | 3a1d9c5e-0000-4000-8000-000000000006 | false |
            ruleEnabled       | 3a1d9c5e-0000-4000-8000-000000000002 | false | watches emergency access accounts
            ruleEnabled       | 3a1d9c5e-0000-4000-8000-000000000003 | false | watches what people set in the server
            ruleEnabled       | 3a1d9c5e-0000-4000-8000-000000000009 | false | no rule in force
            watchlist         | vips | ["Ada"]                          |
            watchlist         | vips | 7                                | not a list
            """)
    void saysWhatKeepsAnEntryFromBeingInForce(String kind, String name, String body, String problem) {
        String json = kind.equals("exclusion") ? EXCLUSION.formatted(body) : body;
        List<String> problems = new OverlayFit(FILE, BOOK)
                .problems(new SetEntry(SetKind.of(kind).orElseThrow(), name, json, "set by kim"));

        if (problem == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems)
                    .singleElement()
                    .asString()
                    .startsWith("set by kim: ")
                    .contains(problem);
        }
    }

    @Test
    void noExclusionOfARowReachesAnEmergencyRule() {
        assertThat(new OverlayFit(FILE, BOOK)
                        .problems(new SetEntry(SetKind.EXCLUSION, "x", EXCLUSION.formatted("ea-signin"), "set by kim")))
                .singleElement()
                .asString()
                .contains("announce a test of them under plannedTests");
    }
}
