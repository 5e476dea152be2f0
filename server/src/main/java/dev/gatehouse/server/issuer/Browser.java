package dev.gatehouse.server.issuer;

import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.identity.Secret;
import dev.gatehouse.server.issuer.SignedInFor.Present;
import dev.gatehouse.server.signin.Attempt;
import dev.gatehouse.server.signin.Callers;
import dev.gatehouse.server.signin.Outcome;
import dev.gatehouse.server.signin.Proof;
import dev.gatehouse.server.signin.SignIn;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who sits at the browser: whoever signs in now, or has a session and says that he goes on with it. */
@Singleton
final class Browser {
    private final SignIn signIn;
    private final Callers callers;
    private final MeterRegistry meters;
    private final InstantSource clock;

    Browser(SignIn signIn, Callers callers, MeterRegistry meters, InstantSource clock) {
        this.signIn = signIn;
        this.callers = callers;
        this.meters = meters;
        this.clock = clock;
    }

    /** A session that holds: whose, and when he last proved a second factor in it. */
    record Known(String cookie, AccountId account, String name, Instant proven) {
        /** What a page that names him carries, and no page that was shown for another session. */
        String seal() {
            return new Secret(cookie).derived("consent of " + account).text();
        }

        private boolean isSealedBy(String text) {
            return new Secret(seal()).is(text);
        }

        @Override
        public String toString() {
            return "a session of " + account;
        }
    }

    /** What became of what somebody sent. */
    sealed interface Result {
        /** He is there; his browser is given this session, where he has just signed in. */
        record There(Present who, Optional<Secret> session) implements Result {}

        /** He must try again. */
        record Again(int status, String words) implements Result {}
    }

    /** Who has the session of a cookie, where it is a local account's. */
    Optional<Known> known(@Nullable String cookie) {
        return Optional.ofNullable(cookie)
                .flatMap(text -> callers.withSession(text).flatMap(caller -> known(text, caller)));
    }

    private static Optional<Known> known(String cookie, Caller caller) {
        return caller.account()
                .flatMap(account ->
                        caller.secondFactor().map(proven -> new Known(cookie, account, caller.name(), proven)));
    }

    /** Somebody signs in with what he typed. */
    Result signIn(Form form, String address) {
        Outcome outcome = signIn.attempt(new Attempt(
                form.one("name").orElse(""),
                form.one("password").orElse(""),
                form.one("totp").orElse(""),
                address));
        return switch (outcome) {
            case Outcome.SignedIn in -> {
                count("signed_in");
                yield new Result.There(
                        Present.proven(
                                in.caller().account().orElseThrow(), in.caller().name(), clock.instant()),
                        Optional.of(in.cookie()));
            }
            case Outcome.Refused any -> {
                count("refused");
                yield new Result.Again(401, "Name, password or code is wrong.");
            }
            case Outcome.TooMany any -> {
                count("too_many");
                yield tooMany();
            }
        };
    }

    /**
     * Somebody goes on with his session. A second factor counts for the client only where he proves it in this form: what he
     * proved in the session before was for something else.
     *
     * @param recent whether a sign-in that was proved then is enough; else he proves a second factor now
     */
    Result goOn(@Nullable String cookie, Predicate<Instant> recent, Form form, String address) {
        Optional<Known> known = known(cookie);
        if (known.isEmpty()) {
            return new Result.Again(401, "The session has ended; sign in.");
        }
        if (form.one(Consent.SEAL).filter(known.get()::isSealedBy).isEmpty()) {
            return new Result.Again(409, "The page was shown for another session. Look who is named here now.");
        }
        AccountId account = known.get().account();
        String name = known.get().name();
        String typed = form.one("totp").orElse("");
        if (typed.isEmpty() && recent.test(known.get().proven())) {
            return new Result.There(
                    new Present(account, name, known.get().proven(), Optional.empty()), Optional.empty());
        }
        Proof proof = signIn.prove(
                account, typed, address, at -> signIn.proven(known.get().cookie(), at));
        return switch (proof) {
            case Proof.Shown shown -> new Result.There(Present.proven(account, name, shown.at()), Optional.empty());
            case Proof.Refused any -> new Result.Again(401, "The code is wrong, or was used before.");
            case Proof.TooMany any -> tooMany();
        };
    }

    private static Result tooMany() {
        return new Result.Again(429, "Too many attempts; wait a minute, then try again.");
    }

    private void count(String outcome) {
        meters.counter("gatehouse.sign.in", "outcome", outcome).increment();
    }
}
