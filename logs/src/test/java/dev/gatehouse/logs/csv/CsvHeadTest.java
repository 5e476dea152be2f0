package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands above the rows. */
final class CsvHeadTest {
    @Test
    void textBeginsBehindAByteOrderMark() {
        assertThat(CsvHead.text(bytes("\uFEFFa,b"), 6)).isEqualTo(3);
        assertThat(CsvHead.text(bytes("a,b"), 3)).isZero();
        assertThat(CsvHead.text(bytes("\uFEFF"), 2)).isZero();
    }

    @Test
    void linesForProgramsAreNoHeader() {
        for (String line : List.of("", "#TYPE System.Object", "#type x", "sep=;", "SEP=,")) {
            assertThat(isPreamble(line)).as(line).isTrue();
        }
        for (String line : List.of("a,b", "#TYPED,b", "#", "separator,b", "sep")) {
            assertThat(isPreamble(line)).as(line).isFalse();
        }
    }

    @Test
    void theSeparatorIsWhatOccursMostOutsideQuotes() {
        assertThat(separator("a,b;c,d")).isEqualTo((byte) ',');
        assertThat(separator("a;b,c;d")).isEqualTo((byte) ';');
        assertThat(separator("a\tb")).isEqualTo((byte) '\t');
        assertThat(separator("\"a,b,c\";\"d,e\"")).isEqualTo((byte) ';');
        assertThat(separator("\"a \"\"x,y\"\"\";b")).isEqualTo((byte) ';');
        assertThat(separator("alone")).isEqualTo((byte) ',');
    }

    @Test
    void givesTheFirstRowsOfAHead() {
        byte[] head = bytes("\uFEFF#TYPE x\r\na;\"b\nc\"\r\n\r\n1;2\r\n3;4\r\n");

        assertThat(CsvHead.rows(head, head.length, 2)).containsExactly(List.of("a", "b\nc"), List.of("1", "2"));
        assertThat(CsvHead.rows(head, head.length, 9)).hasSize(3);
    }

    @Test
    void leavesARowAwayThatAFullHeadMayHaveCut() {
        byte[] full = bytes("a,b\n1,2\n3,4");

        assertThat(CsvHead.rows(full, full.length, 9)).hasSize(2);
        assertThat(CsvHead.rows(Arrays.copyOf(full, 20), full.length, 9)).hasSize(3);
    }

    @Test
    void aLineEndsAtEitherCharacter() {
        assertThat(CsvHead.lineEnd(bytes("ab\rc\n"), 0, 5)).isEqualTo(2);
        assertThat(CsvHead.lineEnd(bytes("ab\rc\n"), 3, 5)).isEqualTo(4);
        assertThat(CsvHead.lineEnd(bytes("ab\rc\n"), 3, 4)).isEqualTo(-1);
    }

    private static boolean isPreamble(String line) {
        byte[] bytes = bytes("x" + line + "y");
        return CsvHead.isPreamble(bytes, 1, bytes.length - 1);
    }

    private static byte separator(String line) {
        byte[] bytes = bytes(line);
        return CsvHead.separator(bytes, 0, bytes.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
