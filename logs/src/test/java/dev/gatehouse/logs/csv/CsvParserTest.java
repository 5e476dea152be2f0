package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One row at a time. */
final class CsvParserTest {
    private final CsvParser parser = new CsvParser(32, 128);

    @Test
    void aRowEndsAtItsLineEnd() {
        assertThat(parse("a,b\nc", true)).isEqualTo(CsvParser.Outcome.ROW);
        assertThat(cells()).containsExactly("a", "b");
        assertThat(parser.position()).isEqualTo(4);
        assertThat(parser.isOverLines()).isFalse();
    }

    @Test
    void aRowWithoutLineEndWantsMoreUntilNothingMoreComes() {
        assertThat(parse("a,b", false)).isEqualTo(CsvParser.Outcome.MORE);
        assertThat(parse("a,b", true)).isEqualTo(CsvParser.Outcome.ROW);
        assertThat(cells()).containsExactly("a", "b");
        assertThat(parse("a,", true)).isEqualTo(CsvParser.Outcome.ROW);
        assertThat(cells()).containsExactly("a", "");
        assertThat(parse("", true)).isEqualTo(CsvParser.Outcome.MORE);
    }

    @Test
    void aQuoteAtTheEndOfTheBytesMayBeHalfOfADoubledOne() {
        byte[] bytes = "\"a\"\"b\"\n".getBytes(UTF_8);
        parser.begin(0);

        assertThat(parser.parse(bytes, 3, false)).isEqualTo(CsvParser.Outcome.MORE);
        assertThat(parser.parse(bytes, bytes.length, false)).isEqualTo(CsvParser.Outcome.ROW);
        assertThat(cells()).containsExactly("a\"b");
    }

    @Test
    void knowsThatACellGoesOverLines() {
        assertThat(parse("\"a\nb\"\n", true)).isEqualTo(CsvParser.Outcome.ROW);
        assertThat(parser.isOverLines()).isTrue();
        parser.begin(0, true);
        byte[] bytes = "\"a\nb\"\n".getBytes(UTF_8);
        assertThat(parser.parse(bytes, bytes.length, true)).isEqualTo(CsvParser.Outcome.QUOTES);
    }

    @Test
    void knowsAnEmptyLineFromAnEmptyCell() {
        assertThat(parse("\n", true)).isEqualTo(CsvParser.Outcome.ROW);
        assertThat(parser.isEmptyLine()).isTrue();
        assertThat(parse("\"\"\n", true)).isEqualTo(CsvParser.Outcome.ROW);
        assertThat(parser.isEmptyLine()).isFalse();
        assertThat(parse(",\n", true)).isEqualTo(CsvParser.Outcome.ROW);
        assertThat(parser.isEmptyLine()).isFalse();
    }

    @Test
    void givesUpWhereQuotesAreWrong() {
        assertThat(parse("\"a\"b\n", true)).isEqualTo(CsvParser.Outcome.QUOTES);
        assertThat(parse("\"a\n", true)).isEqualTo(CsvParser.Outcome.QUOTES);
        assertThat(parse("\"" + "x".repeat(40) + "\"\n", true)).isEqualTo(CsvParser.Outcome.QUOTES);
    }

    @Test
    void aQuotedCellOfTheGreatestLengthIsRead() {
        assertThat(parse("\"" + "x".repeat(31) + "\"\n", true)).isEqualTo(CsvParser.Outcome.ROW);
        assertThat(cells()).containsExactly("x".repeat(31));
    }

    @Test
    void givesUpOnTooLongRowsAndTooManyCells() {
        assertThat(parse("x".repeat(200), true)).isEqualTo(CsvParser.Outcome.TOO_LARGE);
        assertThat(parse(",".repeat(130) + "\n", true)).isEqualTo(CsvParser.Outcome.TOO_LARGE);
        CsvParser roomy = new CsvParser(32, 1 << 20);
        byte[] many = ",".repeat(CsvParser.MOST_CELLS + 1).getBytes(UTF_8);
        roomy.begin(0);
        assertThat(roomy.parse(many, many.length, true)).isEqualTo(CsvParser.Outcome.CELLS);
    }

    @Test
    void goesOnWhereTheBytesHaveMoved() {
        byte[] before = "xxx\"a".getBytes(UTF_8);
        parser.begin(3);
        assertThat(parser.parse(before, before.length, false)).isEqualTo(CsvParser.Outcome.MORE);
        parser.shift(3);
        byte[] after = "\"ab\",c\n".getBytes(UTF_8);

        assertThat(parser.parse(after, after.length, false)).isEqualTo(CsvParser.Outcome.ROW);
        assertThat(cells()).containsExactly("ab", "c");
    }

    private CsvParser.Outcome parse(String text, boolean last) {
        byte[] bytes = text.getBytes(UTF_8);
        parser.begin(0);
        return parser.parse(bytes, bytes.length, last);
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < parser.row().size(); i++) {
            cells.add(parser.row().text(i));
        }
        return cells;
    }
}
