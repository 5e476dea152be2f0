package dev.gatehouse.store.accounts;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.testing.Backend;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class ApiTokenStoreTest {
    private static final Instant END = START.plusSeconds(3_600);

    private final Backend backend;
    private final String tenant = Backend.tenant();
    private final ApiTokenStore store;

    ApiTokenStoreTest(Backend backend) {
        this.backend = backend;
        this.store = new ApiTokenStore(backend.shared(), tenant);
    }

    @Test
    void isGoodForRolesOrForASource() {
        ApiToken roles = token("one", new TokenScope.Roles(Set.of("reader", "auditor")), START);
        ApiToken source =
                token("two", new TokenScope.Source("entra", Set.of("SigninLogs", "AuditLogs")), START.plusSeconds(1));
        store.create(roles, note("create"));
        store.create(source, note("create"));

        assertThat(store.find(TokenHash.of("one"), START)).contains(roles);
        assertThat(store.find(TokenHash.of("two"), START)).contains(source);
        assertThat(store.all()).containsExactly(source, roles);
    }

    @Test
    void isGoodUntilItEndsOrIsRevoked() {
        ApiToken token = token("one", new TokenScope.Roles(Set.of("reader")), START);
        store.create(token, note("create"));

        assertThat(store.find(TokenHash.of("one"), END)).isEmpty();
        assertThat(store.find(TokenHash.of("other"), START)).isEmpty();
        assertThat(store.revoke(token.id(), START.plusSeconds(5), note("revoke")))
                .isTrue();
        assertThat(store.revoke(token.id(), START.plusSeconds(9), note("revoke")))
                .isFalse();
        assertThat(store.find(TokenHash.of("one"), START)).isEmpty();
        assertThat(store.all())
                .singleElement()
                .satisfies(one -> assertThat(one.revoked()).contains(START.plusSeconds(5)));
        assertThat(new AuditTrail(backend.shared(), tenant).unsealed(10)).hasSize(2);
    }

    @Test
    void isRevokedForGoodWhenItsOwnerIsShutOutUnlessItIsOfASource() {
        UUID kim = UUID.randomUUID();
        AccountStore accounts = new AccountStore(backend.shared(), tenant);
        accounts.create(Account.of(kim, "kim", "Kim", Set.of(), START), note("create"));
        store.create(token("hers", kim.toString(), new TokenScope.Roles(Set.of("reader")), START), note("create"));
        store.create(
                token("logs", kim.toString(), new TokenScope.Source("entra", Set.of("AuditLogs")), START),
                note("create"));
        store.create(token("another's", new TokenScope.Roles(Set.of("reader")), START), note("create"));

        accounts.setDisabled(kim, true, note("disabled"));
        accounts.setDisabled(kim, false, note("enabled"));

        assertThat(store.find(TokenHash.of("hers"), START)).isEmpty();
        assertThat(store.find(TokenHash.of("logs"), START)).isPresent();
        assertThat(store.find(TokenHash.of("another's"), START)).isPresent();
    }

    @Test
    void remembersWhenItWasLastUsed() {
        ApiToken token = token("one", new TokenScope.Roles(Set.of()), START);
        store.create(token, note("create"));

        store.used(token.id(), START.plusSeconds(9));
        store.used(token.id(), START.plusSeconds(3));

        assertThat(store.find(TokenHash.of("one"), START).orElseThrow().used()).contains(START.plusSeconds(9));
    }

    @Test
    void isHashedAsEverybodyHashes() {
        assertThat(TokenHash.of("abc").hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThatThrownBy(() -> new TokenHash("abc")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ApiToken token(String token, TokenScope scope, Instant created) {
        return token(token, "kim", scope, created);
    }

    private static ApiToken token(String token, String owner, TokenScope scope, Instant created) {
        return new ApiToken(
                UUID.randomUUID(),
                "Name of " + token,
                TokenHash.of(token),
                scope,
                owner,
                created,
                END,
                Optional.empty(),
                Optional.empty());
    }
}
