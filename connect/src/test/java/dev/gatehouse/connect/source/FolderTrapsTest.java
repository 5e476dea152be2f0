package dev.gatehouse.connect.source;

import static dev.gatehouse.connect.source.Place.line;
import static dev.gatehouse.connect.source.Place.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderTrapsTest {
    @TempDir
    private Path outer = Path.of("");

    private Place place = new Place(outer);

    @BeforeEach
    void watch() throws IOException {
        place = new Place(Files.createDirectory(outer.resolve("watched")));
    }

    @Test
    void aHardLinkIsReadOnce() throws IOException {
        place.write("a.log", lines("1"));
        Files.createLink(place.path("b.log"), place.path("a.log"));
        place.poll();
        place.append("b.log", lines("2"));
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2");
        Files.delete(place.path("a.log"));
        place.append("b.log", lines("3"));
        place.poll();
        place.restart();
        place.pollOut();
        assertThat(place.ids()).containsExactly("1", "2", "3");
        assertThat(place.watched().status().filesRead()).isEqualTo(1);
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsNotFollowedButSaid() throws IOException {
        Path secret = Files.writeString(outer.resolve("secret.ndjson"), lines("secret"));
        Path folder = Files.createDirectory(outer.resolve("other"));
        Files.writeString(folder.resolve("x.ndjson"), lines("other"));
        Files.createSymbolicLink(place.path("a.ndjson"), secret);
        Files.createSymbolicLink(place.path("b"), folder);
        Files.createSymbolicLink(place.path("c"), outer.resolve("nowhere"));
        place.pollOut();
        assertThat(place.ids()).isEmpty();
        assertThat(place.noted())
                .containsExactlyInAnyOrder(
                        "a.ndjson is a link that leads out of the folder, and is not followed",
                        "b is a link that leads out of the folder, and is not followed",
                        "c is a link that leads out of the folder, and is not followed");
    }

    @Test
    void aLinkWithinTheFolderIsNoSecondFile() throws IOException {
        place.write("x-2026.log", lines("1"));
        Files.createSymbolicLink(place.path("current.log"), Path.of("x-2026.log"));
        Files.createSymbolicLink(place.path("loop"), place.path("."));
        place.pollOut();
        assertThat(place.ids()).containsExactly("1");
        assertThat(place.noted()).isEmpty();
    }

    @Test
    void aFileThatIsReplacedByALinkIsNotFollowed() throws IOException {
        Path secret = Files.writeString(outer.resolve("secret.ndjson"), lines("secret"));
        place.write("a.ndjson", lines("1"));
        place.poll();
        Files.delete(place.path("a.ndjson"));
        Files.createSymbolicLink(place.path("a.ndjson"), secret);
        place.pollOut();
        assertThat(place.ids()).containsExactly("1");
    }

    @Test
    void hiddenTemporaryAndIgnoredNamesArePassedOverUntilTheyAreRenamed() throws IOException {
        for (String name :
                new String[] {".a", "b.tmp", "c.part", "d~", "e.old", ".hidden/f.log", "g.TMP", "gatehouse.yaml"}) {
            place.write(name, lines("no " + name));
        }
        place.pollOut();
        assertThat(place.ids()).isEmpty();
        assertThat(place.watched().status().files()).isZero();
        place.rename("b.tmp", "b.log");
        place.poll();
        assertThat(place.ids()).containsExactly("no b.tmp");
    }

    @Test
    void anUnreadableFileIsSaidAndTriedAgainWhileOthersGoOn() throws IOException {
        Path file = place.write("a.log", lines("1"));
        place.write("b.log", lines("2"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "whoever runs this may read everything");
        place.poll();
        assertThat(place.ids()).containsExactly("2");
        assertThat(place.watched().status().troubles())
                .containsExactly(new Trouble(
                        "a.log",
                        "permission denied",
                        "let the user that Gatehouse runs as read it; it is tried again by itself"));
        assertThat(place.watched().caughtUp()).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        place.poll();
        assertThat(place.ids()).containsExactly("2", "1");
        assertThat(place.said()).isEmpty();
    }

    @Test
    void aFolderThatVanishesAndReturnsIsReadOn() throws IOException {
        place.write("a.log", lines("1"));
        place.poll();
        Files.move(outer.resolve("watched"), outer.resolve("away"));
        Round round = place.poll(Duration.ofSeconds(1));
        assertThat(round.troubles()).singleElement().asString().contains("does not exist");
        assertThat(place.watched().status().state()).isEqualTo(FolderStatus.State.NO_FOLDER);
        place.pollOut();
        Files.move(outer.resolve("away"), outer.resolve("watched"));
        place.append("a.log", lines("2"));
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2");
        assertThat(place.said()).isEmpty();
        assertThat(place.watched().status().state()).isEqualTo(FolderStatus.State.WATCHING);
    }

    @Test
    void aMountThatShowsAnEmptyFolderForAWhileMakesNothingBeReadTwice() throws IOException {
        place.write("a.log", lines("1"));
        place.write("b/c.json", "{\"value\":[" + line("2") + "]}");
        place.pollOut();
        Files.move(outer.resolve("watched"), outer.resolve("away"));
        Files.createDirectory(outer.resolve("watched"));
        place.pollOut();
        Files.delete(outer.resolve("watched"));
        Files.move(outer.resolve("away"), outer.resolve("watched"));
        place.pollOut();
        assertThat(place.ids()).containsExactlyInAnyOrder("1", "2");
        assertThat(place.said()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereYetIsSaid() {
        Place other = new Place(outer.resolve("missing"));
        other.poll();
        assertThat(other.watched().status().state()).isEqualTo(FolderStatus.State.NO_FOLDER);
        assertThat(other.watched().caughtUp()).isFalse();
    }

    @Test
    void nobodyWaitsForEverForAFolderThatIsNotThereButAgainWhenItIs() throws IOException {
        Place other = new Place(outer.resolve("missing"));
        other.poll();
        other.poll(Duration.ofSeconds(29));
        assertThat(other.watched().caughtUp()).as("it may be mounted yet").isFalse();
        other.poll(Duration.ofSeconds(1));
        assertThat(other.watched().caughtUp()).isTrue();
        assertThat(other.watched().status().state()).isEqualTo(FolderStatus.State.NO_FOLDER);

        other.write("a.json", "{\"value\":[" + line("1") + "]}");
        other.poll();
        assertThat(other.watched().caughtUp())
                .as("what lies there is to be read")
                .isFalse();
        other.pollOut();
        assertThat(other.watched().caughtUp()).isTrue();
        assertThat(other.ids()).containsExactly("1");
    }

    @Test
    void nobodyWaitsForEverForWhatLiesInAFolderThatWentBeforeItWasRead() throws IOException {
        place.write("a.json", "{\"value\":[" + line("1") + "]}");
        place.poll();
        assertThat(place.watched().caughtUp()).isFalse();
        Files.move(outer.resolve("watched"), outer.resolve("away"));
        place.poll(Duration.ofSeconds(1));
        assertThat(place.watched().caughtUp()).isFalse();
        place.poll(Duration.ofSeconds(30));
        assertThat(place.watched().caughtUp()).isTrue();
    }

    @Test
    void hostileNamesAreShownEscaped() throws IOException {
        place.write("a\u001b[31m\n.log", lines("1"));
        place.write("b\u202egol.log", lines("2"));
        place.poll();
        assertThat(place.desk().all())
                .extracting(Desk.Got::origin)
                .containsExactlyInAnyOrder("exports/a\\u{1b}[31m\\u{a}.log", "exports/b\\u{202e}gol.log");
        place.append("a\u001b[31m\n.log", lines("3"));
        place.restart();
        place.poll();
        assertThat(place.ids()).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void ofManyFilesARoundLooksAtSomeInTurnAndFindsEveryChange() throws IOException {
        int files = 2 * Tree.IN_TURN + 100;
        for (int i = 0; i < files; i++) {
            place.write("d" + i % 7 + "/" + i + ".log", "{\"id\":\"" + i + "\"}\n");
        }
        for (int i = 0; i < files / 1_024 + 1; i++) {
            place.poll();
        }
        assertThat(place.ids()).hasSize(files).doesNotHaveDuplicates();
        for (int i = 0; i < 4; i++) {
            place.poll(Duration.ofMinutes(1));
        }
        IntStream.of(3, 5_000, files - 1).forEach(i -> append(i, files));
        for (int i = 0; i < 4; i++) {
            place.poll();
        }
        assertThat(place.ids()).hasSize(files + 3).doesNotHaveDuplicates();
        Path last = place.path("d0/0.log");
        append(0, files);
        place.watched().hint(last);
        place.poll();
        assertThat(place.ids()).hasSize(files + 4).endsWith(Integer.toString(files));
    }

    private void append(int file, int more) {
        try {
            place.append("d" + file % 7 + "/" + file + ".log", "{\"id\":\"" + (file + more) + "\"}\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aRefusalKeepsThePlaceAndIsTriedAgainAfterTheTimeItSays() throws IOException {
        String[] ids = IntStream.range(0, 400).mapToObj(Integer::toString).toArray(String[]::new);
        place.write("a.log", lines(ids));
        AtomicInteger number = new AtomicInteger();
        place.desk().unavailable(() -> number.incrementAndGet() == 3);
        Round round = place.poll();
        assertThat(round.retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(round.blocks()).isEqualTo(2);
        assertThat(place.watched().status().state()).isEqualTo(FolderStatus.State.UNAVAILABLE);
        assertThat(place.poll(Duration.ofSeconds(29)).blocks()).isZero();
        assertThat(number).hasValue(3);
        place.poll(Duration.ofSeconds(1));
        assertThat(place.ids()).containsExactly(ids);
        assertThat(place.watched().status().state()).isEqualTo(FolderStatus.State.WATCHING);
    }

    @Test
    void whatTheIntakeThrowsByMistakeCostsNothing() throws IOException {
        place.write("a.log", lines("1"));
        place.desk().pressed(() -> {
            throw new IllegalStateException("a defect");
        });
        org.assertj.core.api.Assertions.assertThatIllegalStateException().isThrownBy(place::poll);
        place.desk().pressed(() -> false);
        place.poll();
        assertThat(place.ids()).containsExactly("1");
    }

    @Test
    void anOffsetThatIsNotUnderstoodIsSaid() {
        FolderSource source = new FolderSource(
                "exports",
                outer.resolve("watched"),
                Place.SETTINGS,
                Map.of("exports/a.log", "of another version", "others/a.log", "not ours"),
                place.desk(),
                place);
        assertThat(source.poll().troubles()).singleElement().asString().contains("exports/a.log");
    }

    @Test
    void aStoppedSourceHandsNothingMoreOver() throws IOException {
        place.write("a.log", lines("1"));
        place.watched().stop();
        place.poll();
        assertThat(place.ids()).isEmpty();
        place.restart();
        place.poll();
        assertThat(place.ids()).containsExactly("1");
    }
}
