package dev.gatehouse.connect.source;

import static dev.gatehouse.connect.source.Place.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompressedRotationTest {
    @TempDir
    private Path folder = Path.of("");

    private Place place = new Place(folder);

    @BeforeEach
    void watch() {
        place = new Place(folder);
    }

    @Test
    void aLogThatIsCompressedAfterItWasReadIsNotReadAgain() throws IOException {
        for (int i = 0; i < 6; i++) {
            place.write("x.log", lines("a" + i, "b" + i, "c" + i));
            place.poll();
            place.append("x.log", lines("d" + i));
            if (i % 3 > 0) {
                place.poll();
            }
            Files.deleteIfExists(place.path("x.log.3.gz"));
            for (int old = 2; old > 0; old--) {
                if (Files.exists(place.path("x.log." + old + ".gz"))) {
                    place.rename("x.log." + old + ".gz", "x.log." + (old + 1) + ".gz");
                }
            }
            compress("x.log", "x.log.1.gz");
            Files.delete(place.path("x.log"));
            if (i % 2 > 0) {
                place.restart();
            }
            place.pollOut();
            assertThat(place.ids()).hasSize(4 * (i + 1));
            place.restart();
        }
        assertThat(place.ids()).doesNotHaveDuplicates();
        assertThat(place.desk().broken()).isZero();
        assertThat(place.watched().status().lag()).isZero();
        assertThat(place.said()).isEmpty();
    }

    @Test
    void anOriginalThatIsKeptIsReadOnAndItsArchiveNotAtAll() throws IOException {
        String[] ids = IntStream.range(0, 20).mapToObj(Integer::toString).toArray(String[]::new);
        place.write("x.log", lines(ids));
        place.poll();
        compress("x.log", "x.log.gz");
        place.pollOut();
        place.restart();
        place.append("x.log", lines("20"));
        place.pollOut();
        place.restart();
        place.pollOut();
        assertThat(place.ids()).hasSize(21).startsWith(ids).endsWith("20");
    }

    @Test
    void anotherLogThatBeginsAlikeIsReadWhole() throws IOException {
        place.write("x.log", lines("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"));
        place.poll();
        place.write("y.old", lines("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "z"));
        compress("y.old", "y.gz");
        place.pollOut();
        assertThat(place.ids()).hasSize(24).endsWith("11", "z");
    }

    private void compress(String from, String to) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(place.path(to)))) {
            Files.copy(place.path(from), out);
        }
    }
}
