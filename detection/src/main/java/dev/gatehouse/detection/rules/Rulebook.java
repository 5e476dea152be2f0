package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.FieldTables;
import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.event.EnrichedEvent;
import dev.gatehouse.detection.event.EventFields;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Compiled;
import dev.gatehouse.sigma.CorrelationType;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.RuleRewriter;
import dev.gatehouse.sigma.RuleSet;
import dev.gatehouse.sigma.Search;
import dev.gatehouse.sigma.Search.FieldTest;
import dev.gatehouse.sigma.SigmaFilter;
import dev.gatehouse.sigma.SigmaRule;
import dev.gatehouse.sigma.Trace;
import dev.gatehouse.sigma.Why;
import dev.gatehouse.sigma.correlation.CorrelationPlan;
import dev.gatehouse.sigma.correlation.Coverage;
import dev.gatehouse.sigma.correlation.Node;
import dev.gatehouse.sigma.correlation.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules in force, mapped to columns, compiled, and routed to the tables whose rows they judge. Immutable.
 *
 * <p>One projection serves all: it has what the rules test, what the context asks and what alerts show.
 */
public final class Rulebook {
    private static final String QUOTE = "'";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    private final List<Rule> rules;
    private final Projection projection;
    private final EventFields fields;
    private final Map<Table, Routed> byTable;
    private final List<Rule> unrouted;
    private final List<Problem> problems;
    private final Map<Rule, List<String>> unresolved;
    private final Map<Rule, Set<Table>> tablesOf;
    private final Map<Rule, Set<String>> fieldsOf;
    private final Map<Rule, SigmaRule> mapped;
    private final Map<Rule, List<String>> missingLists;
    private final Correlations correlations;
    private final List<SigmaFilter> filters;

    /** The rules of one table: compiled, and which rule of the book each is. */
    public record Routed(RuleSet set, List<Integer> rules) {
        public Routed {
            requireNonNull(set, "set is null");
            rules = List.copyOf(rules);
        }
    }

    private Rulebook(
            List<Rule> rules,
            Projection projection,
            EventFields fields,
            Map<Table, Routed> byTable,
            List<Rule> unrouted,
            List<Problem> problems,
            Map<Rule, List<String>> unresolved,
            Map<Rule, Set<Table>> tablesOf,
            Map<Rule, Set<String>> fieldsOf,
            Map<Rule, SigmaRule> mapped,
            Map<Rule, List<String>> missingLists,
            Correlations correlations,
            List<SigmaFilter> filters) {
        this.rules = List.copyOf(rules);
        this.projection = projection;
        this.fields = fields;
        this.byTable = byTable;
        this.unrouted = List.copyOf(unrouted);
        this.problems = List.copyOf(problems);
        this.unresolved = Map.copyOf(unresolved);
        this.tablesOf = Map.copyOf(tablesOf);
        this.fieldsOf = Map.copyOf(fieldsOf);
        this.mapped = Map.copyOf(mapped);
        this.missingLists = Map.copyOf(missingLists);
        this.correlations = correlations;
        this.filters = List.copyOf(filters);
    }

    /** A book of rules alone; see {@link #of(RuleContent, Watchlists, Collection)}. */
    public static Rulebook of(List<Rule> rules, Watchlists watchlists, Collection<String> shown) {
        return of(RuleContent.of(rules), watchlists, shown);
    }

    /**
     * A book of rules whose fields mean what Gatehouse's own table says; see {@link #of(RuleContent, Watchlists,
     * FieldTables, Collection)}.
     */
    public static Rulebook of(RuleContent content, Watchlists watchlists, Collection<String> shown) {
        return of(content, watchlists, FieldTableFiles.shipped(), shown);
    }

