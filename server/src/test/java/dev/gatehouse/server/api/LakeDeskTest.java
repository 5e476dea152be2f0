package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.Lake;
import dev.gatehouse.lake.LakeSettings;
import dev.gatehouse.lake.failure.Kind;
import dev.gatehouse.lake.failure.LakeException;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalLimits;
import dev.gatehouse.server.http.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LakeDeskTest {
    @TempDir
    private Path folder;

    @Test
    void asksAsManyQuestionsAtOnceAsThereArePlaces() {
        try (Journal journal = Journal.open(folder.resolve("journal"), JournalLimits.USUAL);
                Lake lake = Lake.open(journal, folder.resolve("lake"), LakeSettings.USUAL)) {
            LakeDesk desk = new LakeDesk(lake, 2, Duration.ZERO);
            assertThat(inTwoPlaces(desk)).isZero();
            assertThatThrownBy(() -> desk.ask(one -> desk.ask(two -> desk.ask(three -> three.count(EventQuery.ALL)))))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("Too many searches are under way.");
            assertThat(inTwoPlaces(desk)).as("no place is lost").isZero();
        }
    }

    @Test
    void aFailureOfTheLakeIsAProblemThatDoesNotTellOfFiles() {
        try (Journal journal = Journal.open(folder.resolve("journal"), JournalLimits.USUAL);
                Lake lake = Lake.open(journal, folder.resolve("lake"), LakeSettings.USUAL)) {
            LakeDesk desk = new LakeDesk(lake, 1, Duration.ZERO);
            assertThatThrownBy(() -> desk.ask(any -> {
                        throw new LakeException("lake-missing", Kind.EXTERNAL, "/secret/path is missing", null);
                    }))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("The event store cannot answer now (lake-missing).");
            long count = desk.ask(any -> any.count(EventQuery.ALL));
            assertThat(count).as("no place is lost").isZero();
        }
    }

    private static long inTwoPlaces(LakeDesk desk) {
        return desk.ask(outer -> desk.ask(inner -> inner.count(EventQuery.ALL)));
    }
}
