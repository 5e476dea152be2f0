package dev.gatehouse.detection.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.AlertFactory;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.event.Fingerprints;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.sigma.RuleId;
import java.util.HashSet;
import java.util.Set;

/**
 * By what the watch judges.
 *
 * @param rulebook its projection has the fields of {@link #fields}
 * @param disabled rules that tell nothing; correlations go on to use what they find
 */
public record WatchRules(Configuration configuration, Rulebook rulebook, Set<RuleId> disabled) {
    /** All rules of the book. */
    public WatchRules(Configuration configuration, Rulebook rulebook) {
        this(configuration, rulebook, Set.of());
    }

    public WatchRules {
        disabled = Set.copyOf(disabled);
        requireNonNull(configuration, "configuration is null");
        requireNonNull(rulebook, "rulebook is null");
    }

    /** The fields that rows must have beside those that rules test. */
    public static Set<String> fields() {
        Set<String> shown = new HashSet<>(AlertFactory.fields());
        shown.addAll(ContextFacts.fields());
        shown.addAll(Fingerprints.FIELDS);
        return shown;
    }

    /** What the organisation is called. */
    String tenant() {
        return configuration.tenant();
    }

    /** Whether a rule raises alerts of its own. */
    boolean alerts(int rule) {
        return !rulebook.correlations().silences(rule);
    }

    /** Whether alerts of a rule are joined by principal and day. */
    boolean folds(int rule) {
        return rulebook.rules().get(rule).source() == RuleSource.COMMUNITY;
    }
}
