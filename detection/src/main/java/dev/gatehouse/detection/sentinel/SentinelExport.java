package dev.gatehouse.detection.sentinel;

import dev.gatehouse.detection.config.FieldTables;
import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.CorrelationRule;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.CorrelationType;
import dev.gatehouse.sigma.Formula;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.Search;
import dev.gatehouse.sigma.correlation.Node;
import dev.gatehouse.sigma.correlation.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules as analytics rules of Microsoft Sentinel.
 *
 * @param rules those that could be written
 * @param leftOut the others, with the reason
 * @param problems why rules were refused before they were looked at
 */
public record SentinelExport(List<AnalyticsRule> rules, List<LeftOut> leftOut, List<Problem> problems) {
    private static final Pattern PLACEHOLDER = Pattern.compile("%([^%\\s\\\\]+)%");

    public SentinelExport {
        rules = List.copyOf(rules);
        leftOut = List.copyOf(leftOut);
        problems = List.copyOf(problems);
    }

    /** The watchlists that the rules ask for. */
    public SortedSet<Watchlist> watchlists() {
        SortedSet<Watchlist> all = new TreeSet<>();
        rules.forEach(rule -> all.addAll(rule.watchlists()));
        return all;
    }

    /** Writes every rule and correlation that raises alerts, or says why not. */
    public static SentinelExport of(RuleContent content, FieldTables fields) {
        return new Writer(content, fields).write();
    }

    /** Rules whose watchlists are marks, compiled. */
    private static final class Writer {
        private final List<AnalyticsRule> written = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private final Map<Integer, String> unmarked = new HashMap<>();
        private final Rulebook book;

        Writer(RuleContent content, FieldTables fields) {
            List<Rule> marked = new ArrayList<>();
            Map<String, List<String>> lists = new HashMap<>();
            for (Rule rule : content.rules()) {
                placeholders(rule.sigma().allSearches(), lists);
                try {
                    marked.add(new Rule(ListMark.mark(rule.sigma()), rule.source(), rule.guidance()));
                } catch (NotCarried e) {
                    unmarked.put(marked.size(), e.reason());
                    marked.add(rule);
                }
            }
            content.filters().forEach(filter -> placeholders(filter.searches().values(), lists));
            RuleContent all = new RuleContent(marked, content.correlations(), content.filters());
            book = Rulebook.of(all, new Watchlists(lists), fields, List.of());
        }

        /** Every list that a rule asks for is there, though nothing is known of its values. */
        private static void placeholders(Collection<Search> searches, Map<String, List<String>> lists) {
            searches.stream()
                    .flatMap(search -> search.tests().stream())
                    .filter(test -> test.modifiers().contains(Modifier.EXPAND))
                    .flatMap(test -> test.values().stream())
                    .forEach(value -> {
                        Matcher placeholder = PLACEHOLDER.matcher(value.text());
                        while (placeholder.find()) {
                            lists.put(placeholder.group(1).toLowerCase(java.util.Locale.ROOT), List.of());
                        }
                    });
        }

        SentinelExport write() {
            for (int number = 0; number < book.rules().size(); number++) {
                if (!book.correlations().silences(number)) {
                    int rule = number;
                    add(book.rules().get(number), () -> event(rule));
                }
            }
            for (int number = 0; number < book.correlations().rules().size(); number++) {
                if (!book.correlations().plan().silencesNode(number)) {
                    int node = number;
                    add(book.correlations().rule(number), () -> threshold(node));
                }
            }
            return new SentinelExport(written, leftOut, book.problems());
        }

        private void add(AlertRule rule, java.util.function.Supplier<RuleQuery> query) {
            try {
                AnalyticsRule one = Described.rule(rule, query.get());
                boolean taken =
                        written.stream().anyMatch(other -> other.fileName().equals(one.fileName()));
                written.add(taken ? one.inFile(one.id() + ".yaml") : one);
            } catch (NotCarried e) {
                leftOut.add(new LeftOut(Described.name(rule), rule.rows(), e.reason()));
            }
        }

        private RuleQuery event(int number) {
            Rule rule = book.rules().get(number);
            return EventQuery.of(formulas(number), Described.columns(rule), Described.rows(rule));
        }

        private RuleQuery threshold(int number) {
            CorrelationRule rule = book.correlations().rule(number);
            Node node = book.correlations().plan().nodes().get(number);
            CorrelationType type = rule.sigma().type();
            if (!(type instanceof CorrelationType.EventCount) && !(type instanceof CorrelationType.ValueCount)) {
                throw new NotCarried(reason(type));
            }
            List<ThresholdQuery.Part> parts = new ArrayList<>();
            for (Source source : node.sources()) {
                if (!(source instanceof Source.OfRule of)) {
                    throw new NotCarried("it counts what another correlation found");
                }
                formulas(of.rule())
                        .forEach((table, formula) -> parts.add(new ThresholdQuery.Part(
                                table, formula, field -> book.correlations().columns(of.rule(), source.field(field)))));
            }
            return ThresholdQuery.of(rule.sigma(), parts, Described.columns(rule), Described.rows(rule));
        }

        private static String reason(CorrelationType type) {
            return switch (type) {
                case CorrelationType.OfHistory history ->
                    "it holds an event against the history of its key (" + type.text()
                            + "), which a query of fourteen days at" + " most cannot keep";
                case CorrelationType.OfAbsence absence ->
                    "it tells what did not happen (" + type.text()
                            + "), which is only known once all logs have come in";
                default -> "it is a correlation of the type " + type.text() + "; thresholds only are carried over";
            };
        }

        /** What a rule asks, by table. */
        private Map<Table, Formula> formulas(int number) {
            Rule rule = book.rules().get(number);
            String wrong = unmarked.get(number);
            if (wrong != null) {
                throw new NotCarried(wrong);
            }
            // Only marks come through: whatever is still expanded was expanded to nothing.
            if (rule.sigma().allSearches().stream()
                    .flatMap(search -> search.tests().stream())
                    .anyMatch(test -> test.modifiers().contains(Modifier.EXPAND))) {
                throw new NotCarried("a filter that holds it back asks for a watchlist");
            }
            if (Described.isOfGatehouse(rule)) {
                throw new NotCarried("it is about Gatehouse's own records, which no log of Azure has");
            }
            Map<Table, Formula> formulas = new EnumMap<>(Table.class);
            for (Table table : book.tablesOf(rule)) {
                Optional<Rulebook.Routed> routed = book.rulesFor(table);
                int index = routed.map(found -> found.rules().indexOf(number)).orElse(-1);
                if (index >= 0 && AzureTables.has(table)) {
                    formulas.put(table, routed.orElseThrow().set().formula(index));
                }
            }
            List<String> unknown = book.unresolved().getOrDefault(rule, List.of());
            if (!unknown.isEmpty()) {
                throw new NotCarried("no log has the field " + String.join(" and ", unknown));
            }
            if (formulas.isEmpty()) {
                boolean refused = book.tablesOf(rule).stream().anyMatch(AzureTables::has);
                throw new NotCarried(
                        refused ? "it has a mistake, and is not in force" : "no table of Azure Monitor has its logs");
            }
            return formulas;
        }
    }
}
