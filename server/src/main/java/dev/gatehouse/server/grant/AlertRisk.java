package dev.gatehouse.server.grant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import dev.gatehouse.store.Code;
import dev.gatehouse.store.TemporaryStoreException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/*
 * It is asked within a transaction of PIM's, for which others wait; so it waits for no more than a moment. What it cannot find
 * out it does not call safe: whoever asked is told to ask again.
 */
/**
 * Knows who has an open alert: one of at least medium severity that was not expected, whose rule in force is marked {@code
 * evidence: authenticated}, and in which he is who acted. Rules of lesser severity tell of daily work, such as any activation.
 */
public final class AlertRisk implements Risk {
    /** So grave it is at least. */
    static final Level LEAST = Level.MEDIUM;

    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Acting alerts;
    private final Supplier<WatchRules> rules;
    private final Users users;
    private final Duration wait;

    /** Says whether somebody acted in an open alert. */
    @FunctionalInterface
    public interface Acting {
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
     * @param users who there is, for logs that know accounts by their names only
     */
    public AlertRisk(Acting alerts, Supplier<WatchRules> rules, Users users) {
        this(alerts, rules, users, WAIT);
    }

    AlertRisk(Acting alerts, Supplier<WatchRules> rules, Users users, Duration wait) {
        this.alerts = requireNonNull(alerts, "alerts is null");
        this.rules = requireNonNull(rules, "rules is null");
        this.users = requireNonNull(users, "users is null");
        this.wait = requireNonNull(wait, "wait is null");
    }

    /** @throws TemporaryStoreException where nobody knows now */
    @Override
    public Set<PrincipalId> among(Set<PrincipalId> those) {
        if (those.isEmpty()) {
            return Set.of();
        }
        FutureTask<Set<PrincipalId>> asking = new FutureTask<>(() -> asked(those));
        Thread _ = Thread.ofVirtual().name("pim-risk").start(asking);
        try {
            return asking.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException | CancellationException e) {
            asking.cancel(true);
            throw unknown(e);
        } catch (InterruptedException e) {
            asking.cancel(true);
            Thread.currentThread().interrupt();
            throw unknown(e);
        }
    }

    private static TemporaryStoreException unknown(Exception cause) {
        return new TemporaryStoreException(
                Code.UNREACHABLE, "the alerts do not answer now, so nobody knows who is at risk", cause);
    }

    private Set<PrincipalId> asked(Set<PrincipalId> those) {
        Set<RuleId> marked = marked();
        Map<PrincipalId, String> names = users.all().stream()
                .map(Users.User::account)
                .filter(account -> those.contains(account.id()))
                .collect(Collectors.toMap(Account::id, Account::name));
        Set<PrincipalId> risky = new HashSet<>();
        for (PrincipalId who : those) {
            if (alerts.hasActed(who.toString(), Optional.ofNullable(names.get(who)), marked, LEAST)) {
                risky.add(who);
            }
        }
        return risky;
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
