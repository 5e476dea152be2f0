package dev.gatehouse.server.signin;

import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.AccountName;
import dev.gatehouse.server.identity.Passwords;
import dev.gatehouse.server.identity.Secret;
import dev.gatehouse.server.identity.SecretBox;
import dev.gatehouse.server.identity.Session;
import dev.gatehouse.server.identity.Subject;
import dev.gatehouse.server.identity.Totp;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.server.port.SessionStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Signs local accounts in and out. */
@ApplicationScoped
public class SignIn {
    private static final int KEYS = 20_000;
    private static final Duration BUSY = Duration.ofSeconds(5);

    /** Each check of a password takes 19 MB and a moment of a core: a flood must take neither from the watch. */
    private final Semaphore checks = new Semaphore(2, true);

    private final Throttle names = new Throttle(8, Duration.ofSeconds(30), KEYS);
    private final Throttle proofs = new Throttle(8, Duration.ofSeconds(30), KEYS);
    private final Throttle addresses = new Throttle(20, Duration.ofSeconds(5), KEYS);
    private final Accounts accounts;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final SecretBox box;
    private final SecureRandom random;
    private final InstantSource clock;

    SignIn(
            Accounts accounts,
            SessionStore sessions,
            Passwords passwords,
            SecretBox box,
            SecureRandom random,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.box = box;
        this.random = random;
        this.clock = clock;
    }

    /** Signs somebody in. */
    public Outcome attempt(Attempt attempt) {
        Optional<AccountName> name = AccountName.of(attempt.name());
        String key = name.map(AccountName::value).orElse("");
        Instant now = clock.instant();
        Optional<Duration> wait =
                addresses.take(Addresses.network(attempt.address()), now).or(() -> names.take(key, now));
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        Optional<Account> account = name.flatMap(accounts::named);
        try {
            if (!checks.tryAcquire(BUSY.toSeconds(), TimeUnit.SECONDS)) {
                return new Outcome.TooMany(BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.TooMany(BUSY);
        }
        boolean proven;
        try {
            proven = isProven(account, attempt, now);
        } finally {
            checks.release();
        }
        if (!proven) {
            return new Outcome.Refused();
        }
        names.forget(key);
        sessions.removeEnded(now);
        Secret cookie = Secret.random(random, "");
        Session session = new Session(
                cookie.hash(), new Subject.Local(account.orElseThrow().id()), now, now);
        sessions.begin(session);
        return new Outcome.SignedIn(cookie, Callers.caller(account.get()));
    }

    /** Keeps when somebody proved a second factor anew in the session of a cookie. */
    public void proven(String cookie, Instant at) {
        sessions.proven(new Secret(cookie).hash(), at);
    }

    /**
     * Has somebody who is signed in prove a second factor anew, for what asks for one that is not old.
     *
     * @param address from where, as text
     * @param keeps remembers when he proved it
     */
    public Proof prove(AccountId who, String totp, String address, Consumer<Instant> keeps) {
        Instant now = clock.instant();
        Optional<Duration> wait =
                addresses.take(Addresses.network(address), now).or(() -> proofs.take(who.toString(), now));
        if (wait.isPresent()) {
            return new Proof.TooMany(wait.get());
        }
        Optional<Account> account = accounts.find(who).filter(Account::enabled);
        OptionalLong step =
                account.map(found -> totp(Optional.of(found)).step(totp, now)).orElse(OptionalLong.empty());
        if (step.isEmpty() || !accounts.spend(who, step.getAsLong())) {
            return new Proof.Refused();
        }
        proofs.forget(who.toString());
        keeps.accept(now);
        return new Proof.Shown(now);
    }

    /** Ends the session of a cookie. */
    public void end(String cookie) {
        sessions.end(new Secret(cookie).hash());
    }

    /** Does the same work whichever of the three is wrong, and spends the code only where all are right. */
    private boolean isProven(Optional<Account> account, Attempt attempt, Instant now) {
        String password = attempt.password().length() > Passwords.LONGEST ? "" : attempt.password();
        boolean known = account.isPresent()
                ? passwords.matches(password, account.get().password())
                : passwords.matchesNobody(password);
        OptionalLong step = totp(account).step(attempt.totp(), now);
        return known
                && step.isPresent()
                && account.get().enabled()
                && accounts.spend(account.get().id(), step.getAsLong());
    }

    private Totp totp(Optional<Account> account) {
        return account.flatMap(found -> box.open(found.totp(), found.id().toString()))
                .map(Totp::new)
                .orElseGet(() -> Totp.random(random));
    }
}
