package dev.gatehouse.lake;

import static dev.gatehouse.lake.Records.START;
import static dev.gatehouse.lake.Records.audit;
import static dev.gatehouse.lake.Records.id;
import static dev.gatehouse.lake.Records.signIn;
import static dev.gatehouse.lake.Records.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RetentionTest {
    private static final Instant CUTOFF = START.plus(Duration.ofDays(5));

    @TempDir
    Path folder;

    @Test
    void dropsWhatIsOlder() {
        try (var opened = Opened.in(folder)) {
            fill(opened);

            assertThat(opened.lake().retain(CUTOFF, Holds.NONE)).isEqualTo(new Retained(10, 0));
            assertThat(ids(opened)).hasSize(10).doesNotContain(id(4)).contains(id(5));
            assertThat(opened.lake().retain(CUTOFF, Holds.NONE)).isEqualTo(new Retained(0, 0));
        }
        try (var opened = Opened.in(folder)) {
            assertThat(ids(opened)).hasSize(10);
        }
    }

    @Test
    void keepsWhatConcernsAnAccountThatIsHeld() {
        try (var opened = Opened.in(folder)) {
            fill(opened);

            assertThat(opened.lake()
                            .retain(CUTOFF, new Holds(Set.of(user(1).toUpperCase(java.util.Locale.ROOT)), Set.of())))
                    .isEqualTo(new Retained(3, 7));
            assertThat(ids(opened)).contains(id(1), "Directory_" + id(100)).doesNotContain(id(0));
            assertThat(opened.lake().retain(CUTOFF, new Holds(Set.of("USER1@contoso.example"), Set.of())))
                    .isEqualTo(new Retained(0, 7));
            assertThat(opened.lake().retain(CUTOFF, Holds.NONE)).isEqualTo(new Retained(7, 0));
        }
    }

    @Test
    void keepsAnEventThatIsHeld() {
        try (var opened = Opened.in(folder)) {
            fill(opened);
            opened.lake().compact(CUTOFF);
            long identity = opened.all(EventQuery.ALL.principals(Set.of(user(0))))
                    .getLast()
                    .identity();

            assertThat(opened.lake().retain(CUTOFF, new Holds(Set.of(), Set.of(identity))))
                    .isEqualTo(new Retained(9, 1));
            assertThat(ids(opened)).contains(id(0));
        }
    }

    @Test
    void judgesAnEventWithoutATimeByWhenItWasReceived() {
        String timeless = signIn(1, 1, START).replace("\"createdDateTime\":\"2026-05-04T09:00:00Z\",", "");
        try (var opened = Opened.in(folder)) {
            opened.append(CUTOFF, timeless);
            opened.convert();

            assertThat(opened.lake().retain(CUTOFF, Holds.NONE)).isEqualTo(new Retained(0, 0));
            assertThat(opened.lake().retain(CUTOFF.plusSeconds(1), Holds.NONE)).isEqualTo(new Retained(1, 0));
            assertThat(ids(opened)).isEmpty();
        }
    }

    /** Ten days of a sign-in of users 0 and 1 in turn, and an audit of user 2 that speaks of user 1. */
    private static void fill(Opened opened) {
        for (int day = 0; day < 10; day++) {
            var time = START.plus(Duration.ofDays(day));
            opened.append(time, signIn(day, day % 2, time), audit(100 + day, 2, 1, time));
            if (day % 3 == 0) {
                opened.convert();
            }
        }
    }

    private static List<String> ids(Opened opened) {
        return opened.all(EventQuery.ALL).stream().map(EventRow::id).toList();
    }
}
