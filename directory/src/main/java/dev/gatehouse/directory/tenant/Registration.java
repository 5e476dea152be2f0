package dev.gatehouse.directory.tenant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import java.util.Set;

/**
 * Which means of authentication a user has registered: Graph's {@code userRegistrationDetails}.
 *
 * @param registered whether a second factor is registered
 * @param capable whether one can be used under the tenant's policies
 * @param methods as {@code fido2} or {@code microsoftAuthenticatorPush}
 */
public record Registration(PrincipalId user, boolean registered, boolean capable, Set<String> methods) {
    public Registration {
        requireNonNull(user, "user is null");
        methods = Set.copyOf(methods);
    }
}
