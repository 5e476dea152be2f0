package dev.gatehouse.cli.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.LogSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rule in force.
 *
 * @param tables whose rows it judges; none where its log source is nothing that is read
 */
record ListedRule(Rule rule, List<String> tables) {
    ListedRule {
        requireNonNull(rule, "rule is null");
        tables = List.copyOf(tables);
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
            if (tables.isEmpty() || compiled.contains(number)) {
                listed.add(new ListedRule(rule, tables));
            }
        }
        return listed;
    }

    /** The log source as rules spell it, such as {@code azure signinlogs}. */
    String logSource() {
        LogSource source = rule.sigma().logSource();
        return String.join(
                " ",
                Stream.of(source.product(), source.category(), source.service())
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Whether a text is in anything by which somebody may look for the rule, in any case. */
    boolean has(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<String> places = new ArrayList<>(tables);
        places.addAll(rule.rows());
        places.addAll(rule.sigma().tags());
        places.addAll(List.of(
                rule.sigma().id().toString(),
                rule.sigma().name().orElse(""),
                rule.sigma().title(),
                logSource(),
                rule.source().json(),
                rule.sigma().file()));
        return places.stream().anyMatch(place -> place.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** The file and line of the rule. */
    String place() {
        return rule.sigma().file() + ":" + rule.sigma().line();
    }
}
