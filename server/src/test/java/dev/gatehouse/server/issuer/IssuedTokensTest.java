package dev.gatehouse.server.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.audit.Actor;
import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.AccountName;
import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.identity.TenantId;
import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.server.signin.Audience;
import dev.gatehouse.server.start.Certificates;
import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.accounts.AccountStore;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.issuer.AppStore;
import dev.gatehouse.store.issuer.Delegation;
import dev.gatehouse.store.issuer.DelegationStore;
import dev.gatehouse.store.issuer.DeviceStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that are signed with the server's own key, as nobody else can. */
final class IssuedTokensTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
    private static final String ISSUER = "https://localhost:8443/" + TenantId.of("home") + "/v2.0";
    private static final UUID AZURE_CLI = UUID.fromString("04b07795-8ddb-461a-bbee-02f9e1bf7b46");

    @TempDir
    Path temp;

    private final UUID kim = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private Instant now = NOW;
    private DataFolder folder;
    private Database database;
    private IssuerKeys keys;
    private IssuedTokens tokens;
    private Delegation delegation;

    @BeforeEach
    void open() {
        folder = DataFolder.open(temp.resolve("data"));
        Certificates certificates = new Certificates(folder, new SecureRandom());
        boolean _ = certificates.ensure(List.of(), NOW);
        database = Database.open(new DatabaseSettings.Sqlite(folder.path().resolve("watch.db")));
        Issuing issuing = new Issuing(
                "home",
                new AppStore(database, "home"),
                new DelegationStore(database, "home"),
                new DeviceStore(database, "home"),
                new Notes("home", () -> now));
        keys = new IssuerKeys(folder, () -> now);
        tokens = new IssuedTokens(
                keys,
                new Hosts(certificates.certificate(), () -> now),
                new Clients(issuing),
                issuing,
                new Two(),
                () -> now);
        for (UUID id : List.of(kim, ben)) {
            assertThat(new AccountStore(database, "home")
                            .create(
                                    dev.gatehouse.store.accounts.Account.of(id, id.toString(), "", Set.of(), NOW),
                                    note()))
                    .isTrue();
        }
        delegation = new Delegation(
                UUID.randomUUID(),
                kim,
                AZURE_CLI,
                "openid",
                Optional.empty(),
                Set.of("c1"),
                NOW,
                Optional.of(NOW),
                NOW,
                NOW.plus(Duration.ofDays(7)),
                Optional.empty());
        assertThat(issuing.delegations().begin(delegation, note())).isTrue();
    }

    @AfterEach
    void close() {
        database.close();
        folder.close();
    }

    @Test
    void tellsWhoCalls() throws JoseException {
        Caller caller = caller(signed("RS256", claims())).orElseThrow();

        assertThat(caller.account()).contains(new AccountId(kim));
        assertThat(caller.secondFactor()).contains(NOW);
        assertThat(caller.contexts()).containsExactly("c1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS256", "PS384", "PS512"})
    void takesNoOtherAlgorithmOfTheSameKey(String algorithm) throws JoseException {
        assertThat(caller(signed(algorithm, claims()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "http://localhost:8443/",
                "https://localhost:8443/x/",
                "https://localhost:8443@evil.example/"
            })
    void takesNothingOfAnotherIssuer(String before) throws JoseException {
        JwtClaims claims = claims();
        claims.setIssuer(before + TenantId.of("home") + "/v2.0");

        assertThat(caller(signed("RS256", claims))).isEmpty();
    }

    @Test
    void takesNothingOfAnotherTenant() throws JoseException {
        JwtClaims claims = claims();
        claims.setIssuer("https://localhost:8443/" + TenantId.of("fabrikam") + "/v2.0");

        assertThat(caller(signed("RS256", claims))).isEmpty();
    }

    @Test
    void takesNobodyForWhomTheSignInIsNot() throws JoseException {
        JwtClaims claims = claims();
        claims.setStringClaim("oid", ben.toString());

        assertThat(caller(signed("RS256", claims))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "exp", "nbf", "iat", "sub", "oid", "sid"})
    void takesNothingThatLacksWhatEveryTokenHas(String name) throws JoseException {
        JwtClaims claims = claims();
        claims.unsetClaim(name);

        assertThat(caller(signed("RS256", claims))).isEmpty();
    }

    @Test
    void takesNothingForAnotherAudience() throws JoseException {
        JwtClaims claims = claims();
        claims.setAudience(AZURE_CLI.toString());

        assertThat(caller(signed("RS256", claims))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://management.azure.com, AZURE, true",
        "https://management.core.windows.net, AZURE, true",
        "https://management.azure.com, GRAPH, false",
        "https://management.core.windows.net, GRAPH, false",
        "https://graph.microsoft.com, AZURE, false"
    })
    void takesWhatIsForWhatItIsAskedFor(String audience, Audience taken, boolean takes) throws JoseException {
        JwtClaims claims = claims();
        claims.setAudience(audience);
        String token = signed("RS256", claims);

        assertThat(tokens.caller(token, Set.of(taken)).isPresent()).isEqualTo(takes);
        assertThat(tokens.caller(token, EnumSet.allOf(Audience.class))).isPresent();
    }

    @Test
    void noSecondFactorIsProvenByATokenForAzure() throws JoseException {
        JwtClaims claims = claims();
        claims.setAudience(Resource.ARM.audience());

        assertThat(tokens.proven(signed("RS256", claims()), NOW)).isTrue();
        assertThat(tokens.proven(signed("RS256", claims), NOW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"600, c1", "601, ''"})
    void anAuthenticationContextCountsForAsLongAsASecondFactor(long seconds, String contexts) throws JoseException {
        String token = signed("RS256", claims());
        now = NOW.plusSeconds(seconds);

        assertThat(String.join(" ", caller(token).orElseThrow().contexts())).isEqualTo(contexts);
    }

    private Optional<Caller> caller(String token) {
        return tokens.caller(token, Set.of(Audience.GRAPH));
    }

    private JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(Resource.GRAPH.audience());
        claims.setIssuedAt(NumericDate.fromSeconds(NOW.getEpochSecond()));
        claims.setNotBefore(NumericDate.fromSeconds(NOW.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() + 3600));
        claims.setSubject(kim.toString());
        claims.setStringClaim("idtyp", "user");
        claims.setStringClaim("oid", kim.toString());
        claims.setStringClaim("sid", delegation.id().toString());
        claims.setStringListClaim("amr", List.of("pwd", "mfa"));
        claims.setStringListClaim("acrs", List.of("c1"));
        return claims;
    }

    private String signed(String algorithm, JwtClaims claims) throws JoseException {
        RsaJsonWebKey key = keys.signing();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(key.getPrivateKey());
        return signature.getCompactSerialization();
    }

    private static AuditNote note() {
        return new AuditNote(NOW, "test", "test.note", "it", "{}");
    }

    /** Kim and ben, who may sign in. */
    private final class Two implements Accounts {
        @Override
        public Optional<Account> named(AccountName name) {
            return Optional.empty();
        }

        @Override
        public Optional<Account> find(AccountId id) {
            return Optional.of(id)
                    .filter(one -> Set.of(kim, ben).contains(one.value()))
                    .map(one -> new Account(one, new AccountName("somebody"), "", "", Set.of(), true, NOW));
        }

        @Override
        public boolean add(Account account) {
            return false;
        }

        @Override
        public boolean spend(AccountId id, long step) {
            return false;
        }

        @Override
        public boolean enable(AccountId id, boolean enabled, Actor by) {
            return false;
        }

        @Override
        public boolean signOut(AccountId id, Actor by) {
            return false;
        }
    }
}
