package dev.gatehouse.server.http;

import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.Subject;
import dev.gatehouse.server.identity.Vouched;
import dev.gatehouse.server.signin.DirectoryUsers;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Those for whom an OpenID provider vouches; nobody, where none is configured. */
@ApplicationScoped
public class Foreigners {
    /** Under this key, with a claim's value after it, the settings name the role that the value gives. */
    public static final String ROLE_OF = "gatehouse.oidc.role-of.";

    /** Under this key the settings name the claim whose value is the object id of a user; without it nobody is one. */
    public static final String OBJECT_ID_CLAIM = "gatehouse.oidc.object-id-claim";

    /** Under this key the settings say what {@code amr} contains where a second factor was proved. */
    public static final String SECOND_FACTOR = "gatehouse.oidc.second-factor";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PARTS = 3;

    private final CurrentIdentityAssociation identities;
    private final DirectoryUsers users;
    private final Config config;
    private final InstantSource clock;

    Foreigners(CurrentIdentityAssociation identities, DirectoryUsers users, Config config, InstantSource clock) {
        this.identities = identities;
        this.users = users;
        this.config = config;
        this.clock = clock;
    }

    /** Whether there is a provider. */
    public boolean areKnown() {
        return config.getOptionalValue("quarkus.oidc.tenant-enabled", Boolean.class)
                .orElse(false);
    }

    /** Who sent the request's bearer token. */
    Optional<Caller> bearing() {
        return areKnown() ? identity().flatMap(this::caller) : Optional.empty();
    }

    /** Whom the provider vouches for in this request. */
    private Optional<SecurityIdentity> identity() {
        try {
            SecurityIdentity identity = identities.getDeferredIdentity().await().atMost(PATIENCE);
            return identity.isAnonymous() ? Optional.empty() : Optional.of(identity);
        } catch (AuthenticationFailedException e) {
            return Optional.empty();
        }
    }

    /**
     * He; a user of the embedded directory, where the token says so; nobody, where that one may not sign in. Where tokens
     * are to say who somebody is, one that does not is nobody's: he would be another person by leaving it out.
     */
    private Optional<Caller> caller(SecurityIdentity identity) {
        Subject.Foreign found = subject(identity);
        Optional<JwtClaims> payload =
                identity.getPrincipal() instanceof JsonWebToken token ? payload(token) : Optional.empty();
        if (payload.filter(ForeignClaims::areOfAnApplication).isPresent()) {
            return Optional.of(Caller.application(found.id(), found.name(), found.roles(), Set.of()));
        }
        Optional<ForeignClaims.Names> names = names();
        Optional<ForeignClaims> claims =
                names.flatMap(named -> payload.map(all -> ForeignClaims.of(all, named, clock.instant())));
        if (names.isPresent() && claims.flatMap(ForeignClaims::person).isEmpty()) {
            return Optional.empty();
        }
        Optional<DirectoryUsers.User> user =
                claims.flatMap(ForeignClaims::person).flatMap(users::find);
        if (user.isEmpty()) {
            return Optional.of(new Caller(
                    Caller.By.OPENID, found.id(), found.name(), found.roles(), Optional.empty(), Optional.empty()));
        }
        return user.filter(DirectoryUsers.User::enabled)
                .map(one -> new Caller(
                        Caller.By.OPENID,
                        claims.get().person().orElseThrow().toString(),
                        one.name(),
                        found.roles(),
                        Optional.empty(),
                        Optional.empty(),
                        claims.get().secondFactor(),
                        claims.get().contexts(),
                        claims.get().answersChallenges(),
                        Optional.of(new Vouched(found.id(), found.name(), signsInAt(identity))),
                        Set.of()));
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

    /** By which claims users are told; empty where nobody is one. */
    private Optional<ForeignClaims.Names> names() {
        return config.getOptionalValue(OBJECT_ID_CLAIM, String.class)
                .flatMap(claim -> config.getOptionalValue(SECOND_FACTOR, String.class)
                        .map(method -> new ForeignClaims.Names(claim, method)));
    }

    /** What a token says that was found true, as it was signed. */
    private static Optional<JwtClaims> payload(JsonWebToken token) {
        String[] parts = Optional.ofNullable(token.getRawToken()).orElse("").split("\\.", PARTS + 1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    JwtClaims.parse(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)));
        } catch (InvalidJwtException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where the provider says that people sign in. */
    private static Optional<URI> signsInAt(SecurityIdentity identity) {
        return identity.getAttribute(OidcUtils.CONFIG_METADATA_ATTRIBUTE) instanceof OidcConfigurationMetadata metadata
                ? Optional.ofNullable(metadata.getAuthorizationUri()).flatMap(Foreigners::address)
                : Optional.empty();
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text)).filter(URI::isAbsolute);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
