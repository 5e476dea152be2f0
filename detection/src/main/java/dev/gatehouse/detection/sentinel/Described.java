package dev.gatehouse.detection.sentinel;

import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an analytics rule says around its query. */
final class Described {
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_DESCRIPTION = 5_000;
    private static final int LONGEST_DETAIL = 20;
    private static final int MOST_DETAILS = 20;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    private Described() {}

    static AnalyticsRule rule(AlertRule rule, RuleQuery query) {
        Set<String> shown = query.columns().stream().map(Shown::name).collect(Collectors.toSet());
        List<EntityMapping> entities = EntityMapping.of(rule.entities()).stream()
                .filter(needed -> needed.columns().stream()
                        .allMatch(column -> shown.contains(column.name()) && isIn(column, query.tables())))
                .map(EntityMapping.Needed::mapping)
                .toList();
        return new AnalyticsRule(
                Ids.of(rule.document().id()),
                fileName(rule),
                cut(
                        rule.document()
                                .title()
                                .replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
                                .strip(),
                        LONGEST_NAME),
                cut(description(rule), LONGEST_DESCRIPTION),
                severity(rule.document().level()),
                rule.rows(),
                query.tables().stream().map(Table::azureName).collect(Collectors.toSet()),
                Connectors.of(query.tables()),
                Attack.tactics(rule.document().tags()),
                rule.attack(),
                query.period(),
                query.kql(),
                entities,
                details(query),
                query.watchlists());
    }

    static String name(AlertRule rule) {
        return rule.document().name().orElse(rule.document().title());
    }

    static String rows(AlertRule rule) {
        return String.join(", ", rule.rows());
    }

    /** The columns that its alerts show: whom and what it concerns, and what its summary names. */
    static List<Shown> columns(AlertRule rule) {
        Map<String, Shown> columns = new LinkedHashMap<>();
        EntityMapping.of(rule.entities())
                .forEach(needed -> needed.columns().forEach(column -> columns.putIfAbsent(column.name(), column)));
        Matcher placeholder = PLACEHOLDER.matcher(rule.summary());
        while (placeholder.find()) {
            List<String> fields = Rulebook.alternatives(placeholder.group(1));
            boolean known = !fields.isEmpty()
                    && columns.values().stream()
                            .anyMatch(column -> column.fields().contains(fields.getFirst()));
            if (!known && fields.stream().anyMatch(Described::isShown)) {
                Shown shown = Shown.of(fields);
                columns.putIfAbsent(shown.name(), shown);
            }
        }
        return List.copyOf(columns.values());
    }

    /** Words of summaries that are no fields. */
    private static boolean isShown(String field) {
        return !Set.of("User", "now", "usual", "history", "measure", "events", "duration")
                .contains(field);
    }

    /** Whether the rule asks for records that Gatehouse makes of what happens to itself. */
    static boolean isOfGatehouse(Rule rule) {
        return rule.sigma().allSearches().stream()
                .flatMap(search -> search.tests().stream())
                .anyMatch(test -> test.field().equalsIgnoreCase("LoggedByService")
                        && test.values().stream().anyMatch(value -> value.text().equals("Gatehouse")));
    }

    private static boolean isIn(Shown column, Set<Table> tables) {
        return tables.stream().anyMatch(column::isIn);
    }

    private static String fileName(AlertRule rule) {
        String plain = name(rule)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String own = plain.getBytes(StandardCharsets.UTF_8).length > 100 ? plain.substring(0, 100) : plain;
        return (own.isEmpty() ? rule.document().id().toString() : own) + ".yaml";
    }

    private static String description(AlertRule rule) {
        List<String> parts = new ArrayList<>();
        parts.add(rule.document().description().strip());
        parts.add(rule.guidance().advice().strip());
        parts.add(rule.guidance().limits().strip());
        String all = parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
        return all.isEmpty() ? rule.document().title() : all;
    }

    private static String severity(Level level) {
        return switch (level) {
            case INFORMATIONAL -> "Informational";
            case LOW -> "Low";
            case MEDIUM -> "Medium";
            case HIGH, CRITICAL -> "High";
        };
    }

    private static Map<String, String> details(RuleQuery query) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("GuideRow", "GuideRow");
        Set<String> used = new LinkedHashSet<>();
        for (Shown column : query.columns()) {
            String name = column.name()
                    .substring(0, Math.min(LONGEST_DETAIL, column.name().length()));
            if (details.size() < MOST_DETAILS && used.add(name) && isIn(column, query.tables())) {
                details.put(name, column.name());
            }
        }
        return details;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
