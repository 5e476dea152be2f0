package dev.gatehouse.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentityTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
    private static final SecretHash HASH = new Secret("x").hash();
    private static final AccountId ID = new AccountId(UUID.randomUUID());
    private static final SourceBinding BINDING = new SourceBinding("entra", "home", Set.of());

    @ParameterizedTest
    @EnumSource
    void aRoleIsKnownByItsTitle(Role role) {
        assertThat(Role.titled(role.title())).hasValue(role);
        assertThat(Role.titled(role.title() + "s")).isEmpty();
    }

    @Test
    void aNameIsTakenWithoutRegardToCaseAndWhiteSpace() {
        assertThat(AccountName.of(" ADMIN.Ivy@contoso.example "))
                .hasValue(new AccountName("admin.ivy@contoso.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\nb", "ıvy", "../x", "<b>"})
    void aNameHoldsNothingThatCouldMeanSomethingElsewhere(String name) {
        assertThat(AccountName.of(name)).isEmpty();
        assertThatThrownBy(() -> new AccountName(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameHasAnEnd() {
        assertThat(AccountName.of("a".repeat(100))).isPresent();
        assertThat(AccountName.of("a".repeat(101))).isEmpty();
    }

    @Test
    void anAccountIsNoSource() {
        assertThatThrownBy(() -> new Account(ID, new AccountName("kim"), "", "", Set.of(Role.SOURCE), true, NOW))
                .hasMessageContaining("Source");
    }

    @Test
    void aTokenIsOfASourceOrNot() {
        assertThatThrownBy(() -> token(Set.of(), Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> token(Set.of(Role.SOURCE), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> token(Set.of(Role.USER), Optional.of(BINDING)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> token(Set.of(Role.SOURCE, Role.USER), Optional.of(BINDING)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(token(Set.of(Role.SOURCE), Optional.of(BINDING)).source()).hasValue(BINDING);
    }

    @Test
    void aTokenHoldsUntilItExpires() {
        ApiToken token = token(Set.of(Role.USER), Optional.empty());

        assertThat(token.holds(token.expires().minusMillis(1))).isTrue();
        assertThat(token.holds(token.expires())).isFalse();
    }

    @Test
    void aSessionEndsAtWhateverComesFirst() {
        Subject subject = new Subject.Local(ID);

        assertThat(new Session(HASH, subject, NOW, NOW).ends()).isEqualTo(NOW.plus(Session.IDLE));
        assertThat(new Session(HASH, subject, NOW, NOW.plus(Duration.ofMinutes(599))).ends())
                .isEqualTo(NOW.plus(Session.LONGEST));
    }

    private static ApiToken token(Set<Role> roles, Optional<SourceBinding> source) {
        return new ApiToken(
                new TokenId(UUID.randomUUID()),
                "test",
                HASH,
                ID,
                roles,
                source,
                NOW,
                NOW.plus(Duration.ofDays(1)),
                Optional.empty());
    }
}
