package dev.gatehouse.server.http;

import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.Subject;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Those for whom an OpenID provider vouches; nobody, where none is configured. */
@ApplicationScoped
public class Foreigners {
    /** Under this key, with a claim's value after it, the settings name the role that the value gives. */
    public static final String ROLE_OF = "gatehouse.oidc.role-of.";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CurrentIdentityAssociation identities;
    private final Config config;

    Foreigners(CurrentIdentityAssociation identities, Config config) {
        this.identities = identities;
        this.config = config;
    }

    /** Whether there is a provider. */
    public boolean areKnown() {
        return config.getOptionalValue("quarkus.oidc.tenant-enabled", Boolean.class)
                .orElse(false);
    }

    /** Who sent the request's bearer token. */
    Optional<Caller> bearing() {
        if (!areKnown()) {
            return Optional.empty();
        }
        return subject()
                .map(found -> new Caller(
                        Caller.By.OPENID, found.id(), found.name(), found.roles(), Optional.empty(), Optional.empty()));
    }

    /** Whom the provider vouches for in this request. */
    private Optional<Subject.Foreign> subject() {
        try {
            SecurityIdentity identity = identities.getDeferredIdentity().await().atMost(PATIENCE);
            return identity.isAnonymous() ? Optional.empty() : Optional.of(subject(identity));
        } catch (AuthenticationFailedException e) {
            return Optional.empty();
        }
    }

    private Subject.Foreign subject(SecurityIdentity identity) {
        String name = identity.getPrincipal().getName();
        String id = identity.getPrincipal() instanceof JsonWebToken token
                ? token.getIssuer() + "|" + token.getSubject()
                : "openid|" + name;
        return new Subject.Foreign(id, name, roles(identity.getRoles()));
    }

    private Set<Role> roles(Set<String> values) {
        Set<Role> roles = EnumSet.of(Role.USER);
        for (String value : values) {
            config.getOptionalValue(ROLE_OF + value, String.class)
                    .flatMap(Role::titled)
                    .filter(role -> role != Role.SOURCE)
                    .ifPresent(roles::add);
        }
        return roles;
    }
}
