package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Users who are not like others, for {@link Made#user(String, java.util.function.UnaryOperator)}. */
final class Users {
    private Users() {}

    static User disabled(User user) {
        return of(user, user.name(), false, user.guest(), user.synchronised(), user.created(), user.signedIn());
    }

    static User guest(User user) {
        return of(user, user.name(), user.enabled(), true, user.synchronised(), user.created(), user.signedIn());
    }

    static User synchronised(User user) {
        return of(user, user.name(), user.enabled(), user.guest(), true, user.created(), user.signedIn());
    }

    static User inInitialDomain(User user) {
        return of(
                user,
                user.displayName() + "@test.onmicrosoft.com",
                user.enabled(),
                user.guest(),
                user.synchronised(),
                user.created(),
                user.signedIn());
    }

    static User signedIn(User user, Duration ago) {
        return seen(user, user.created(), Optional.of(Made.NOW.minus(ago)));
    }

    static User neverSignedIn(User user, Duration created) {
        return seen(user, Optional.of(Made.NOW.minus(created)), Optional.empty());
    }

    /** He never signed in, and nobody knows how old the account is. */
    static User unknown(User user) {
        return seen(user, Optional.empty(), Optional.empty());
    }

    private static User seen(User user, Optional<Instant> created, Optional<Instant> signedIn) {
        return of(user, user.name(), user.enabled(), user.guest(), user.synchronised(), created, signedIn);
    }

    private static User of(
            User user,
            String name,
            boolean enabled,
            boolean guest,
            boolean synchronised,
            Optional<Instant> created,
            Optional<Instant> signedIn) {
        return new User(user.id(), name, user.displayName(), enabled, guest, synchronised, created, signedIn);
    }
}
