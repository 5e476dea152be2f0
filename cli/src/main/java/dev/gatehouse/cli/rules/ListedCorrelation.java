package dev.gatehouse.cli.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.rules.CorrelationRule;
import dev.gatehouse.detection.rules.Correlations;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.correlation.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A correlation in force.
 *
 * @param refersTo the names of the rules and correlations that it refers to; the title of one without
 * @param tables whose rows its rules judge
 * @param silenced whether it raises no alert of its own, for it is there to be correlated
 */
record ListedCorrelation(CorrelationRule rule, List<String> refersTo, List<String> tables, boolean silenced)
        implements ListedAlert {
    ListedCorrelation {
        requireNonNull(rule, "rule is null");
        refersTo = List.copyOf(refersTo);
        tables = List.copyOf(tables);
    }

    /** The correlations of a book but those that were refused. */
    static List<ListedCorrelation> of(Rulebook rulebook) {
        Correlations correlations = rulebook.correlations();
        List<ListedCorrelation> listed = new ArrayList<>();
        for (Node node : correlations.plan().nodes()) {
            List<String> refersTo = node.sources().stream()
                    .map(source -> source.header().name().orElse(source.header().title()))
                    .toList();
            List<String> tables = correlations.rulesOf(node.number()).stream()
                    .flatMap(number -> rulebook.tablesOf(rulebook.rules().get(number)).stream())
                    .distinct()
                    .sorted()
                    .map(Table::azureName)
                    .toList();
            listed.add(new ListedCorrelation(
                    correlations.rule(node.number()),
                    refersTo,
                    tables,
                    correlations.plan().silencesNode(node.number())));
        }
        return listed;
    }

    @Override
    public List<String> places() {
        List<String> places = new ArrayList<>(tables);
        places.addAll(rule.rows());
        places.addAll(refersTo);
        places.add(rule.sigma().type().text());
        places.add(rule.source().json());
        return places;
    }
}
