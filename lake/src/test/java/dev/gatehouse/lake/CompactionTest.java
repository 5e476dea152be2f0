package dev.gatehouse.lake;

import static dev.gatehouse.lake.Records.START;
import static dev.gatehouse.lake.Records.id;
import static dev.gatehouse.lake.Records.signIn;
import static dev.gatehouse.lake.Records.signInDiagnostics;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompactionTest {
    private static final Instant SOON = START.plus(Duration.ofDays(1));

    @TempDir
    Path folder;

    @Test
    void keepsTheRichestRecordOfAnEventAndTheOthersBeside() {
        try (var opened = Opened.in(folder)) {
            opened.append(START, signInDiagnostics(1, 1, START), signInDiagnostics(1, 1, START));
            opened.convert();
            opened.append(START, signIn(1, 1, START), signIn(1, 1, START));
            opened.convert();
            assertThat(opened.lake().compact(SOON)).isTrue();

            assertThat(opened.lake().find(EventQuery.ALL).events())
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.raw()).isEqualTo(signIn(1, 1, START));
                        assertThat(row.also()).containsExactly(signInDiagnostics(1, 1, START));
                        assertThat(row.shape()).isEqualTo("GRAPH");
                    });
        }
    }

    @Test
    void takesWhatTheRichestRecordDoesNotSayFromAnother() {
        try (var opened = Opened.in(folder)) {
            opened.append(START, signInDiagnostics(1, 1, START));
            opened.append(START, signIn(1, 1, START).replace("\"ipAddress\":\"203.0.113.1\",", ""));
            opened.convert();
            assertThat(opened.lake().compact(SOON)).isTrue();

            var row = opened.lake().find(EventQuery.ALL).events().getFirst();
            assertThat(row.shape()).isEqualTo("GRAPH");
            assertThat(row.address()).isEqualTo("203.0.113.1");
        }
    }

    @Test
    void joinsWhatComesLaterWithTheFileOfItsDay() {
        try (var opened = Opened.in(folder)) {
            for (int day = 0; day < 3; day++) {
                for (int round = 0; round < 3; round++) {
                    var time = START.plus(Duration.ofDays(round));
                    opened.append(time, signIn(10 * day + round, 1, time));
                    opened.convert();
                }
                assertThat(opened.lake().compact(SOON)).isTrue();
                assertThat(opened.lake().compact(SOON)).isFalse();
                assertThat(parquet()).hasSize(3);
            }
            assertThat(opened.lake().count(EventQuery.ALL)).isEqualTo(9);
        }
    }

    @Test
    void joinsTheFilesOfAWeekOnceTheyAreOld() {
        try (var opened = Opened.in(folder)) {
            for (int day = 0; day < 10; day++) {
                var time = START.plus(Duration.ofDays(day));
                opened.append(time, signIn(day, 1, time));
            }
            opened.convert();
            assertThat(opened.lake().compact(SOON)).isTrue();
            assertThat(parquet()).hasSize(10);
            assertThat(opened.lake().compact(START.plus(Duration.ofDays(37)))).isTrue();
            assertThat(parquet()).hasSize(4);
            assertThat(opened.lake().compact(START.plus(Duration.ofDays(37)))).isFalse();

            opened.append(START, signIn(2, 1, START.plus(Duration.ofDays(2))), signIn(100, 1, START));
            opened.convert();
            assertThat(opened.lake().compact(START.plus(Duration.ofDays(37)))).isTrue();
            assertThat(parquet()).hasSize(4);
            assertThat(opened.lake().count(EventQuery.ALL)).isEqualTo(11);
        }
    }

    @Test
    void partsALargeDayIntoFilesThatDoNotOverlap() {
        try (var opened = Opened.in(folder, Opened.SMALL_FILES)) {
            for (int i = 0; i < 300; i++) {
                opened.append(START, signIn(i, i % 3, START.plusSeconds(i)), signInDiagnostics(i % 50, 7, START));
                if (i % 100 == 0) {
                    opened.convert();
                }
            }
            opened.convert();
            assertThat(opened.lake().compact(SOON)).isTrue();

            var files = new ManifestFile(folder.resolve("lake")).open().files();
            assertThat(files).hasSizeGreaterThan(5);
            for (int i = 1; i < files.size(); i++) {
                assertThat(files.get(i).minPrincipal())
                        .isGreaterThanOrEqualTo(files.get(i - 1).maxPrincipal());
            }
            assertThat(opened.all(EventQuery.ALL))
                    .extracting(EventRow::id)
                    .doesNotHaveDuplicates()
                    .hasSize(300);
            assertThat(opened.lake().compact(SOON)).isFalse();
        }
    }

    @Test
    void keepsEventsWithoutATime() {
        String timeless = signIn(1, 1, START).replace("\"createdDateTime\":\"2026-05-04T09:00:00Z\",", "");
        try (var opened = Opened.in(folder)) {
            opened.append(START, timeless, signIn(2, 1, START), timeless);
            for (int stage = 0; stage < 3; stage++) {
                assertThat(opened.all(EventQuery.ALL.limit(1)))
                        .extracting(EventRow::id)
                        .containsExactly(id(2), id(1));
                assertThat(opened.all(EventQuery.ALL.inOrderOfTime().limit(1)))
                        .extracting(EventRow::id)
                        .containsExactly(id(1), id(2));
                assertThat(opened.all(EventQuery.ALL.between(Instant.EPOCH, SOON)))
                        .hasSize(1);
                if (stage == 0) {
                    opened.convert();
                } else {
                    boolean _ = opened.lake().compact(SOON);
                }
            }
        }
    }

    @Test
    void letsAQueryThatRunsFinishOnTheFilesThatItBeganWith() {
        try (var opened = Opened.in(folder)) {
            for (int i = 0; i < 5; i++) {
                opened.append(START, signIn(i, 1, START.plusSeconds(i)));
                opened.convert();
            }
            int[] seen = {0};
            opened.lake().all(START, SOON, (raw, location) -> {
                if (seen[0]++ == 0) {
                    assertThat(opened.lake().compact(SOON)).isTrue();
                    assertThat(parquet()).hasSize(6);
                }
            });
            assertThat(seen[0]).isEqualTo(5);
            assertThat(parquet()).hasSize(1);
        }
    }

    private List<Path> parquet() {
        try (var files = Files.list(folder.resolve("lake/parquet"))) {
            return files.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
