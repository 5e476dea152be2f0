package dev.gatehouse.detection.lint;

import dev.gatehouse.detection.config.FieldTables;
import dev.gatehouse.detection.config.Suggestion;
import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.lint.KnownValues.ValueList;
import dev.gatehouse.detection.lint.RuleReport.Firing;
import dev.gatehouse.detection.rules.Dialects;
import dev.gatehouse.detection.rules.FieldColumns;
import dev.gatehouse.detection.rules.Gap;
import dev.gatehouse.detection.rules.ListUse;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Placeholders;
import dev.gatehouse.sigma.Position;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.RuleSet;
import dev.gatehouse.sigma.Scalar;
import dev.gatehouse.sigma.Search.FieldTest;
import dev.gatehouse.sigma.SigmaRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of rules what their fields mean, and whether they can ever fire, or fire too often. */
public final class Linter {
    private static final int MOST_EVENTS = 3;

    /** How the codes of problems begin that only show when correlations and filters meet their rules. */
    private static final List<String> LINKING = List.of("correlation-", "filter-");

    private final Dialects dialects;
    private final Watchlists watchlists;
    private final Rulebook book;
    private final TableFields fields;
    private final KnownValues values = KnownValues.load();
    private final Breadth breadth = Breadth.load();
    private final Trial trial;

    private Linter(RuleContent content, FieldTables tables, Watchlists watchlists) {
        this.dialects = new Dialects(tables);
        this.watchlists = watchlists;
        this.book = Rulebook.of(content, watchlists, tables, List.of());
        this.fields = new TableFields(book.projection());
        this.trial = new Trial(watchlists::values);
    }

    /** The reports on the rules, in their order, and what is wrong with correlations and filters. */
    public static LintReport lint(RuleContent content, FieldTables tables, Watchlists watchlists) {
        Linter linter = new Linter(content, tables, watchlists);
        List<RuleReport> reports = new ArrayList<>();
        for (int number = 0; number < linter.book.rules().size(); number++) {
            reports.add(linter.report(number));
        }
        List<Finding> findings = new ArrayList<>(linter.book.problems().stream()
                .filter(problem -> LINKING.stream().anyMatch(problem.code()::startsWith))
                .map(Finding::of)
                .toList());
        content.correlations().forEach(rule -> findings.addAll(EvidenceCheck.of(rule)));
        return new LintReport(reports, findings);
    }

    private RuleReport report(int number) {
        Rule rule = book.rules().get(number);
        SigmaRule sigma = rule.sigma();
        SigmaRule mapped = book.mapped(rule);
        Set<Table> tables = book.tablesOf(rule);
        Map<FieldUse, FieldTest> uses = FieldUses.of(sigma, dialects, fields, tables);
        List<String> waitsFor = book.missingLists(rule);
        List<Problem> asWritten = refusals(ListUse.settled(sigma, watchlists), waitsFor);
        List<Problem> refusals = asWritten.isEmpty() ? refusals(mapped, waitsFor) : asWritten;
        List<Finding> findings = new ArrayList<>();
        refusals.forEach(problem -> findings.add(Finding.of(sigma, problem)));
        uses.forEach((use, test) -> {
            if (use instanceof FieldUse.Unknown) {
                findings.add(unknown(sigma, test, tables));
            }
        });
        findings.addAll(GuidanceCheck.of(rule));
        findings.addAll(EvidenceCheck.of(rule));
        waitsFor.forEach(list -> findings.add(missing(sigma, list)));
        Firing firing = Firing.REFUSED;
        if (refusals.isEmpty() && waitsFor.isEmpty()) {
            firing = firing(sigma, mapped, tables, findings);
            if (!book.correlations().silences(number)) {
                broad(sigma, mapped, tables, findings);
            }
        }
        return new RuleReport(rule, tables, List.copyOf(uses.keySet()), firing, findings);
    }

    /** Why a rule is not used; asked of the rule as it is written first, so that its own names are told. */
    private List<Problem> refusals(SigmaRule settled, List<String> waitsFor) {
        Placeholders placeholders = name -> watchlists
                .values(name)
                .or(() ->
                        waitsFor.stream().anyMatch(name::equalsIgnoreCase) ? Optional.of(List.of()) : Optional.empty());
        return RuleSet.compile(List.of(settled), book.fields(), placeholders).problems();
    }

    private static Finding missing(SigmaRule rule, String list) {
        return Finding.of(
                rule,
                Finding.WATCHLIST_MISSING,
                Gravity.NOTE,
                new Position(rule.line(), 1),
                "the rule waits for the watchlist " + list + ", which is not configured: it is not used",
                Gap.watchlist(list).remedy());
    }

    private static Finding unknown(SigmaRule rule, FieldTest test, Set<Table> tables) {
        String where = tables.stream().map(Table::azureName).sorted().collect(Collectors.joining(", "));
        Set<String> columns = new LinkedHashSet<>();
        tables.forEach(table -> columns.addAll(table.columns()));
        String remedy = Suggestion.of(test.field(), columns)
                .map(near -> "did you mean " + near + "?")
                .orElse("correct it, or say in a field table what it stands for");
        String message = "no row of " + where + " has the field " + test.field();
        return Finding.of(rule, Finding.FIELD_UNKNOWN, Gravity.WARNING, test.position(), message, remedy);
    }

