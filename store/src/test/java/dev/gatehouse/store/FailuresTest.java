package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

final class FailuresTest {
    @ParameterizedTest
    @CsvSource({
        "08006, UNREACHABLE, true",
        "08001, UNREACHABLE, true",
        "57P01, UNREACHABLE, true",
        "57P03, UNREACHABLE, true",
        "53300, UNREACHABLE, true",
        "53100, FULL, true",
        "40001, BUSY, true",
        "40P01, BUSY, true",
        "55P03, BUSY, true",
        "57014, BUSY, true",
        "28P01, REFUSED, false",
        "3D000, REFUSED, false",
        "42501, REFUSED, false",
        "23505, INTERNAL, false",
        "22021, INTERNAL, false"
    })
    void saysWhatAServerMeans(String state, Code code, boolean temporary) {
        assertSays(new SQLException("said so", state), code, temporary);
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_BUSY, BUSY, true",
        "SQLITE_LOCKED, BUSY, true",
        "SQLITE_BUSY_SNAPSHOT, BUSY, true",
        "SQLITE_FULL, FULL, true",
        "SQLITE_READONLY, NOT_WRITABLE, false",
        "SQLITE_CANTOPEN, NOT_WRITABLE, false",
        "SQLITE_CORRUPT, NOT_A_DATABASE, false",
        "SQLITE_NOTADB, NOT_A_DATABASE, false",
        "SQLITE_CONSTRAINT, INTERNAL, false"
    })
    void saysWhatAFileMeans(SQLiteErrorCode said, Code code, boolean temporary) {
        assertSays(new SQLiteException("said so", said), code, temporary);
    }

    @Test
    void looksBehindWhatAPoolSays() {
        var pool = new SQLTransientConnectionException("timed out", new SQLException("wrong password", "28P01"));

        assertSays(pool, Code.REFUSED, false);
        assertSays(new SQLTransientConnectionException("timed out"), Code.UNREACHABLE, true);
        assertSays(new SQLException("Connection is closed"), Code.UNREACHABLE, true);
    }

    @Test
    void saysThatAnythingElseIsADefect() {
        assertSays(new IllegalArgumentException("odd"), Code.INTERNAL, false);
    }

    @Test
    void hasANameForEachCodeThatStays() {
        assertThat(Code.UNREACHABLE.text()).isEqualTo("store-unreachable");
        assertThat(Code.UNREACHABLE.kind()).isEqualTo(Code.Kind.EXTERNAL);
        assertThat(Code.values())
                .extracting(Code::text)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.startsWith("store-"));
    }

    private static void assertSays(Throwable failure, Code code, boolean temporary) {
        StoreException said = Failures.of(new IllegalStateException("wrapped", failure));

        assertThat(said.code()).isEqualTo(code);
        assertThat(said instanceof TemporaryStoreException).isEqualTo(temporary);
    }
}
