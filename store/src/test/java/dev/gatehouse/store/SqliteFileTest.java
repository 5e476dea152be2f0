package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.store.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteFileTest {
    @TempDir
    private Path folder;

    @Test
    void belongsToOneProcess() throws Exception {
        Path file = folder.resolve("state.db");
        try (var other = new ChildJvm(DatabaseHolder.class, file.toString())) {
            assertThat(other.line()).isEqualTo("open");

            assertRefused(file, Code.IN_USE).hasMessageContaining("another process (number " + other.pid() + ")");

            other.kill();
            open(file).close();
        }
    }

    @Test
    void isOpenedOnceInAProcess() {
        Path file = folder.resolve("state.db");
        try (var first = open(file)) {
            assertRefused(file, Code.IN_USE).hasMessageContaining("another part of this program");
            assertThat(first.<Integer>read(handle ->
                            handle.createQuery("SELECT 1").mapTo(Integer.class).one()))
                    .isEqualTo(1);
        }
        open(file).close();
    }

    @Test
    void makesTheFolderThatItIsIn() {
        Path file = folder.resolve("a/b/state.db");
        open(file).close();

        assertThat(file).exists();
    }

    @Test
    void isNoFolder() {
        assertRefused(folder, Code.NOT_WRITABLE).hasMessageContaining("is a folder");
    }

    @Test
    void cannotLieInAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertRefused(file.resolve("state.db"), Code.NOT_WRITABLE);
    }

    @Test
    void isNotTakenForADatabaseWhereItIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("state.db"), "This is no database. ".repeat(1_000));

        assertRefused(file, Code.NOT_A_DATABASE);
        assertThat(file).content().startsWith("This is no database.");
    }

    @Test
    void isFreeAgainAfterItCouldNotBeOpened() throws IOException {
        Path file = Files.writeString(folder.resolve("state.db"), "This is no database. ".repeat(1_000));
        assertRefused(file, Code.NOT_A_DATABASE);
        Files.delete(file);

        open(file).close();
    }

    @Test
    void isWrittenBeforeACommitIsAnswered() {
        try (var database = open(folder.resolve("state.db"))) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).as("FULL").isEqualTo("2");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
        }
    }

    private static String pragma(Database database, String name) {
        return database.write(
                "home",
                handle ->
                        handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Path file, Code code) {
        return assertThatThrownBy(() -> open(file))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(code))
                .isNotInstanceOf(TemporaryStoreException.class);
    }

    private static Database open(Path file) {
        return Database.open(new DatabaseSettings.Sqlite(file));
    }
}
