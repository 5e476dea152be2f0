package dev.gatehouse.store.accounts;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.testing.Backend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class AccountStoreTest {
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final Backend backend;
    private final String tenant = Backend.tenant();
    private final AccountStore store;
    private final UUID kim = UUID.randomUUID();

    AccountStoreTest(Backend backend) {
        this.backend = backend;
        this.store = new AccountStore(backend.shared(), tenant);
    }

    @Test
    void keepsAnAccount() {
        create(kim, "Kim", "reader", "approver");

        Account account = store.byId(kim).orElseThrow();
        assertThat(account).isEqualTo(Account.of(kim, "Kim", "Kim K.", Set.of("reader", "approver"), START));
        assertThat(store.byName("kIM")).contains(account);
        assertThat(store.byName("lee")).isEmpty();
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void givesANameOnceInWhateverCase() {
        create(kim, "kim");

        assertThat(store.create(Account.of(UUID.randomUUID(), "KIM", "Other", Set.of(), START), note("create")))
                .isFalse();
        assertThat(store.all()).hasSize(1);
        assertThat(notes()).as("what was not done is not noted").isEqualTo(1);
    }

    @Test
    void listsByName() {
        create(UUID.randomUUID(), "zoe");
        create(UUID.randomUUID(), "Adam");
        create(UUID.randomUUID(), "kim");

        assertThat(store.all()).extracting(Account::name).containsExactly("Adam", "kim", "zoe");
        assertThat(new AccountStore(backend.shared(), Backend.tenant()).all()).isEmpty();
    }

    @Test
    void changesOneThingAtATime() {
        create(kim, "kim", "reader");

        store.setPassword(kim, "argon2$...", note("password"));
        store.setDisplayName(kim, "Kim the Second", note("name"));
        store.setRoles(kim, Set.of("operator"), note("roles"));
        store.setTotp(kim, new byte[] {0, 1, (byte) 200}, note("totp"));
        store.setDisabled(kim, true, note("disabled"));

        Account account = store.byId(kim).orElseThrow();
        assertThat(account.passwordHash()).contains("argon2$...");
        assertThat(account.displayName()).isEqualTo("Kim the Second");
        assertThat(account.roles()).containsExactly("operator");
        assertThat(account.totpSecret().orElseThrow()).containsExactly(0, 1, 200);
        assertThat(account.disabled()).isTrue();
        assertThat(notes()).isEqualTo(6);
        store.removeTotp(kim, note("totp"));
        assertThat(store.byId(kim).orElseThrow().totpSecret()).isEmpty();
    }

    @Test
    void saysThatThereIsNobodyToChange() {
        assertThat(store.setPassword(kim, "x", note("x"))).isFalse();
        assertThat(store.setRoles(kim, Set.of("x"), note("x"))).isFalse();
        assertThat(store.setDisabled(kim, true, note("x"))).isFalse();
        assertThat(store.signOut(kim, note("x"))).isFalse();
        assertThat(store.countFailure(kim, 3, LOCK, START)).isEmpty();
        assertThat(notes()).isZero();
    }

    @Test
    void usesACodeOnce() {
        create(kim, "kim");
        assertThat(store.useTotpStep(kim, 100)).as("without a secret").isFalse();
        store.setTotp(kim, new byte[] {1}, note("totp"));

        assertThat(store.useTotpStep(kim, 100)).isTrue();
        assertThat(store.useTotpStep(kim, 100)).isFalse();
        assertThat(store.useTotpStep(kim, 99)).isFalse();
        assertThat(store.useTotpStep(kim, 101)).isTrue();
    }

    @Test
    void usesACodeOnceAlsoWhenItIsTriedManyTimesAtOnce() throws Exception {
        create(kim, "kim");
        store.setTotp(kim, new byte[] {1}, note("totp"));
        List<Future<Boolean>> tries = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 24; i++) {
                tries.add(threads.submit(() -> store.useTotpStep(kim, 7)));
            }
            int used = 0;
            for (Future<Boolean> one : tries) {
                used += one.get() ? 1 : 0;
            }
            assertThat(used).isEqualTo(1);
        }
    }

    @Test
    void locksAfterTheLastAttemptThatIsAllowed() {
        create(kim, "kim");

        assertThat(fail().failedAttempts()).isEqualTo(1);
        assertThat(fail().isLockedAt(START)).isFalse();
        Account locked = fail();

        assertThat(locked.isLockedAt(START)).isTrue();
        assertThat(locked.isLockedAt(START.plus(LOCK))).isFalse();
        assertThat(locked.failedAttempts()).isZero();
        store.countSuccess(kim);
        assertThat(store.byId(kim).orElseThrow().lockedUntil()).isEmpty();
    }

    @Test
    void countsEveryFailureAlsoWhenManyFailAtOnce() throws Exception {
        create(kim, "kim");
        List<Future<Optional<Account>>> tries = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 24; i++) {
                tries.add(threads.submit(() -> store.countFailure(kim, 100, LOCK, START)));
            }
            for (Future<Optional<Account>> one : tries) {
                one.get();
            }
        }
        assertThat(store.byId(kim).orElseThrow().failedAttempts()).isEqualTo(24);
        store.countSuccess(kim);
        assertThat(store.byId(kim).orElseThrow().failedAttempts()).isZero();
    }

    private Account fail() {
        return store.countFailure(kim, 3, LOCK, START).orElseThrow();
    }

    private void create(UUID id, String name, String... roles) {
        assertThat(store.create(Account.of(id, name, name + " K.", Set.of(roles), START), note("create")))
                .isTrue();
    }

    private int notes() {
        return new AuditTrail(backend.shared(), tenant).unsealed(100).size();
    }
}
