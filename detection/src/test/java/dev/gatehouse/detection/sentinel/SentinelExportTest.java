package dev.gatehouse.detection.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.proof.Subjects;
import dev.gatehouse.detection.rules.FieldTableFiles;
import dev.gatehouse.detection.rules.RuleContent;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole catalogue, as it is exported. */
final class SentinelExportTest {
    private static RuleContent catalogue = RuleContent.NONE;
    private static SentinelExport export = new SentinelExport(List.of(), List.of(), List.of());

    @BeforeAll
    static void exportTheCatalogue() throws IOException {
        catalogue = Exported.all();
        export = SentinelExport.of(catalogue, FieldTableFiles.shipped());
    }

    @Test
    void carriesOverWhatIsAboutSingleEventsAndThresholds() {
        assertThat(export.problems()).isEmpty();
        assertThat(export.rules()).hasSizeGreaterThan(80);
        assertThat(names())
                .contains(
                        "bad-passwords-of-a-privileged-account.yaml",
                        "pim-bulk-removal.yaml",
                        "role-assigned-outside-pim-privileged.yaml",
                        "mfa-fraud-signin.yaml");
    }

    @Test
    void saysOfEveryOtherRuleWhyNot() {
        assertThat(export.leftOut())
                .isNotEmpty()
                .allSatisfy(left -> assertThat(left.reason()).isNotBlank());
        assertThat(reason("new-inviter")).contains("new_value");
        assertThat(reason("activation-at-an-unusual-hour")).contains("rare_value");
        assertThat(reason("elevation-not-from-paw")).contains("not_preceded_by");
        assertThat(reason("blocked-then-success")).contains("temporal_ordered");
        assertThat(reason("signin-outside-working-hours")).contains("working hours");
        assertThat(reason("gatehouse-setting-changed")).contains("Gatehouse's own records");
    }

    /** Those that only serve correlations raise no alert here, and are no rules there. */
    @Test
    void losesNoRuleThatRaisesAlerts() {
        assertThat(export.rules().size() + export.leftOut().size())
                .isEqualTo(Subjects.of(catalogue).alerting().size());
    }

    /** The limits are those of the validation of templates in Azure-Sentinel's repository. */
    @Test
    void keepsWithinTheLimitsOfSentinel() {
        assertThat(export.rules()).allSatisfy(rule -> {
            assertThat(rule.query()).hasSizeBetween(1, RuleQuery.LONGEST).doesNotContain("union *", "search *");
            assertThat(rule.name()).hasSizeBetween(1, 256);
            assertThat(rule.description()).hasSizeBetween(1, 5_000);
            assertThat(rule.period()).isBetween(AnalyticsRule.FREQUENCY, java.time.Duration.ofDays(14));
            assertThat(rule.customDetails()).hasSizeBetween(1, 20);
            assertThat(rule.customDetails().keySet()).allMatch(key -> key.matches("[A-Za-z]\\w{0,19}"));
            assertThat(rule.entities()).hasSizeLessThanOrEqualTo(5);
            assertThat(rule.tactics()).isNotEmpty();
        });
        assertThat(names()).doesNotHaveDuplicates();
        assertThat(export.rules().stream().map(AnalyticsRule::id)).doesNotHaveDuplicates();
        assertThat(export.rules().stream().map(AnalyticsRule::name)).doesNotHaveDuplicates();
    }

    @Test
    void everyColumnThatAnAlertShowsIsInTheResults() {
        assertThat(export.rules()).allSatisfy(rule -> {
            List<String> lines = rule.query().lines().toList();
            Stream<String> columns = Stream.concat(
                    rule.customDetails().values().stream(),
                    rule.entities().stream()
                            .map(EntityMapping::columns)
                            .map(Map::values)
                            .flatMap(values -> values.stream()));
            assertThat(columns)
                    .allMatch(column -> lines.stream()
                            .anyMatch(line -> line.matches("\\| (project|extend|summarize).*\\b" + column + "\\b.*")));
        });
    }

