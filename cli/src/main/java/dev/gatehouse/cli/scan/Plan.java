package dev.gatehouse.cli.scan;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.file.Input;
import dev.gatehouse.detection.alert.AlertFactory;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.event.Fingerprints;
import dev.gatehouse.detection.incident.AddressUsers;
import dev.gatehouse.detection.rules.Correlations;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Row;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.correlation.SortedCorrelator.Found;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What all threads of a scan share.
 *
 * @param since microseconds since the epoch; events before it raise no alert
 * @param until events from it on raise no alert
 * @param users how many users each address has
 * @param minSeverity lesser alerts are not wanted
 */
record Plan(
        List<Input> inputs,
        Rulebook rulebook,
        ContextFacts facts,
        Spool spool,
        Quarantine quarantine,
        AddressUsers users,
        long since,
        long until,
        Level minSeverity,
        int threads) {
    Plan {
        inputs = List.copyOf(inputs);
        requireNonNull(rulebook, "rulebook is null");
        requireNonNull(facts, "facts is null");
        requireNonNull(spool, "spool is null");
        requireNonNull(quarantine, "quarantine is null");
        requireNonNull(users, "users is null");
        requireNonNull(minSeverity, "minSeverity is null");
    }

    /** The fields that rows must have beside those that rules test. */
    static Set<String> fields() {
        Set<String> shown = new HashSet<>(AlertFactory.fields());
        shown.addAll(ContextFacts.fields());
        shown.addAll(Fingerprints.FIELDS);
        return shown;
    }

    /** Whether alerts on an event of that time are wanted; an event without a time counts as any time. */
    boolean inTime(long micros) {
        return micros == Row.NO_TIME || (since <= micros && micros < until);
    }

    /** Whether alerts of the rule are wanted. */
    boolean wanted(int rule) {
        return !rulebook.correlations().silences(rule)
                && rulebook.rules().get(rule).sigma().level().compareTo(minSeverity) >= 0;
    }

    /** Whether an alert of the episode is wanted. */
    boolean wanted(Found found) {
        Correlations correlations = rulebook.correlations();
        int node = found.key().node();
        return !correlations.plan().silencesNode(node)
                && correlations.rule(node).sigma().level().compareTo(minSeverity) >= 0
                && inTime(found.episode().satisfied());
    }

    /** Whether alerts of the rule are folded by principal and day. */
    boolean folds(int rule) {
        Rule found = rulebook.rules().get(rule);
        return found.source() == RuleSource.COMMUNITY;
    }
}
