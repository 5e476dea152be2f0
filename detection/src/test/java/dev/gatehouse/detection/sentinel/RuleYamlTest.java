package dev.gatehouse.detection.sentinel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

final class RuleYamlTest {
    private static AnalyticsRule rule(String name, String description, String query) {
        return new AnalyticsRule(
                UUID.fromString("6b1b4a4e-6f2f-5a7b-9f59-1f6c8a3c7d10"),
                "r.yaml",
                name,
                description,
                "High",
                List.of("ea-signin"),
                Set.of("SigninLogs"),
                Map.of("AzureActiveDirectory", Set.of("SigninLogs")),
                List.of("InitialAccess"),
                List.of("T1078.004"),
                Duration.ofHours(25),
                query,
                List.of(new EntityMapping("IP", Map.of("Address", "Address"))),
                Map.of("GuideRow", "GuideRow"),
                Set.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(AnalyticsRule rule) {
        Load load = new Load(LoadSettings.builder().build());
        return (Map<String, Object>) load.loadFromString(RuleYaml.write(rule, "0.1.0"));
    }

    @Test
    void hasTheKeysOfTemplates() {
        assertThat(read(rule("Name", "Words.", "SigninLogs\n| take 1\n")))
                .containsEntry("id", "6b1b4a4e-6f2f-5a7b-9f59-1f6c8a3c7d10")
                .containsEntry("name", "Name")
                .containsEntry("version", "0.1.0")
                .containsEntry("kind", "Scheduled")
                .containsEntry("severity", "High")
                .containsEntry("queryFrequency", "1h")
                .containsEntry("queryPeriod", "25h")
                .containsEntry("triggerOperator", "gt")
                .containsEntry("triggerThreshold", 0)
                .containsEntry("tactics", List.of("InitialAccess"))
                .containsEntry("relevantTechniques", List.of("T1078.004"))
                .containsEntry("query", "SigninLogs\n| take 1\n")
                .containsEntry(
                        "requiredDataConnectors",
                        List.of(Map.of("connectorId", "AzureActiveDirectory", "dataTypes", List.of("SigninLogs"))))
                .containsEntry(
                        "entityMappings",
                        List.of(Map.of(
                                "entityType",
                                "IP",
                                "fieldMappings",
                                List.of(Map.of("identifier", "Address", "columnName", "Address")))))
                .containsEntry("customDetails", Map.of("GuideRow", "GuideRow"))
                .containsEntry("eventGroupingSettings", Map.of("aggregationKind", "AlertPerResult"));
    }

    @Test
    void whatARuleSaysStaysWhereItIs() {
        Random random = new Random(8);
        for (int i = 0; i < 1_000; i++) {
            String text = KqlTextTest.hostile(random) + "\n" + KqlTextTest.hostile(random) + ".";
            Map<String, Object> read = read(rule(text, "x" + text, "T | where A == " + KqlText.quoted(text)));
            assertThat(read.get("name")).isEqualTo(text);
            assertThat(read).hasSize(19).containsEntry("severity", "High");
            assertThat(requireNonNull(read.get("query"), "query is null")
                            .toString()
                            .strip())
                    .isEqualTo("T | where A == " + KqlText.quoted(text));
        }
    }

    @Test
    void aDescriptionKeepsItsParagraphs() {
        assertThat(read(rule("n", "One: two # three.\n\n- four", "T")))
                .containsEntry("description", "One: two # three.\n\n- four\n");
    }
}
