package dev.gatehouse.cli.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.LogSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rule in force.
 *
 * @param tables whose rows it judges; none where its log source is nothing that is read
 * @param waitsFor the watchlists without which it is not in force, and which are not configured
 * @param silenced whether it raises no alert of its own, for it is there to be correlated
 */
record ListedRule(Rule rule, List<String> tables, List<String> waitsFor, boolean silenced) implements ListedAlert {
    ListedRule {
        requireNonNull(rule, "rule is null");
        tables = List.copyOf(tables);
        waitsFor = List.copyOf(waitsFor);
    }

    /** The rules of a book but those that were refused. */
    static List<ListedRule> of(Rulebook rulebook) {
        Set<Integer> compiled = new HashSet<>();
        rulebook.tables()
                .forEach(table -> rulebook.rulesFor(table).ifPresent(routed -> compiled.addAll(routed.rules())));
        List<ListedRule> listed = new ArrayList<>();
        for (int number = 0; number < rulebook.rules().size(); number++) {
            Rule rule = rulebook.rules().get(number);
            List<String> tables = rulebook.tablesOf(rule).stream()
                    .sorted()
                    .map(Table::azureName)
                    .toList();
            List<String> waitsFor = rulebook.missingLists(rule);
            if (tables.isEmpty() || compiled.contains(number) || !waitsFor.isEmpty()) {
                listed.add(new ListedRule(
                        rule, tables, waitsFor, rulebook.correlations().silences(number)));
            }
        }
        return listed;
    }

    @Override
    public List<String> places() {
        List<String> places = new ArrayList<>(tables);
        places.addAll(rule.rows());
        places.add(logSource(rule.sigma().logSource()));
        places.add(rule.source().json());
        return places;
    }

    /** A log source as rules spell it, such as {@code azure signinlogs}. */
    static String logSource(LogSource source) {
        return String.join(
                " ",
                Stream.of(source.product(), source.category(), source.service())
                        .flatMap(Optional::stream)
                        .toList());
    }
}
