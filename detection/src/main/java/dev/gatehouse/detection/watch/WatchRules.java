package dev.gatehouse.detection.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.AlertFactory;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.event.Fingerprints;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.sigma.RuleId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * By what the watch judges.
 *
 * @param rulebook its projection has the fields of {@link #fields}
 * @param disabled rules that tell nothing; correlations go on to use what they find
 * @param directory the state of the directory, which tells who is privileged; empty where it is not known
 */
public record WatchRules(
        Configuration configuration, Rulebook rulebook, Set<RuleId> disabled, Optional<Tenant> directory) {
    /** All rules of the book, and no directory. */
    public WatchRules(Configuration configuration, Rulebook rulebook) {
        this(configuration, rulebook, Set.of(), Optional.empty());
    }

    public WatchRules {
        requireNonNull(directory, "directory is null");
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

    /** The same with what the directory tells. */
    public WatchRules with(Optional<Tenant> known) {
        return known.equals(directory) ? this : new WatchRules(configuration, rulebook, disabled, known);
    }

    /** What is known of accounts before any record: what is declared, and what the directory tells. */
    public ContextFacts facts() {
        ContextFacts facts = new ContextFacts(configuration);
        directory.ifPresent(facts::add);
        return facts;
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
