package dev.gatehouse.server.issuer;

import dev.gatehouse.pim.state.Terms;
import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.identity.Permission;
import dev.gatehouse.server.identity.TenantId;
import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.server.signin.Audience;
import dev.gatehouse.server.signin.Callers;
import dev.gatehouse.server.signin.IssuedBearers;
import dev.gatehouse.store.issuer.App;
import dev.gatehouse.store.issuer.Delegation;
import jakarta.inject.Singleton;
import java.security.Key;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;

/*
 * What a token says of roles and permissions is for its reader. What it opens here is decided by what is so at the time of the call:
 * the account, the application, and whether the sign-in still holds that it came of. An authentication context is satisfied by a
 * second factor, and for no longer than that counts.
 */
/** Tells who calls by an access token that this server issued. */
@Singleton
final class IssuedTokens implements IssuedBearers {
    /** The capability of a client that answers challenges; MSAL writes it in capitals. */
    private static final String CHALLENGES = "cp1";

    private final IssuerKeys keys;
    private final Hosts hosts;
    private final Clients clients;
    private final Issuing issuing;
    private final Accounts accounts;
    private final InstantSource clock;
    private final String path;

    IssuedTokens(
            IssuerKeys keys, Hosts hosts, Clients clients, Issuing issuing, Accounts accounts, InstantSource clock) {
        this.keys = keys;
        this.hosts = hosts;
        this.clients = clients;
        this.issuing = issuing;
        this.accounts = accounts;
        this.clock = clock;
        this.path = "/" + TenantId.of(issuing.tenant()) + "/v2.0";
    }

    @Override
    public Optional<Caller> caller(String token, Set<Audience> taken) {
        Instant now = clock.instant();
        return read(token, now, taken, claims -> isApplication(claims) ? application(claims) : person(claims, now));
    }

    @Override
    public boolean proven(String token, Instant at) {
        return read(
                        token,
                        at,
                        EnumSet.of(Audience.GRAPH),
                        claims -> isApplication(claims)
                                ? Optional.empty()
                                : delegation(claims, at)
                                        .filter(one -> issuing.delegations().proven(one.id(), at)))
                .isPresent();
    }

    /** What is to be read of a token's claims. */
    @FunctionalInterface
    private interface Reading<T> {
        Optional<T> of(JwtClaims claims) throws MalformedClaimException;
    }

    /** Something of the claims of a token of ours for one of these; empty where it is none, or holds no more. */
    private <T> Optional<T> read(String token, Instant now, Set<Audience> taken, Reading<T> reading) {
        if (token.chars().filter(one -> one == '.').count() != 2) {
            return Optional.empty();
        }
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setVerificationKeyResolver((signature, _) -> key(signature))
                    .setJwsAlgorithmConstraints(
                            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                    .setExpectedAudience(Resource.names(taken).toArray(String[]::new))
                    .setRequireExpirationTime()
                    .setRequireNotBefore()
                    .setRequireIssuedAt()
                    .setRequireSubject()
                    .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                    .build()
                    .processToClaims(token);
            boolean ours =
                    Optional.ofNullable(claims.getIssuer()).filter(this::isOurs).isPresent();
            return ours ? reading.of(claims) : Optional.empty();
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Key key(JsonWebSignature signature) throws UnresolvableKeyException {
        return Optional.ofNullable(signature.getKeyIdHeaderValue())
                .flatMap(keys::publicKey)
                .orElseThrow(() -> new UnresolvableKeyException("no key of ours"));
    }

    private boolean isOurs(String issuer) {
        return issuer.startsWith("https://")
                && issuer.endsWith(path)
                && hosts.issue(issuer.substring("https://".length(), issuer.length() - path.length()));
    }

    private static boolean isApplication(JwtClaims claims) throws MalformedClaimException {
        return "app".equals(claims.getStringClaimValue("idtyp"));
    }

    private Optional<Delegation> delegation(JwtClaims claims, Instant now) throws MalformedClaimException {
        Optional<UUID> subject = id(claims, "oid");
        return id(claims, "sid")
                .flatMap(issuing.delegations()::find)
                .filter(one -> one.holds(now))
                .filter(one -> clients.find(one.client()).isPresent())
                .filter(one -> subject.equals(Optional.of(one.account())));
    }

    private Optional<Caller> person(JwtClaims claims, Instant now) throws MalformedClaimException {
        Optional<Delegation> delegation = delegation(claims, now);
        Optional<Account> account = delegation
                .flatMap(one -> accounts.find(new AccountId(one.account())))
                .filter(Account::enabled);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> proven = delegation.get().secondFactor();
        boolean fresh = proven.filter(when -> !when.isBefore(now.minus(Terms.USUAL.proofAge())))
                .isPresent();
        return Optional.of(new Caller(
                Caller.By.ISSUED,
                account.get().id().toString(),
                account.get().name().value(),
                Callers.rolesOf(account.get()),
                Optional.of(account.get().id()),
                Optional.empty(),
                proven,
                fresh ? strings(claims, "acrs") : Set.of(),
                strings(claims, "xms_cc").stream().anyMatch(CHALLENGES::equalsIgnoreCase)));
    }

    private Optional<Caller> application(JwtClaims claims) throws MalformedClaimException {
        Optional<App> app = id(claims, "appid").flatMap(clients::app);
        Set<String> permissions = strings(claims, "roles");
        return app.filter(one -> one.objectId().toString().equals(claims.getClaimValueAsString("oid")))
                .map(one -> {
                    permissions.retainAll(one.permissions());
                    return Caller.application(
                            one.objectId().toString(),
                            one.name(),
                            Permissions.rolesOf(permissions),
                            Permission.among(permissions));
                });
    }

    private static Optional<UUID> id(JwtClaims claims, String name) throws MalformedClaimException {
        return Optional.ofNullable(claims.getStringClaimValue(name)).map(UUID::fromString);
    }

    private static Set<String> strings(JwtClaims claims, String name) throws MalformedClaimException {
        return claims.hasClaim(name)
                ? new HashSet<>(Optional.ofNullable(claims.getStringListClaimValue(name))
                        .orElse(List.of()))
                : new HashSet<>();
    }
}