    /**
     * Holds rules back by filters, links correlations, and compiles.
     *
     * @param tablesOfFields what the fields of rules mean
     * @param shown further columns that alerts show, whatever the rules test
     */
    public static Rulebook of(
            RuleContent content, Watchlists watchlists, FieldTables tablesOfFields, Collection<String> shown) {
        Dialects dialects = new Dialects(tablesOfFields);
        Set<Problem> problems = new LinkedHashSet<>();
        List<Problem> filterProblems = new ArrayList<>();
        List<Rule> rules = content.filtered(filterProblems);
        problems.addAll(filterProblems);
        List<SigmaRule> mapped = rules.stream()
                .map(rule -> ListUse.settled(rule.sigma(), watchlists).rewritten(dialects))
                .toList();
        CorrelationPlan plan = CorrelationPlan.link(
                mapped,
                content.correlations().stream().map(CorrelationRule::sigma).toList());
        problems.addAll(plan.problems());
        Map<Integer, Map<String, List<String>>> correlated = correlated(plan, mapped, dialects);
        Set<String> further = new TreeSet<>(shown);
        correlated.values().forEach(fields -> fields.values().forEach(further::addAll));
        content.correlations().forEach(rule -> further.addAll(placeholders(rule.summary())));
        Projection projection = Projection.of(fieldNames(rules, mapped, further));
        EventFields fields = new EventFields(projection);
        Map<Table, List<Integer>> routes = new EnumMap<>(Table.class);
        List<Rule> unrouted = new ArrayList<>();
        Map<Rule, Set<Table>> tablesOf = new HashMap<>();
        Map<Rule, Set<String>> fieldsOf = new HashMap<>();
        Map<Rule, SigmaRule> mappedOf = new HashMap<>();
        Map<Rule, List<String>> missingLists = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            Set<Table> tables = dialects.tables(rules.get(i).sigma());
            tablesOf.put(rules.get(i), tables);
            Set<String> tested = new TreeSet<>();
            mapped.get(i).allSearches().forEach(search -> collect(search, tested));
            fieldsOf.put(rules.get(i), tested);
            mappedOf.put(rules.get(i), mapped.get(i));
            if (tables.isEmpty()) {
                unrouted.add(rules.get(i));
            }
            List<String> missing = ListUse.missing(rules.get(i).sigma(), watchlists);
            if (!missing.isEmpty()) {
                missingLists.put(rules.get(i), missing);
                continue;
            }
            for (Table table : tables) {
                routes.computeIfAbsent(table, any -> new ArrayList<>()).add(i);
            }
        }
        Map<List<Integer>, Routed> compiledOnce = new HashMap<>();
        Map<Table, Routed> byTable = new EnumMap<>(Table.class);
        Map<Rule, List<String>> unresolved = new HashMap<>();
        routes.forEach((table, indices) -> byTable.put(table, compiledOnce.computeIfAbsent(indices, any -> {
            Compiled compiled =
                    RuleSet.compile(indices.stream().map(mapped::get).toList(), fields, watchlists::values);
            problems.addAll(compiled.problems());
            return routed(compiled, indices, mapped, rules, unresolved);
        })));
        problems.addAll(RefusedRules.of(plan, mapped, routed(routes), byTable.values()));
        return new Rulebook(
                rules,
                projection,
                fields,
                byTable,
                unrouted,
                new ArrayList<>(problems),
                unresolved,
                tablesOf,
                fieldsOf,
                mappedOf,
                missingLists,
                new Correlations(plan, inPlan(plan, content.correlations()), correlated, fields, emergency(rules)),
                content.filters());
    }

    private static Set<Integer> emergency(List<Rule> rules) {
        return IntStream.range(0, rules.size())
                .filter(number -> rules.get(number).watchesEmergencyAccounts())
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Set<Integer> routed(Map<Table, List<Integer>> routes) {
        Set<Integer> routed = new LinkedHashSet<>();
        routes.values().forEach(routed::addAll);
        return routed;
    }

    private static List<CorrelationRule> inPlan(CorrelationPlan plan, List<CorrelationRule> correlations) {
        return plan.nodes().stream()
                .map(node -> correlations.stream()
                        .filter(rule -> rule.sigma().equals(node.correlation()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** By rule, by field as correlations call it: the columns that it means. */
    private static Map<Integer, Map<String, List<String>>> correlated(
            CorrelationPlan plan, List<SigmaRule> rules, RuleRewriter dialects) {
        Map<Integer, Map<String, List<String>>> columns = new HashMap<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            if (plan.correlates(rule)) {
                Map<String, List<String>> byName = new HashMap<>();
                for (String field : plan.fieldsOf(rule)) {
                    Set<String> names = new LinkedHashSet<>();
                    collect(dialects.rewrite(rules.get(rule).logSource(), CorrelatedFields.exists(field)), names);
                    byName.put(field, List.copyOf(names));
                }
                columns.put(rule, byName);
            }
        }
        return columns;
    }

    private static Routed routed(
            Compiled compiled,
            List<Integer> indices,
            List<SigmaRule> mapped,
            List<Rule> rules,
            Map<Rule, List<String>> unresolved) {
        IdentityHashMap<SigmaRule, Integer> bookIndex = new IdentityHashMap<>();
        indices.forEach(index -> bookIndex.put(mapped.get(index), index));
        RuleSet set = compiled.set();
        List<Integer> book = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            int index = requireNonNull(bookIndex.get(set.rule(i)));
            book.add(index);
            if (!compiled.unresolved().get(i).isEmpty()) {
                unresolved.put(rules.get(index), compiled.unresolved().get(i));
            }
        }
        return new Routed(set, book);
    }

    private static Set<String> fieldNames(List<Rule> rules, List<SigmaRule> mapped, Collection<String> shown) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(shown);
        names.addAll(EventFields.required());
        rules.forEach(rule -> names.addAll(placeholders(rule.summary())));
        rules.forEach(rule -> names.addAll(rule.guidance().operation()));
        mapped.forEach(rule -> rule.allSearches().forEach(search -> collect(search, names)));
        names.removeIf(EventFields::isContextField);
        return names;
    }

    private static void collect(Search search, Set<String> names) {
        for (FieldTest test : search.tests()) {
            names.add(test.field());
            if (test.modifiers().contains(Modifier.FIELDREF)) {
                test.values().forEach(value -> names.add(value.text()));
            }
        }
    }

    /** The fields that a summary's template names. */
    public static List<String> placeholders(String template) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(template);
        while (matcher.find()) {
            names.addAll(alternatives(matcher.group(1)));
        }
        return names;
    }

    /** The fields that a placeholder of a summary names: {@code {A|B}} is the value of A or, failing that, of B. */
    public static List<String> alternatives(String placeholder) {
        return Stream.of(placeholder.split("\\|"))
                .filter(part -> !part.startsWith(QUOTE))
                .toList();
    }

    /** What a placeholder says where the event has none of its fields: its last part, between single quotes; or nothing. */
    public static String otherwise(String placeholder) {
        String last = placeholder.substring(placeholder.lastIndexOf('|') + 1);
        return last.startsWith(QUOTE) ? last.replace(QUOTE, "") : "";
    }

    /** The correlations of these rules. */
    public Correlations correlations() {
        return correlations;
    }

    /**
     * The time of which it is known what a correlation may miss: that of all logs which hold it. Logs that are not there at
     * all do not count, as long as others are.
     *
     * @param node the correlation's number in the plan
     * @param logs from when to when there is something of a table
     */
    public Coverage coverage(int node, Function<Table, Coverage> logs) {
        Node correlation = correlations.plan().nodes().get(node);
        if (!(correlation.correlation().type() instanceof CorrelationType.OfAbsence)) {
            return Coverage.ALWAYS;
        }
        List<Coverage> known = correlation.sources().stream()
                .skip(1)
                .map(source -> coverage(source, logs))
                .filter(coverage -> !coverage.equals(Coverage.NEVER))
                .toList();
        return known.isEmpty() ? Coverage.NEVER : known.stream().reduce(Coverage.ALWAYS, Coverage::and);
    }

    private Coverage coverage(Source source, Function<Table, Coverage> logs) {
        return switch (source) {
            case Source.OfNode of ->
                correlations.rulesOf(of.node()).stream()
                        .map(rule -> coverageOfRule(rule, logs))
                        .reduce(Coverage.NEVER, Coverage::or);
            case Source.OfRule of -> coverageOfRule(of.rule(), logs);
        };
    }

    private Coverage coverageOfRule(int rule, Function<Table, Coverage> logs) {
        return byTable.entrySet().stream()
                .filter(table -> table.getValue().rules().contains(rule))
                .map(table -> logs.apply(table.getKey()))
                .reduce(Coverage.NEVER, Coverage::or);
    }

    /** The filters; the rules are held back by them already. */
    public List<SigmaFilter> filters() {
        return filters;
    }

    /** All rules, by number. */
    public List<Rule> rules() {
        return rules;
    }

    /** The columns that rows must have for these rules. */
    public Projection projection() {
        return projection;
    }

    /** The fields that these rules test. */
    public EventFields fields() {
        return fields;
    }

    /** The rules that judge rows of a table. */
    public Optional<Routed> rulesFor(Table table) {
        return Optional.ofNullable(byTable.get(table));
    }

    /** Why a rule of the book, by number, holds for an event, which is of a table that it judges. */
    public List<Why> explain(int rule, EnrichedEvent event) {
        Routed routed = rulesFor(event.row().table()).orElseThrow();
        return routed.set().explain(routed.rules().indexOf(rule), event);
    }

    /** A rule of the book, by number, held against an event; empty where it judges no rows of that table. */
    public Optional<Trace> trace(int rule, EnrichedEvent event) {
        return rulesFor(event.row().table())
                .filter(routed -> routed.rules().contains(rule))
                .map(routed -> routed.set().trace(routed.rules().indexOf(rule), event));
    }

    /** The tables that any rule judges. */
    public Set<Table> tables() {
        return byTable.keySet();
    }

    /** The rules that speak of logs which no table holds. */
    public List<Rule> unrouted() {
        return unrouted;
    }

    /** Why rules were refused. */
    public List<Problem> problems() {
        return problems;
    }

    /** For rules with fields that no row can have: those fields. */
    public Map<Rule, List<String>> unresolved() {
        return unresolved;
    }

    /** The watchlists that a rule of the book waits for: it is not in force until they are configured. */
    public List<String> missingLists(Rule rule) {
        return missingLists.getOrDefault(rule, List.of());
    }

    /** The tables whose rows a rule of the book judges. */
    public Set<Table> tablesOf(Rule rule) {
        return tablesOf.getOrDefault(rule, Set.of());
    }

    /** The fields that a rule of the book tests, after its dialect was mapped. */
    public Set<String> fieldsOf(Rule rule) {
        return fieldsOf.getOrDefault(rule, Set.of());
    }

    /** A rule of the book with its fields as columns, after its dialect was mapped. */
    public SigmaRule mapped(Rule rule) {
        return mapped.getOrDefault(rule, rule.sigma());
    }
}
