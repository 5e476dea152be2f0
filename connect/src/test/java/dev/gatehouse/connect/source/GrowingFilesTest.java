package dev.gatehouse.connect.source;

import static dev.gatehouse.connect.source.Place.line;
import static dev.gatehouse.connect.source.Place.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GrowingFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private Place place = new Place(folder);

    @BeforeEach
    void watch() {
        place = new Place(folder);
    }

    @Test
    void whatIsReadIsNeverReadAgain() throws IOException {
        place.write("a.ndjson", lines("1", "2"));
        Round round = place.poll();
        assertThat(round.records()).isEqualTo(2);
        assertThat(round.files()).isEqualTo(1);
        assertThat(round.bytes()).isEqualTo(lines("1", "2").getBytes(StandardCharsets.UTF_8).length);
        assertThat(round.lag()).isZero();
        assertThat(place.poll().blocks()).isZero();
        place.append("a.ndjson", lines("3"));
        place.poll();
        place.restart();
        place.poll();
        place.append("a.ndjson", lines("4"));
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void recordsSayWhereTheyLie() throws IOException {
        place.write("sub/a.ndjson", lines("1", "2"));
        place.poll();
        place.append("sub/a.ndjson", lines("3"));
        place.poll();
        long length = lines("1").getBytes(StandardCharsets.UTF_8).length;
        assertThat(place.desk().all())
                .containsExactly(
                        new Desk.Got("1", "exports/sub/a.ndjson", "exports/sub/a.ndjson", 0),
                        new Desk.Got("2", "exports/sub/a.ndjson", "exports/sub/a.ndjson", length),
                        new Desk.Got("3", "exports/sub/a.ndjson", "exports/sub/a.ndjson", 2 * length));
    }

    @Test
    void anIncompleteLastLineIsLeftForLater() throws IOException {
        byte[] bytes = lines("1", "2").getBytes(StandardCharsets.UTF_8);
        for (int cut = 1; cut < bytes.length; cut++) {
            String name = cut + ".ndjson";
            place.write(name, Arrays.copyOf(bytes, cut));
            place.poll();
            int whole = cut < bytes.length / 2 ? 0 : 1;
            assertThat(place.ids()).hasSize(2 * (cut - 1) + whole);
            place.append(name, Arrays.copyOfRange(bytes, cut, bytes.length));
            place.poll();
            assertThat(place.ids()).hasSize(2 * cut);
        }
        assertThat(place.desk().broken()).isZero();
    }

    @Test
    void aLastRecordWithoutALineEndIsReadWhenTheFileIsQuiet() throws IOException {
        place.write("a.ndjson", lines("1") + line("2"));
        place.poll();
        Round round = place.poll(Duration.ofSeconds(59));
        assertThat(place.ids()).containsExactly("1");
        assertThat(round.lag()).isEqualTo(line("2").getBytes(StandardCharsets.UTF_8).length);
        assertThat(round.age()).isEqualTo(Duration.ofSeconds(59));
        place.poll(Duration.ofSeconds(1));
        assertThat(place.ids()).containsExactly("1", "2");
        place.append("a.ndjson", "\n" + lines("3"));
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2", "3");
        assertThat(place.desk().broken()).isZero();
    }

    @Test
    void aRecordThatBreaksOffWaitsForItsRestAndIsSaid() throws IOException {
        String second = line("2");
        place.write("a.ndjson", lines("1") + second.substring(0, 30));
        place.poll();
        place.poll(Duration.ofMinutes(2));
        assertThat(place.ids()).containsExactly("1");
        assertThat(place.said()).singleElement().asString().contains("a.ndjson ends within a record");
        assertThat(place.watched().status().age()).isZero();
        place.append("a.ndjson", second.substring(30) + "\n");
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2");
        assertThat(place.said()).isEmpty();
    }

    @Test
    void aFirstRecordMayBeWrittenInPieces() throws IOException {
        place.write("a.ndjson", "");
        place.poll();
        place.append("a.ndjson", "{\"id\":");
        place.poll(Duration.ofMinutes(2));
        place.append("a.ndjson", "\"1\"}");
        place.poll();
        assertThat(place.ids()).isEmpty();
        place.poll(Duration.ofMinutes(1));
        place.append("a.ndjson", "\n{\"id\":\"2\"}\n");
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2");
    }

    @Test
    void blobsOfAzureStorageAreReadWhileTheyAreAppendedTo() throws IOException {
        String blob = "insights-logs-signinlogs/tenantId=1/y=2026/m=05/d=04/h=09/m=00/PT1H.json";
        place.write(blob, lines("1"));
        place.poll();
        place.append(blob, lines("2", "3"));
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2", "3");
        assertThat(place.desk().all()).allMatch(got -> got.origin().equals("exports/" + blob));
    }

    @Test
    void aLineMayBeLargerThanABlock() throws IOException {
        String large = "{\"id\":\"large\",\"text\":\"" + "y".repeat(100_000) + "\"}\n";
        place.write("a.ndjson", large + lines("1"));
        place.poll();
        assertThat(place.ids()).containsExactly("large", "1");
        place.append("a.ndjson", lines("2") + large + lines("3"));
        place.restart();
        place.poll();
        assertThat(place.ids()).containsExactly("large", "1", "2", "large", "3");
    }

    @Test
    void aLineThatIsTooLargeIsLeftOutAndSaid() throws IOException {
        place.write("a.ndjson", lines("1"));
        byte[] piece = "y".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        place.append("a.ndjson", "{\"id\":\"");
        for (int i = 0; i < 18; i++) {
            place.append("a.ndjson", piece);
        }
        place.poll();
        place.append("a.ndjson", "\"}\n" + lines("2"));
        place.poll();
        assertThat(place.said()).singleElement().asString().contains("a line of more than 16 MB, which was left out");
        place.append("a.ndjson", lines("3"));
        place.restart();
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2", "3");
        assertThat(place.desk().largest()).isLessThan(1_000);
    }

    @Test
    void blocksAreNoLargerThanTold() throws IOException {
        String[] ids = IntStream.range(0, 2_000).mapToObj(Integer::toString).toArray(String[]::new);
        place.write("a.ndjson", lines(ids));
        while (place.poll().blocks() > 0) {
            assertThat(place.desk().largest()).isLessThanOrEqualTo(Place.SETTINGS.blockSize() + Print.MOST);
        }
        assertThat(place.ids()).containsExactly(ids);
        assertThat(place.desk().blocks()).isGreaterThan(20);
    }

    @Test
    void aBrokenLineCostsNoOther() throws IOException {
        place.write("a.ndjson", lines("1") + "{\"id\":\"broken\",[\nnothing at all\n" + lines("2"));
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2");
        assertThat(place.desk().broken()).isPositive();
    }

    @Test
    void aByteOrderMarkIsNoObstacle() throws IOException {
        place.write("a.ndjson", "\uFEFF" + lines("1"));
        place.poll();
        assertThat(place.ids()).containsExactly("1");
    }

    @Test
    void aListWithOneRecordALineIsReadAsItGrows() throws IOException {
        place.write("a.json", "[\n" + line("1") + ",\n" + line("2"));
        place.poll();
        assertThat(place.ids()).containsExactly("1");
        place.append("a.json", ",\n" + line("3") + "\n]\n");
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2", "3");
        assertThat(place.desk().broken()).isZero();
    }

    @Test
    void whatLayThereAtTheStartIsCaughtUpWithFirst() throws IOException {
        place.write("a.ndjson", lines("1") + "{\"id\":");
        place.write("b.json", "[" + line("2") + "]");
        assertThat(place.watched().caughtUp()).isFalse();
        assertThat(place.watched().status().state()).isEqualTo(FolderStatus.State.STARTING);
        place.poll();
        assertThat(place.watched().caughtUp()).isFalse();
        assertThat(place.watched().status().state()).isEqualTo(FolderStatus.State.CATCHING_UP);
        place.write("c.json", "[" + line("3") + "]");
        place.poll(Duration.ofSeconds(5));
        assertThat(place.ids()).containsExactly("1", "2");
        assertThat(place.watched().caughtUp()).isTrue();
        FolderStatus status = place.watched().status();
        assertThat(status.state()).isEqualTo(FolderStatus.State.WATCHING);
        assertThat(status.lastTaken()).contains(place.instant());
        assertThat(status.files()).isEqualTo(3);
        assertThat(status.filesRead()).isEqualTo(1);
        assertThat(status.records()).isEqualTo(2);
    }
}
