package dev.gatehouse.detection.sentinel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An analytics rule as a file, with the keys of the templates in Azure-Sentinel's repository. Every text is between double
 * quotes or, where it has several lines, in a block that nothing in it can end.
 */
public final class RuleYaml {
    private final List<String> lines = new ArrayList<>();

    private RuleYaml() {}

    /**
     * The file's text.
     *
     * @param version of Gatehouse, as three numbers
     */
    public static String write(AnalyticsRule rule, String version) {
        RuleYaml yaml = new RuleYaml();
        yaml.rule(rule, version);
        return String.join("\n", yaml.lines) + "\n";
    }

    private void rule(AnalyticsRule rule, String version) {
        line("id: " + rule.id());
        line("name: " + quoted(rule.name()));
        line("version: " + version);
        line("kind: Scheduled");
        block("description", rule.description());
        line("severity: " + rule.severity());
        line("status: Available");
        connectors(rule.connectors());
        line("queryFrequency: " + Newest.span(AnalyticsRule.FREQUENCY));
        line("queryPeriod: " + Newest.span(rule.period()));
        line("triggerOperator: gt");
        line("triggerThreshold: 0");
        list("tactics", rule.tactics());
        list("relevantTechniques", rule.techniques());
        block("query", rule.query());
        entities(rule.entities());
        line("customDetails:");
        rule.customDetails().forEach((name, column) -> line("  " + name + ": " + column));
        line("eventGroupingSettings:");
        line("  aggregationKind: AlertPerResult");
        // What is found twice, in the overlap of two runs, joins the incident of the first time.
        line("incidentConfiguration:");
        line("  createIncident: true");
        line("  groupingConfiguration:");
        line("    enabled: true");
        line("    reopenClosedIncident: false");
        line("    lookbackDuration: 5h");
        line("    matchingMethod: AllEntities");
    }

    private void connectors(Map<String, Set<String>> connectors) {
        if (connectors.isEmpty()) {
            line("requiredDataConnectors: []");
            return;
        }
        line("requiredDataConnectors:");
        connectors.forEach((connector, types) -> {
            line("  - connectorId: " + connector);
            line("    dataTypes:");
            types.forEach(type -> line("      - " + type));
        });
    }

    private void entities(List<EntityMapping> entities) {
        if (entities.isEmpty()) {
            return;
        }
        line("entityMappings:");
        for (EntityMapping entity : entities) {
            line("  - entityType: " + entity.type());
            line("    fieldMappings:");
            entity.columns().forEach((identifier, column) -> {
                line("      - identifier: " + identifier);
                line("        columnName: " + column);
            });
        }
    }

    private void list(String key, List<String> values) {
        if (values.isEmpty()) {
            line(key + ": []");
            return;
        }
        line(key + ":");
        values.forEach(value -> line("  - " + value));
    }

    /** A block of lines as they are; one with a character that YAML does not print is quoted instead. */
    private void block(String key, String text) {
        if (text.isBlank() || !text.codePoints().allMatch(RuleYaml::isPrintable)) {
            line(key + ": " + quoted(text));
            return;
        }
        line(key + ": |2");
        text.strip().lines().forEach(one -> line(one.isEmpty() ? "" : "  " + one));
    }

    private void line(String line) {
        lines.add(line);
    }

    /** Line breaks are {@code \n} here; the others of Unicode would end a line, or be changed. */
    private static boolean isPrintable(int c) {
        return c == '\n'
                || c == '\t'
                || (c >= 0x20 && c < 0x7f)
                || (c >= 0xa0 && c < 0xd800 && c != 0x2028 && c != 0x2029)
                || (c >= 0xe000 && c <= 0xfffd && c != 0xfeff)
                || c >= 0x10000;
    }

    /** A text between double quotes. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (isPrintable(c) && c != '\t') {
                        quoted.appendCodePoint(c);
                    } else {
                        quoted.append(String.format("\\U%08x", c));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
