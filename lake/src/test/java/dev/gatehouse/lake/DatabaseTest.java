package dev.gatehouse.lake;

import static dev.gatehouse.lake.Records.START;
import static dev.gatehouse.lake.Records.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.lake.FieldTest.How;
import dev.gatehouse.lake.failure.LakeException;
import dev.gatehouse.lake.journal.Batch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM '/etc/passwd'",
                "SELECT * FROM glob('/etc/*')",
                "COPY (SELECT 1) TO '/tmp/gatehouse-must-not-exist.parquet'",
                "ATTACH '/tmp/gatehouse-must-not-exist.db'",
                "INSTALL httpfs",
                "LOAD '/tmp/gatehouse-must-not-exist.duckdb_extension'",
                "SET enable_external_access = true",
                "SET allowed_directories = ['/']",
                "SET memory_limit = '100GB'",
                "SET lock_configuration = false",
                "PRAGMA enable_external_access = true",
            })
    void refusesWhatLeadsOutOfTheLake(String sql) {
        try (var database = new Database(folder, Opened.SETTINGS)) {
            assertThatThrownBy(() -> database.query(sql, List.of(), row -> {})).isInstanceOf(LakeException.class);
        }
    }

    @Test
    void readsWhatLiesInTheLake() throws IOException {
        Files.createDirectories(folder.resolve("parquet"));
        Files.writeString(folder.resolve("parquet/x.csv"), "a\n7\n");
        try (var database = new Database(folder, Opened.SETTINGS)) {
            database.query(
                    "SELECT a FROM read_csv(" + Database.text(folder + "/parquet/x.csv") + ")",
                    List.of(),
                    row -> assertThat(row.getInt(1)).isEqualTo(7));
        }
    }

    @ParameterizedTest
    @EnumSource(EventField.class)
    void takesWhatAUserTypesForAValueAndNeverForSql(EventField field) {
        try (var opened = Opened.in(folder)) {
            opened.append(START, signIn(1, 1, START));
            opened.convert();
            opened.append(START, signIn(2, 1, START));
            for (var text : List.of(
                    "' OR 1=1 --", "'; DROP TABLE recent; --", "?", "\"", "\\", "%", "_", "') OR ('1'='1", "\0")) {
                for (var how : How.values()) {
                    assertThat(opened.lake()
                                    .find(EventQuery.ALL.and(field, how, text))
                                    .events())
                            .as("%s %s", how, text)
                            .allMatch(row -> field == EventField.OTHERS || (how == How.CONTAINS && text.equals("_")));
                }
                assertThat(opened.lake().count(EventQuery.ALL.principals(Set.of(text))))
                        .isZero();
                opened.lake().involving(Set.of(text), START, START.plus(Duration.ofDays(1)), (raw, location) -> {
                    throw new AssertionError(text);
                });
                assertThat(opened.lake().retain(START, new Holds(Set.of(text), Set.of())))
                        .isEqualTo(new Retained(0, 0));
            }
            assertThat(opened.lake().count(EventQuery.ALL.containing("' OR 1=1 --")))
                    .isZero();
            assertThat(opened.lake().count(EventQuery.ALL)).isEqualTo(2);
        }
    }

    @Test
    void keepsWhatIsInARecordAsItIs() {
        String hostile = signIn(1, 1, START)
                .replace("Azure Portal", "'; DROP TABLE recent; --\\u0000\\ud800 ş \uD83D\uDE00 {}%s%n");
        try (var opened = Opened.in(folder)) {
            opened.append(START, hostile);
            for (int stage = 0; stage < 3; stage++) {
                var row = opened.lake().find(EventQuery.ALL).events().getFirst();
                assertThat(row.raw()).isEqualTo(hostile);
                assertThat(row.application())
                        .startsWith("'; DROP TABLE recent; --\0")
                        .endsWith(" ş \uD83D\uDE00 {}%s%n");
                if (stage == 0) {
                    opened.convert();
                } else {
                    boolean _ = opened.lake().compact(START);
                }
            }
        }
    }

    @Test
    void replacesBytesThatAreNoText() {
        try (var opened = Opened.in(folder)) {
            byte[] bytes =
                    signIn(1, 1, START).replace("Azure Portal", "~~ \u015F").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = bytes[i] == '~' ? (byte) 0xFF : bytes[i];
            }
            opened.journal().append(new Batch("push", "home", "request", 1, bytes));
            for (int stage = 0; stage < 2; stage++) {
                var row = opened.lake().find(EventQuery.ALL).events().getFirst();
                assertThat(row.raw()).isEqualTo(signIn(1, 1, START).replace("Azure Portal", "\uFFFD\uFFFD \u015F"));
                opened.convert();
            }
        }
    }

    @Test
    void worksInAFolderWithAnAwkwardName() {
        Path awkward = folder.resolve("it's 100% [odd], ş*?");
        try (var opened = Opened.in(awkward)) {
            opened.append(START, signIn(1, 1, START));
            opened.convert();
            opened.lake().compact(START);
            assertThat(opened.lake().find(EventQuery.ALL).events()).hasSize(1);
        }
    }
}
