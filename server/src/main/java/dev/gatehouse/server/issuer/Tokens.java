package dev.gatehouse.server.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.TenantId;
import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.store.issuer.App;
import dev.gatehouse.store.issuer.Delegation;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Makes access tokens and id tokens, with the claims that Microsoft's clients look for. */
@Singleton
final class Tokens {
    /** An access token holds for so long. */
    static final Duration HOLDS = Duration.ofHours(1);

    /** What a client may that asked for all that it may. */
    private static final String ALL = "AuditLog.Read.All Directory.Read.All PrivilegedAccess.ReadWrite.AzureADGroup"
            + " RoleAssignmentSchedule.ReadWrite.Directory RoleEligibilitySchedule.ReadWrite.Directory"
            + " RoleManagement.ReadWrite.Directory RoleManagementPolicy.ReadWrite.Directory User.Read";

    private final IssuerKeys keys;
    private final ActiveRoles roles;
    private final TenantId tenant;
    private final SecureRandom random;
    private final InstantSource clock;

    Tokens(IssuerKeys keys, ActiveRoles roles, Issuing issuing, SecureRandom random, InstantSource clock) {
        this.keys = keys;
        this.roles = roles;
        this.tenant = TenantId.of(issuing.tenant());
        this.random = random;
        this.clock = clock;
    }

    /** A token, and for how many seconds it holds. */
    record Made(String text, long seconds) {
        @Override
        public String toString() {
            return "a token";
        }
    }

    /** Who issues tokens at a URL of the server. */
    String issuer(String here) {
        return here + "/" + tenant + "/v2.0";
    }

    /**
     * For a client that acts for somebody.
     *
     * @param contexts the authentication contexts that the token shows
     */
    Made access(
            Account account,
            Delegation delegation,
            Scope scope,
            Set<String> contexts,
            Set<String> capabilities,
            String here) {
        Instant now = clock.instant();
        Instant end = now.plus(HOLDS).isAfter(delegation.ends()) ? delegation.ends() : now.plus(HOLDS);
        JwtClaims claims = common(here, scope.resource().audience(), now, end);
        person(claims, account, delegation);
        claims.setStringClaim("idtyp", "user");
        claims.setStringClaim("appid", delegation.client().toString());
        claims.setStringClaim("azp", delegation.client().toString());
        claims.setStringClaim("scp", scp(scope));
        claims.setStringListClaim("wids", roles.of(account.id()));
        if (!contexts.isEmpty()) {
            claims.setStringListClaim("acrs", List.copyOf(new TreeSet<>(contexts)));
        }
        if (!capabilities.isEmpty()) {
            claims.setStringListClaim("xms_cc", List.copyOf(new TreeSet<>(capabilities)));
        }
        return new Made(signed(claims), Duration.between(now, end).toSeconds());
    }

    /** For an application that acts for itself. */
    Made access(App app, Resource resource, String here) {
        Instant now = clock.instant();
        JwtClaims claims = common(here, resource.audience(), now, now.plus(HOLDS));
        claims.setSubject(app.objectId().toString());
        claims.setStringClaim("oid", app.objectId().toString());
        claims.setStringClaim("idtyp", "app");
        claims.setStringClaim("appid", app.id().toString());
        claims.setStringClaim("azp", app.id().toString());
        claims.setStringClaim("azpacr", "1");
        claims.setStringClaim("app_displayname", app.name());
        claims.setStringListClaim("roles", List.copyOf(new TreeSet<>(app.permissions())));
        return new Made(signed(claims), HOLDS.toSeconds());
    }

    /** That somebody signed in, for the client that he signed in to. */
    String id(Account account, Delegation delegation, String here) {
        Instant now = clock.instant();
        JwtClaims claims = common(here, delegation.client().toString(), now, now.plus(HOLDS));
        person(claims, account, delegation);
        delegation.nonce().ifPresent(nonce -> claims.setStringClaim("nonce", nonce));
        return signed(claims);
    }

    /** What Microsoft's clients know an account by. */
    String clientInfo(Account account) {
        String json = "{\"uid\":\"" + account.id() + "\",\"utid\":\"" + tenant + "\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private JwtClaims common(String here, String audience, Instant now, Instant end) {
        byte[] unique = new byte[16];
        random.nextBytes(unique);
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer(here));
        claims.setAudience(audience);
        claims.setIssuedAt(date(now));
        claims.setNotBefore(date(now));
        claims.setExpirationTime(date(end));
        claims.setStringClaim("tid", tenant.toString());
        claims.setStringClaim("uti", Base64.getUrlEncoder().withoutPadding().encodeToString(unique));
        claims.setStringClaim("ver", "2.0");
        return claims;
    }

    private static void person(JwtClaims claims, Account account, Delegation delegation) {
        String name = account.name().value();
        claims.setSubject(account.id().toString());
        claims.setStringClaim("oid", account.id().toString());
        claims.setStringClaim("upn", name);
        claims.setStringClaim("unique_name", name);
        claims.setStringClaim("preferred_username", name);
        claims.setStringClaim("name", name);
        claims.setStringClaim("sid", delegation.id().toString());
        claims.setStringListClaim(
                "amr", delegation.secondFactor().isPresent() ? List.of("pwd", "mfa") : List.of("pwd"));
        claims.setClaim("auth_time", delegation.authenticated().getEpochSecond());
    }

    private static String scp(Scope scope) {
        return switch (scope.resource()) {
            case GRAPH ->
                scope.values().isEmpty() || scope.values().contains(Scope.DEFAULT)
                        ? ALL
                        : String.join(" ", new TreeSet<>(scope.values()));
            case ARM -> "user_impersonation";
        };
    }

    private String signed(JwtClaims claims) {
        RsaJsonWebKey key = keys.signing();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a token cannot be signed", e);
        }
    }

    private static NumericDate date(Instant at) {
        return NumericDate.fromSeconds(at.getEpochSecond());
    }
}
