package dev.gatehouse.server.grant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By the alerts that are kept here: one counts that is of at least medium severity and was not expected, and whose rule in force is
 * marked {@code evidence: authenticated}. Rules of lesser severity tell of daily work, such as any activation.
 */
public final class ActingHere implements Acting {
    /** So grave it is at least. */
    static final Level LEAST = Level.MEDIUM;

    private final Kept alerts;
    private final Supplier<WatchRules> rules;

    /** Says whether somebody acted in an open alert. */
    @FunctionalInterface
    public interface Kept {
        /**
         * Whether there is an open one, not expected, of one of these rules.
         *
         * @param id of the account
         * @param name of the account; empty where it is not known
         */
        boolean hasActed(String id, Optional<String> name, Set<RuleId> rules, Level least);
    }

    /**
     * Over what is kept.
     *
     * @param rules in force
     */
    public ActingHere(Kept alerts, Supplier<WatchRules> rules) {
        this.alerts = requireNonNull(alerts, "alerts is null");
        this.rules = requireNonNull(rules, "rules is null");
    }

    @Override
    public Set<PrincipalId> among(Map<PrincipalId, Optional<String>> those) {
        Set<RuleId> marked = marked();
        Set<PrincipalId> acted = new HashSet<>();
        those.forEach((who, name) -> {
            if (alerts.hasActed(who.toString(), name, marked, LEAST)) {
                acted.add(who);
            }
        });
        return acted;
    }

    private Set<RuleId> marked() {
        var book = rules.get().rulebook();
        List<? extends AlertRule> correlations = book.correlations().rules();
        return Stream.concat(book.rules().stream(), correlations.stream())
                .filter(AlertRule::isAuthenticated)
                .map(rule -> rule.document().id())
                .collect(Collectors.toSet());
    }
}
