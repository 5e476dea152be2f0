package dev.gatehouse.cli.rules;

import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.SigmaDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is in force: a rule, a correlation or a filter. */
sealed interface Listed permits ListedAlert, ListedFilter {
    /** The Sigma document. */
    SigmaDocument document();

    /** The word for what it is. */
    String kind();

    /** The level of its alerts; empty for what raises none. */
    Optional<Level> level();

    /** What else somebody may look for it by. */
    List<String> places();

    /** Rules, correlations and filters of a book but those that were refused. */
    static List<Listed> of(Rulebook rulebook) {
        List<Listed> listed = new ArrayList<>(ListedRule.of(rulebook));
        listed.addAll(ListedCorrelation.of(rulebook));
        listed.addAll(ListedFilter.of(rulebook));
        return listed;
    }

    /** Whether a text is in anything by which somebody may look for it, in any case. */
    default boolean has(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<String> all = new ArrayList<>(places());
        all.addAll(document().tags());
        all.addAll(List.of(
                document().id().toString(),
                document().name().orElse(""),
                document().title(),
                document().file(),
                kind()));
        return all.stream().anyMatch(place -> place.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Its file and line. */
    default String place() {
        return document().file() + ":" + document().line();
    }
}