    private Firing firing(SigmaRule rule, SigmaRule mapped, Set<Table> tables, List<Finding> findings) {
        Position head = new Position(rule.line(), 1);
        if (tables.isEmpty()) {
            findings.add(Finding.of(
                    rule,
                    Finding.NO_TABLE,
                    Gravity.WARNING,
                    head,
                    "the rule is about logs that no table holds",
                    "leave it to a product that reads them, or say in a field table which table it is"));
            return Firing.NEVER;
        }
        ValueCheck check = new ValueCheck(mapped, trial);
        mapped.searches().values().stream()
                .flatMap(search -> search.tests().stream())
                .forEach(test -> values(rule, test, tables, check, findings));
        Chance chance = Chance.any(tables.stream()
                .sorted()
                .map(table -> new Prospect(table, fields, values, check).of(mapped))
                .toList());
        return switch (chance.degree()) {
            case GOOD -> Firing.CAN;
            case POOR -> {
                findings.add(Finding.of(
                        rule,
                        Finding.UNLIKELY_TO_FIRE,
                        Gravity.WARNING,
                        head,
                        "the rule can hardly fire: " + String.join("; ", chance.reasons()),
                        "check the values against real logs"));
                yield Firing.UNLIKELY;
            }
            case NONE -> {
                findings.add(Finding.of(
                        rule,
                        Finding.NEVER_FIRES,
                        Gravity.WARNING,
                        head,
                        "the rule can never fire: " + String.join("; ", chance.reasons()),
                        "correct it, or say in a field table what its fields and values stand for"));
                yield Firing.NEVER;
            }
        };
    }

    /** The values of a test that occur in no table of the rule, each looked at alone unless all must be there. */
    private void values(SigmaRule rule, FieldTest test, Set<Table> tables, ValueCheck check, List<Finding> findings) {
        if (FieldColumns.holdsWithoutValue(test)) {
            return;
        }
        boolean together = test.modifiers().contains(Modifier.ALL);
        List<FieldTest> alone = together
                ? List.of(test)
                : test.values().stream()
                        .map(value -> new FieldTest(test.field(), test.modifiers(), List.of(value), test.position()))
                        .toList();
        for (FieldTest one : alone) {
            worst(one, tables, check).ifPresent(list -> {
                String text = one.values().stream().map(Scalar::text).collect(Collectors.joining("' and '"));
                String remedy = Suggestion.of(text, list.values())
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse(few(list));
                findings.add(
                        list.closed()
                                ? Finding.of(
                                        rule,
                                        Finding.VALUE_IMPOSSIBLE,
                                        Gravity.WARNING,
                                        one.position(),
                                        one.field() + " never " + Prospect.words(one),
                                        remedy)
                                : Finding.of(
                                        rule,
                                        Finding.VALUE_UNLISTED,
                                        Gravity.NOTE,
                                        one.position(),
                                        one.field() + " is not known to be anything that " + Prospect.words(one),
                                        remedy));
            });
        }
    }

    private static String few(ValueList list) {
        return list.digits()
                ? "it is a whole number"
                : list.closed() ? "it is one of " + String.join(", ", list.values()) : "check it against real logs";
    }

    /** The list that speaks against a test: empty where some table of the rule may have the value. */
    private Optional<ValueList> worst(FieldTest test, Set<Table> tables, ValueCheck check) {
        Optional<ValueList> against = Optional.empty();
        for (Table table : tables) {
            if (fields.has(table, test.field())) {
                Optional<ValueList> list = values.of(table, test.field())
                        .filter(found -> ValueCheck.applies(test, found))
                        .filter(found -> !check.anyPasses(List.of(test), found));
                if (list.isEmpty()) {
                    return Optional.empty();
                }
                against = against.filter(found -> !found.closed()).or(() -> list);
            }
        }
        return against;
    }

    private void broad(SigmaRule rule, SigmaRule mapped, Set<Table> tables, List<Finding> findings) {
        List<String> events = breadth.everyday(mapped, tables, trial);
        boolean asks = Breadth.asks(mapped);
        if (events.isEmpty() && asks) {
            return;
        }
        String message = asks
                ? "the rule holds for everyday events: "
                        + events.stream().limit(MOST_EVENTS).collect(Collectors.joining("; "))
                        + (events.size() > MOST_EVENTS ? "; and " + (events.size() - MOST_EVENTS) + " more" : "")
                : "the rule asks for nothing: it holds for every event but those that it leaves out";
        String remedy = "ask for more, such as Actor.IsPrivileged or User.IsPrivileged";
        findings.add(
                Finding.of(rule, Finding.OVER_BROAD, Gravity.WARNING, new Position(rule.line(), 1), message, remedy));
    }
}
