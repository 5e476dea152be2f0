package dev.gatehouse.connect.source;

import static dev.gatehouse.connect.source.Place.line;
import static dev.gatehouse.connect.source.Place.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RotationTest {
    @TempDir
    private Path folder = Path.of("");

    private Place place = new Place(folder);

    @BeforeEach
    void watch() {
        place = new Place(folder);
    }

    @Test
    void aRenamedFileIsReadOnFromWhereItWasAndTheNewOneFromItsStart() throws IOException {
        place.write("x.log", lines("1", "2"));
        place.poll();
        place.append("x.log", lines("3"));
        place.rename("x.log", "x.log.1");
        place.write("x.log", lines("4"));
        place.poll();
        assertThat(place.ids()).containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(place.desk().all()).extracting(Desk.Got::origin).contains("exports/x.log.1");
        place.restart();
        place.pollOut();
        assertThat(place.ids()).hasSize(4);
    }

    @Test
    void aRotationWhileTheServerIsDownIsRecognised() throws IOException {
        place.write("x.log", lines("1", "2"));
        place.poll();
        place.append("x.log", lines("3"));
        place.rename("x.log", "x.log.1");
        place.write("x.log", lines("4"));
        place.restart();
        place.poll();
        place.rename("x.log.1", "x.log.2");
        place.rename("x.log", "x.log.1");
        place.write("x.log", lines("5"));
        place.restart();
        place.poll();
        assertThat(place.ids()).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
    }

    @Test
    void aFileThatWasReadToItsEndBeforeItWasRenamedStaysKnownThroughManyRotations() throws IOException {
        for (int i = 0; i < 12; i++) {
            place.write("x.log", lines("a" + i, "b" + i));
            place.poll();
            Files.deleteIfExists(place.path("x.log.4"));
            for (int old = 3; old > 0; old--) {
                if (Files.exists(place.path("x.log." + old))) {
                    place.rename("x.log." + old, "x.log." + (old + 1));
                }
            }
            place.rename("x.log", "x.log.1");
            if (i % 2 == 0) {
                place.restart();
            }
            place.poll();
        }
        assertThat(place.ids())
                .containsExactlyElementsOf(IntStream.range(0, 12)
                        .boxed()
                        .flatMap(i -> java.util.stream.Stream.of("a" + i, "b" + i))
                        .toList());
        assertThat(place.said()).isEmpty();
        place.poll(Duration.ofMinutes(11));
        place.write("x.log", lines("last"));
        place.poll(Duration.ofMinutes(11));
        assertThat(place.desk().offsets()).as("names are used again").hasSize(12);
    }

    @Test
    void twoFilesThatSwapTheirNamesStayWhoTheyAre() throws IOException {
        place.write("a.log", lines("1"));
        place.write("b.log", lines("2", "3"));
        place.poll();
        place.rename("a.log", "c.old");
        place.rename("b.log", "a.log");
        place.rename("c.old", "b.log");
        place.append("a.log", lines("4"));
        place.poll();
        place.restart();
        place.append("b.log", lines("5"));
        place.pollOut();
        assertThat(place.ids()).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
    }

    @Test
    void aFileThatWasCopiedAndTruncatedIsReadFromItsStartAndTheCopyFromWhereItWas() throws IOException {
        for (boolean restart : new boolean[] {false, true}) {
            String log = restart ? "y.log" : "x.log";
            int before = place.ids().size();
            place.write(log, lines("1", "2", "3", "4"));
            place.poll();
            place.append(log, lines("5", "6") + line("7").substring(0, 20));
            Files.copy(place.path(log), place.path(log + ".1"));
            place.write(log, "");
            if (restart) {
                place.restart();
            }
            place.poll();
            assertThat(place.ids().size() - before).isEqualTo(6);
            place.append(log, lines("8"));
            place.poll();
            place.restart();
            place.pollOut();
            assertThat(place.ids().subList(before, place.ids().size()))
                    .containsExactly("1", "2", "3", "4", "5", "6", "8");
        }
    }

    @Test
    void aCopyThatIsSeenBeforeItsOriginalIsTruncatedIsNotReadTwice() throws IOException {
        String[] ids = IntStream.range(0, 30).mapToObj(Integer::toString).toArray(String[]::new);
        place.write("x.log", lines(ids));
        place.poll();
        byte[] whole = Files.readAllBytes(place.path("x.log"));
        place.write("x.log.1", "");
        place.poll();
        place.write("x.log.1", java.util.Arrays.copyOf(whole, 2_000));
        place.poll();
        place.append("x.log", lines("more"));
        Files.copy(place.path("x.log"), place.path("x.log.1"), StandardCopyOption.REPLACE_EXISTING);
        place.poll();
        assertThat(place.ids()).hasSize(31);
        assertThat(place.watched().status().filesRead()).isEqualTo(2);
        place.append("x.log", lines("last"));
        place.append("x.log.1", lines("last"));
        place.write("x.log", "");
        place.poll();
        assertThat(place.ids()).hasSize(32).endsWith("more", "last");
        place.append("x.log", lines("new"));
        place.poll();
        place.restart();
        place.pollOut();
        assertThat(place.ids()).hasSize(33).endsWith("last", "new");
    }

    @Test
    void aCopyThatGoesOnByItselfIsReadFromWhereItLeavesTheOriginal() throws IOException {
        String[] ids = IntStream.range(0, 30).mapToObj(Integer::toString).toArray(String[]::new);
        place.write("x.log", lines(ids));
        place.poll();
        Files.copy(place.path("x.log"), place.path("y.log"));
        place.poll();
        place.append("y.log", lines("y"));
        place.append("x.log", lines("x"));
        place.poll();
        place.append("y.log", lines("z", "z2"));
        place.pollOut();
        assertThat(place.ids().subList(30, place.ids().size())).containsExactlyInAnyOrder("x", "y", "z", "z2");
    }

    @Test
    void aTruncatedFileIsReadFromItsStart() throws IOException {
        place.write("x.log", lines("1", "2", "3"));
        place.poll();
        place.write("x.log", lines("4"));
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void aFileThatIsWrittenAnewBeyondWhereItWasIsReadFromItsStart() throws IOException {
        place.write("x.log", lines("1"));
        place.poll();
        place.write("x.log", lines("2", "3", "4"));
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void aFileThatIsWrittenAnewWithTheSameBeginningIsToldByWhatComesBeforeThePlace() throws IOException {
        String[] ids = IntStream.range(0, 40).mapToObj(i -> "a" + i).toArray(String[]::new);
        place.write("x.log", lines(ids));
        place.poll();
        for (int i = 20; i < 40; i++) {
            ids[i] = "b" + i;
        }
        place.write("x.log", lines(ids) + lines("c"));
        place.poll();
        assertThat(place.ids()).hasSize(81).endsWith("b39", "c");
    }

    @Test
    void aNumberOfAFileThatIsGivenToANewOneDoesNotMixThemUp() throws IOException {
        for (int i = 0; i < 20; i++) {
            place.write("x" + i + ".log", lines("a" + i, "b" + i));
            place.poll();
            Files.delete(place.path("x" + i + ".log"));
        }
        assertThat(place.ids()).hasSize(40).doesNotHaveDuplicates();
        assertThat(place.said()).isEmpty();
    }

    @Test
    void aFileThatIsDeletedBeforeItIsReadIsSaidWithHowManyBytes() throws IOException {
        place.write("x.log", lines("1"));
        place.poll();
        place.append("x.log", lines("2"));
        place.desk().pressed(() -> true);
        place.poll();
        Files.delete(place.path("x.log"));
        for (int i = 0; i < 5; i++) {
            place.poll(Duration.ofSeconds(10));
        }
        int length = lines("2").getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        assertThat(place.said())
                .containsExactly("x.log was deleted or truncated when " + length + " bytes of it were not read");
        assertThat(place.watched().status().lag()).isZero();
    }

    @Test
    void aFileThatIsRestoredUnderAnotherNumberIsReadOn() throws IOException {
        place.write("x.log", lines("1"));
        place.poll();
        Files.copy(place.path("x.log"), place.path("x.tmp"));
        place.append("x.tmp", lines("2"));
        Files.move(place.path("x.tmp"), place.path("x.log"), StandardCopyOption.REPLACE_EXISTING);
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2");
    }

    @Test
    void aFileThatIsMovedToAnotherFolderIsReadOn() throws IOException {
        place.write("in/x.log", lines("1"));
        place.poll();
        place.append("in/x.log", lines("2"));
        place.rename("in/x.log", "done/2026/x.log");
        place.pollOut();
        assertThat(place.ids()).containsExactly("1", "2");
        assertThat(place.said()).isEmpty();
    }
}
