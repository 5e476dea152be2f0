package dev.gatehouse.server.grant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.SignIns;
import dev.gatehouse.pim.port.SignInFacts;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When the users of the embedded directory last signed in. Where nobody else signs them in it is known from the beginning: who is
 * not among them has not signed in at all. Where somebody else does nobody knows.
 */
final class LastSeen implements SignInFacts {
    private final Users users;

    LastSeen(Users users) {
        this.users = requireNonNull(users, "users is null");
    }

    @Override
    public SignIns of(Set<PrincipalId> those) {
        if (users.signInElsewhere()) {
            return SignIns.UNKNOWN;
        }
        return new SignIns(
                Instant.EPOCH,
                users.all().stream()
                        .filter(user -> those.contains(user.account().id()))
                        .collect(Collectors.toMap(user -> user.account().id(), Users.User::seen)));
    }
}
