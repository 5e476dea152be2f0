package dev.gatehouse.store.accounts;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.store.testing.Backend;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class SessionStoreTest {
    private static final Instant END = START.plusSeconds(3_600);

    private final Backend backend;
    private final String tenant = Backend.tenant();
    private final AccountStore accounts;
    private final SessionStore store;
    private final UUID kim = UUID.randomUUID();

    SessionStoreTest(Backend backend) {
        this.backend = backend;
        this.accounts = new AccountStore(backend.shared(), tenant);
        this.store = new SessionStore(backend.shared(), tenant);
    }

    @BeforeEach
    void create() {
        accounts.create(Account.of(kim, "kim", "Kim", Set.of(), START), note("create"));
    }

    @Test
    void isFoundByItsTokenUntilItEnds() {
        Session session = session("t1");
        assertThat(store.open(session)).isTrue();

        assertThat(store.find(TokenHash.of("t1"), END.minusSeconds(1))).contains(session);
        assertThat(store.find(TokenHash.of("t1"), END)).isEmpty();
        assertThat(store.find(TokenHash.of("t2"), START)).isEmpty();
        assertThat(new SessionStore(backend.shared(), Backend.tenant()).find(TokenHash.of("t1"), START))
                .isEmpty();
    }

    @Test
    void keepsTheTokenNowhere() {
        store.open(session("a very secret token"));

        assertThat(backend.shared()
                        .<String>read(handle -> handle.createQuery("SELECT token_hash FROM session")
                                .mapTo(String.class)
                                .list()
                                .toString()))
                .doesNotContain("secret");
    }

    @Test
    void remembersWhenItWasUsedAndWhenASecondFactorWasShown() {
        store.open(session("t1"));

        store.seen(TokenHash.of("t1"), START.plusSeconds(60));
        store.seen(TokenHash.of("t1"), START.plusSeconds(30));
        store.mfa(TokenHash.of("t1"), START.plusSeconds(61));

        Session found = store.find(TokenHash.of("t1"), START).orElseThrow();
        assertThat(found.seen()).isEqualTo(START.plusSeconds(60));
        assertThat(found.mfa()).contains(START.plusSeconds(61));
    }

    @Test
    void endsAloneOrWithAllOfTheAccount() {
        store.open(session("t1"));
        store.open(session("t2"));
        store.open(session("t3"));

        store.end(TokenHash.of("t1"));
        assertThat(store.of(kim)).containsExactlyInAnyOrder(TokenHash.of("t2"), TokenHash.of("t3"));
        assertThat(store.endAll(kim)).isEqualTo(2);
        assertThat(store.find(TokenHash.of("t2"), START)).isEmpty();
    }

    @Test
    void isNotForADisabledAccount() {
        store.open(session("t1"));

        accounts.setDisabled(kim, true, note("disabled"));

        assertThat(store.find(TokenHash.of("t1"), START))
                .as("what was open ends")
                .isEmpty();
        assertThat(store.open(session("t2"))).isFalse();
        accounts.setDisabled(kim, false, note("enabled"));
        assertThat(store.open(session("t3"))).isTrue();
    }

    @Test
    void endsWhenItsOwnerIsSignedOutWhoMayOpenAnother() {
        store.open(session("t1"));

        assertThat(accounts.signOut(kim, note("signed out"))).isTrue();

        assertThat(store.find(TokenHash.of("t1"), START)).isEmpty();
        assertThat(store.open(session("t2"))).isTrue();
    }

    @Test
    void isForgottenWhenItIsOver() {
        store.open(session("t1"));

        assertThat(store.forgetExpired(END.minusSeconds(1))).isZero();
        assertThat(store.forgetExpired(END)).isEqualTo(1);
    }

    private Session session(String token) {
        return new Session(TokenHash.of(token), kim, "csrf", START, END, START, Optional.empty());
    }
}