    @Test
    void namesTheRowOfTheGuide() {
        assertThat(export.rules())
                .allSatisfy(rule -> assertThat(rule.query())
                        .endsWith("| extend GuideRow = \"" + String.join(", ", rule.rows()) + "\"\n"));
    }

    @Test
    void isAlwaysTheSame() {
        assertThat(SentinelExport.of(catalogue, FieldTableFiles.shipped())).isEqualTo(export);
        assertThat(export.rules().stream()
                        .filter(rule -> rule.fileName().equals("bitlocker-key-read.yaml"))
                        .findFirst())
                .hasValueSatisfying(rule -> assertThat(rule.id()).hasToString("a0ea90c9-fc7e-562b-bb42-a0965d308797"));
    }

    @Test
    void aListWithinOtherWordsIsLeftOut() {
        assertThat(Rules.reason("signinlogs", "a: {AppDisplayName|expand: 'x %list%'}\ncondition: a"))
                .contains("watchlist and other words");
        assertThat(Rules.reason("signinlogs", "a: {AppDisplayName|contains|expand: '%list%'}\ncondition: a"))
                .contains("more of a watchlist");
    }

    /** What is not known of a list must not count as nothing. */
    @Test
    void aFilterHoldsARuleBackOrHasItLeftOut() {
        String filter = """
                ---
                title: f
                logsource: {product: azure, service: signinlogs}
                filter:
                  rules: [t]
                  s: {%s}
                  condition: not s
                """;
        String rule = Rules.rule("signinlogs", "a: {UserType: guest}\ncondition: a");
        assertThat(Rules.export(rule + filter.formatted("AppDisplayName: test")).rules())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.query()).contains("UserType =~ \"guest\" and not(AppDisplayName =~ \"test\")"));
        assertThat(Rules.export(rule + filter.formatted("AppDisplayName|expand: '%list%'"))
                        .leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).contains("filter"));
        String expanding = Rules.rule("signinlogs", "a: {UserType|contains|expand: '%list%'}\ncondition: not a");
        assertThat(Rules.export(expanding + filter.formatted("AppDisplayName: test"))
                        .leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).contains("more of a watchlist"));
    }

    @Test
    void aPrivateCharacterIsNoMark() {
        assertThat(Rules.reason("signinlogs", "a: {AppDisplayName: \"\\uE026list\\uE026\"}\ncondition: a"))
                .contains("private character");
    }

    /** Names of fields come into a query as names of columns, too. */
    @Test
    void namesOfFieldsBreakOutOfNothing() {
        String rule = Rules.rule("auditlogs", "a: {OperationName: x}\ncondition: a") + """
                custom:
                  summary: "{Target.x; take 1.Id} {Detail.a b} {Detail.a_b} {Detail.1; drop} {InitiatedBy.a //} {Measure}"
                  entities: [Actor]
                """;
        AnalyticsRule exported = Rules.export(rule).rules().getFirst();
        assertThat(exported.query().lines().filter(line -> line.contains("take 1")))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"x; take 1\""));
        Map<String, Object> row = Rules.row(
                dev.gatehouse.logs.Table.AUDIT_LOGS, Map.of("OperationName", "x", "AdditionalDetails", details()));
        assertThat(Rules.run(exported.query(), dev.gatehouse.logs.Table.AUDIT_LOGS, List.of(row)))
                .singleElement()
                .satisfies(found -> assertThat(found)
                        .containsEntry("Detailab", "with a blank")
                        .containsKeys("Targetxtake1Id", "Detail1drop", "FieldMeasure", "InitiatedBya"));
    }

    private static com.fasterxml.jackson.databind.JsonNode details() {
        var list = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
        list.addObject().put("key", "a_b").put("value", "with a line");
        list.addObject().put("key", "a b").put("value", "with a blank");
        return list;
    }

    private static Stream<String> names() {
        return export.rules().stream().map(AnalyticsRule::fileName);
    }

    private static String reason(String name) {
        return export.leftOut().stream()
                .filter(left -> left.name().equals(name))
                .findFirst()
                .orElseThrow()
                .reason();
    }
}
