package dev.gatehouse.store.watch;

import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.gatehouse.detection.watch.WatchStore.Changed;
import dev.gatehouse.store.Code;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.TemporaryStoreException;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.audit.AuditTrail;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is taken away and comes back. */
final class ServerAwayTest {
    @TempDir
    private Path folder;

    private EmbeddedPostgres server;
    private int port;
    private Database database;

    @BeforeEach
    void start() {
        server = serve(0);
        port = server.getPort();
        database = Database.open(new DatabaseSettings.Postgres(
                "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", () -> "postgres"));
    }

    @AfterEach
    void stop() {
        database.close();
        takeAway();
    }

    @Test
    void aTransactionInTheMiddleIsNotKept() {
        var trail = new AuditTrail(database, "home");

        assertThatThrownBy(() -> database.write("home", handle -> {
                    AuditTrail.append(handle, "home", note("before"));
                    takeAway();
                    AuditTrail.append(handle, "home", note("after"));
                    return true;
                }))
                .isInstanceOfSatisfying(
                        TemporaryStoreException.class, e -> assertThat(e.code()).isEqualTo(Code.UNREACHABLE));

        bringBack();
        assertThat(insist(() -> trail.unsealed(10))).isEmpty();
    }

    @Test
    void theSameCommitGivenAgainIsKeptOnce() throws Exception {
        try (var store = SqlWatchStore.open(database, Committer.TENANT)) {
            long failed = commitUntilItFails(store);
            assertThatThrownBy(() -> store.commit(Committer.commit(failed)))
                    .isInstanceOfSatisfying(
                            TemporaryStoreException.class,
                            e -> assertThat(e.code()).isEqualTo(Code.UNREACHABLE));

            bringBack();
            List<Changed> changed = insist(() -> store.commit(Committer.commit(failed)));
            List<Changed> again = store.commit(Committer.commit(failed));
            List<Changed> next = store.commit(Committer.commit(failed + 1));

            assertThat(changed).extracting(Changed::sequence).containsExactly(2 * failed - 1, 2 * failed);
            assertThat(changed.getFirst().revision()).isEqualTo(failed);
            assertThat(again).isEqualTo(changed);
            assertThat(next).extracting(Changed::sequence).containsExactly(2 * failed + 1, 2 * failed + 2);
            assertThat(new AlertStore(database, Committer.TENANT).lastChange()).isEqualTo(2 * failed + 2);
        }
    }

    @Test
    void aServerThatIsAwayAtTheBeginningIsTemporaryToo() {
        takeAway();

        assertThatThrownBy(() -> Database.open(new DatabaseSettings.Postgres(
                        "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", () -> "postgres")))
                .isInstanceOfSatisfying(
                        TemporaryStoreException.class, e -> assertThat(e.code()).isEqualTo(Code.UNREACHABLE));
    }

    /** Takes the server away while commits go on, and returns the position of the one that failed. */
    private long commitUntilItFails(SqlWatchStore store) throws Exception {
        var begun = new CountDownLatch(5);
        CompletableFuture<Long> failed = CompletableFuture.supplyAsync(() -> {
            for (long position = 1; ; position++) {
                try {
                    store.commit(Committer.commit(position));
                } catch (TemporaryStoreException e) {
                    return position;
                }
                begun.countDown();
            }
        });
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        takeAway();
        return failed.get(60, TimeUnit.SECONDS);
    }

    /** Does what a caller should: the same again, as long as the error is a temporary one. */
    private static <T> T insist(Supplier<T> doing) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(deadline)) {
            try {
                return doing.get();
            } catch (TemporaryStoreException e) {
                assertThat(e.code()).isIn(Code.UNREACHABLE, Code.BUSY);
            }
        }
        return fail("the server does not come back");
    }

    private void takeAway() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bringBack() {
        server = serve(port);
    }

    private EmbeddedPostgres serve(int at) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setPort(at)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
