package dev.gatehouse.store;

import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.audit.UnsealedRow;
import dev.gatehouse.store.testing.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class DatabaseTest {
    private final Backend backend;

    DatabaseTest(Backend backend) {
        this.backend = backend;
    }

    @Test
    void keepsWhatWasWrittenWhenItIsOpenedAgain() {
        DatabaseSettings settings = backend.fresh();
        try (var database = Database.open(settings)) {
            new AuditTrail(database, "home").append(note("first"));
        }
        try (var database = Database.open(settings)) {
            assertThat(new AuditTrail(database, "home").unsealed(10)).hasSize(1);
        }
    }

    @Test
    void refusesTablesOfANewerProgram() {
        DatabaseSettings settings = backend.fresh();
        try (var database = Database.open(settings)) {
            database.write("home", handle -> handle.execute("""
                    INSERT INTO schema_history
                    SELECT 1000, '999', description, type, 'V999__later.sql', checksum, installed_by, installed_on,
                        execution_time, success
                    FROM schema_history WHERE version = '1'"""));
        }

        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.NEWER))
                .hasMessageContaining("version 999");
    }

    @Test
    void forgetsATransactionThatFails() {
        Database database = backend.shared();
        String tenant = Backend.tenant();

        assertThatThrownBy(() -> database.write(tenant, handle -> {
                    AuditTrail.append(handle, tenant, note("half"));
                    throw new IllegalStateException("no further");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no further");

        assertThat(new AuditTrail(database, tenant).unsealed(10)).isEmpty();
    }

    @Test
    void readsWhatBelongsTogetherWhileOthersWrite() {
        Database database = backend.shared();
        String tenant = Backend.tenant();
        var trail = new AuditTrail(database, tenant);
        trail.append(note("first"));

        List<Long> counted = database.read(handle -> {
            long before = count(handle, tenant);
            trail.append(note("second"));
            return List.of(before, count(handle, tenant));
        });

        assertThat(counted).containsExactly(1L, 1L);
        assertThat(trail.unsealed(10)).hasSize(2);
    }

    @Test
    void letsWritersOfOneTenantWaitForEachOther() throws Exception {
        String tenant = Backend.tenant();
        var trail = new AuditTrail(backend.shared(), tenant);
        List<Future<?>> writers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 60; i++) {
                String action = "a" + i;
                writers.add(threads.submit(() -> trail.append(note(action))));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        assertThat(trail.unsealed(100))
                .extracting(UnsealedRow::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
    }

    @Test
    void takesNoTransactionWithinATransaction() {
        Database database = backend.shared();

        assertThatThrownBy(() -> database.write("home", outer -> database.write("home", inner -> true)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(database.<Boolean>write("home", alone -> true)).isTrue();
    }

    @Test
    void cannotBeWrittenByReaders() {
        assertThatThrownBy(() -> backend.shared().read(handle -> handle.execute("DELETE FROM alert")))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void saysThatADefectIsOne() {
        assertThatThrownBy(() -> backend.shared().read(handle -> handle.execute("SELECT no_such_column")))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.INTERNAL));
    }

    private static long count(org.jdbi.v3.core.Handle handle, String tenant) {
        return handle.createQuery("SELECT COUNT(*) FROM audit_entry WHERE tenant = :tenant")
                .bind("tenant", tenant)
                .mapTo(Long.class)
                .one();
    }
}
