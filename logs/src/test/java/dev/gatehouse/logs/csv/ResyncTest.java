package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The way back to the rows. */
final class ResyncTest {
    private final CsvParser parser = new CsvParser(1 << 10, 1 << 12);
    private final Resync resync = new Resync(parser);
    private final RowFit fit = new RowFit(TestRow.of("a", "b", "c"));

    @Test
    void findsTheNextLineFromWhichARowCanBeRead() {
        assertThat(search("lost \"\n\"also\" lost\n1,2\n4,\"5\n\",6\n", true)).isEqualTo(Resync.Found.ROW);
        assertThat(resync.position()).isEqualTo(23);
        assertThat(parser.row().text(1)).isEqualTo("5\n");
    }

    @Test
    void passesOverEmptyLines() {
        assertThat(search("lost\r\n\r\n\n1,2,3\r\n", true)).isEqualTo(Resync.Found.ROW);
        assertThat(resync.position()).isEqualTo(9);
    }

    @Test
    void takesTheHeaderForARow() {
        assertThat(search("lost\na,b,c\n", true)).isEqualTo(Resync.Found.ROW);
        assertThat(resync.position()).isEqualTo(5);
    }

    @Test
    void wantsMoreWhereNothingIsFound() {
        assertThat(search("lost\n1,2\n", false)).isEqualTo(Resync.Found.MORE);
        assertThat(search("lost\n1,2,3", false)).isEqualTo(Resync.Found.MORE);
        assertThat(search("lost\n1,2,3", true)).isEqualTo(Resync.Found.ROW);
        assertThat(search("lost", true)).isEqualTo(Resync.Found.MORE);
    }

    @Test
    void goesOnWithTheRowThatItWasTrying() {
        byte[] bytes = "lost\n1,\"2\n\",3\n".getBytes(UTF_8);
        resync.begin(0);
        for (int to = 0; to < bytes.length; to++) {
            assertThat(resync.search(bytes, to, 100, false, fit)).isEqualTo(Resync.Found.MORE);
        }

        assertThat(resync.search(bytes, bytes.length, 100, false, fit)).isEqualTo(Resync.Found.ROW);
        assertThat(resync.position()).isEqualTo(5);
    }

    @Test
    void stopsAtTheLimit() {
        byte[] bytes = "lost\nlost\nlost\n1,2,3\n".getBytes(UTF_8);
        resync.begin(0);

        assertThat(resync.search(bytes, bytes.length, 12, true, fit)).isEqualTo(Resync.Found.LIMIT);
        assertThat(resync.position()).isEqualTo(12);
        assertThat(resync.search(bytes, bytes.length, 24, true, fit)).isEqualTo(Resync.Found.ROW);
        assertThat(resync.position()).isEqualTo(15);
    }

    @Test
    void triesRowsOnOneLineOnlyOnceItHasReadTooMuchAgain() {
        RowFit wide = new RowFit(TestRow.of("a".repeat(3_000).split("")));
        StringBuilder text = new StringBuilder("lost\n");
        // Every line leaves a cell open that the next one closes, and opens another.
        text.append("x\",\"y\n".repeat(2_000))
                .append("\"\"z\n")
                .append(",".repeat(2_999))
                .append('\n');
        byte[] bytes = text.toString().getBytes(UTF_8);
        resync.begin(0);

        assertThat(resync.search(bytes, bytes.length, bytes.length, true, wide)).isEqualTo(Resync.Found.ROW);
        assertThat(resync.position()).isEqualTo(bytes.length - 3_000);
    }

    private Resync.Found search(String text, boolean last) {
        byte[] bytes = text.getBytes(UTF_8);
        resync.begin(0);
        return resync.search(bytes, bytes.length, 1 << 10, last, fit);
    }
}
