package dev.gatehouse.server.grant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.server.port.UnavailableException;
import dev.gatehouse.store.Code;
import dev.gatehouse.store.TemporaryStoreException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/*
 * It is asked within a transaction of PIM's, for which others wait; so it waits for no more than a moment. What it cannot find
 * out it does not call safe: whoever asked is told to ask again.
 */
/** Knows who has an open alert that counts against him. */
public final class AlertRisk implements Risk {
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Acting alerts;
    private final Users users;
    private final Duration wait;

    /**
     * By whoever has the alerts.
     *
     * @param users who there is, for logs that know accounts by their names only
     */
    public AlertRisk(Acting alerts, Users users) {
        this(alerts, users, WAIT);
    }

    AlertRisk(Acting alerts, Users users, Duration wait) {
        this.alerts = requireNonNull(alerts, "alerts is null");
        this.users = requireNonNull(users, "users is null");
        this.wait = requireNonNull(wait, "wait is null");
    }

    /** @throws TemporaryStoreException where nobody knows now, or {@link UnavailableException} where another server would */
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

    @Override
    public Optional<Set<PrincipalId>> ifKnown(Set<PrincipalId> those) {
        try {
            return Optional.of(among(those));
        } catch (UnavailableException | TemporaryStoreException e) {
            return Optional.empty();
        }
    }

    private static TemporaryStoreException unknown(Exception cause) {
        return new TemporaryStoreException(
                Code.UNREACHABLE, "the alerts do not answer now, so nobody knows who is at risk", cause);
    }

    private Set<PrincipalId> asked(Set<PrincipalId> those) {
        Map<PrincipalId, String> names = users.all().stream()
                .map(Users.User::account)
                .filter(account -> those.contains(account.id()))
                .collect(Collectors.toMap(Account::id, Account::name));
        Set<PrincipalId> risky = new HashSet<>(alerts.among(those.stream()
                .collect(Collectors.toMap(Function.identity(), who -> Optional.ofNullable(names.get(who))))));
        risky.retainAll(those);
        return risky;
    }
}
