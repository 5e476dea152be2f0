package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows, whatever their separators and line ends, and what becomes of those that are damaged. */
final class CsvReaderTest {
    @Test
    void readsCellsWithAndWithoutQuotes() {
        ReadRows read = ReadRows.of("a,b,c\n1,\"2\",\n\"x,y\",\"say \"\"hi\"\"\",\"\"\n");

        assertThat(read.header).containsExactly("a", "b", "c");
        assertThat(read.rows).containsExactly(List.of("1", "2", ""), List.of("x,y", "say \"hi\"", ""));
        assertThat(read.positions).containsExactly(6L, 13L);
        assertThat(read.lost).isEmpty();
    }

    @Test
    void takesEverySeparatorAndEveryLineEnd() {
        for (String separator : List.of(",", ";", "\t")) {
            for (String end : List.of("\n", "\r\n", "\r")) {
                String text =
                        String.join(end, "a|b", "1|2", "", "3|\"4\r\n5|\"").replace("|", separator);
                ReadRows read = ReadRows.of(text);

                assertThat(read.rows).containsExactly(List.of("1", "2"), List.of("3", "4\r\n5" + separator));
                assertThat(read.lost).isEmpty();
            }
        }
    }

    @Test
    void findsTheSeparatorOutsideQuotes() {
        assertThat(ReadRows.of("\"a,b,c\";d\n1;2\n").rows).containsExactly(List.of("1", "2"));
    }

    @Test
    void passesOverWhatStandsAboveTheHeader() {
        ReadRows read =
                ReadRows.of("\uFEFF#TYPE System.Management.Automation.PSCustomObject\r\nsep=;\r\n\r\na;b\r\n1;2");

        assertThat(read.header).containsExactly("a", "b");
        assertThat(read.rows).containsExactly(List.of("1", "2"));
    }

    @Test
    void passesOverTheHeaderWhereItComesAgain() {
        assertThat(ReadRows.of("a,b\n1,2\na,b\n3,4\n").rows).containsExactly(List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void takesAQuoteWithinAnUnquotedCellAsItIs() {
        assertThat(ReadRows.of("a,b\n5\" disk,x\n").rows).containsExactly(List.of("5\" disk", "x"));
    }

    @Test
    void reportsARowWithAnotherNumberOfCells() {
        ReadRows read = ReadRows.of("a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n");

        assertThat(read.rows).containsExactly(List.of("1", "2", "3"), List.of("10", "11", "12"));
        assertThat(read.lost).containsExactly("CELLS 12-16 4,5\n", "CELLS 16-24 6,7,8,9\n");
    }

    @Test
    void forgivesEmptyCellsThatAreMissingOrTooManyAtTheEnd() {
        ReadRows read = ReadRows.of("a,b,c\n1,2\n3,4,\n5,6,,,\n");

        assertThat(read.rows).containsExactly(List.of("1", "2", ""), List.of("3", "4", ""), List.of("5", "6", ""));
        assertThat(read.lost).isEmpty();
    }

    @Test
    void readsCellsLongerThanSpreadsheetsHave() {
        String cell = "{\"k\":\n\"v\"}".repeat(40_000);
        ReadRows read = ReadRows.of("a,b\n1,\"" + cell.replace("\"", "\"\"") + "\"\n2,3\n");

        assertThat(read.rows).containsExactly(List.of("1", cell), List.of("2", "3"));
    }

    @Test
    void losesOneRowOnlyToAQuoteThatNeverCloses() {
        ReadRows read = ReadRows.of("a,b,c\n1,2,3\n4,\"5,6\n7,8,9\n10,\"11\n\",12\n");

        assertThat(read.rows)
                .containsExactly(List.of("1", "2", "3"), List.of("7", "8", "9"), List.of("10", "11\n", "12"));
        assertThat(read.lost).containsExactly("QUOTES 12-19 4,\"5,6\n");
    }

    @Test
    void losesOneRowOnlyToAQuoteThatClosesInTheNextRow() {
        ReadRows read = ReadRows.of("a,b,c\n1,\"2,3\n4,\"\",6\n7,8,9\n");

        assertThat(read.rows).containsExactly(List.of("4", "", "6"), List.of("7", "8", "9"));
        assertThat(read.lost).containsExactly("QUOTES 6-13 1,\"2,3\n");
    }

    @Test
    void losesOneRowOnlyToTextBehindAQuote() {
        ReadRows read = ReadRows.of("a,b\n1,\"2\"x\n3,4\n");

        assertThat(read.rows).containsExactly(List.of("3", "4"));
        assertThat(read.lost).containsExactly("QUOTES 4-11 1,\"2\"x\n");
    }

    @Test
    void givesUpOnAQuotedCellAtTheLimit() {
        byte[] text = ("a,b\n1,\"2\n" + "3,4\n".repeat(50)).getBytes(UTF_8);
        ReadRows read = ReadRows.of(text, text.length, 64);

        assertThat(read.rows).hasSize(50).containsOnly(List.of("3", "4"));
        assertThat(read.lost).containsExactly("QUOTES 4-9 1,\"2\n");
    }

    @Test
    void reportsALineWithoutEndAndReadsOn() {
        ReadRows found = new ReadRows();
        CsvReader reader = new CsvReader(found, 16, 64);
        byte[] text = ("a,b\n" + "x".repeat(500) + ",1\n2,3\n").getBytes(UTF_8);
        reader.feed(text, 0, text.length);
        reader.end();

        assertThat(found.rows).containsExactly(List.of("2", "3"));
        assertThat(found.lost).containsExactly("TOO_LARGE 4-507 ");
    }

    @Test
    void readsNothingOfNothing() {
        for (String text : List.of("", "\n\n", "\uFEFF", "a,b", "a,b\n", "\"a")) {
            assertThat(ReadRows.of(text).rows).as(text).isEmpty();
        }
    }

    @Test
    void keepsWhatIsLostInPiecesOfBoundedSize() {
        String line = "\"x\"y,".repeat(20) + "\n";
        ReadRows read = ReadRows.of("a,b\n" + line.repeat(40_000) + "1,2\n");

        assertThat(read.rows).containsExactly(List.of("1", "2"));
        assertThat(read.lost).hasSizeBetween(3, 5);
    }

    @Test
    void staysLinearOverRowsThatOpenAQuoteOnEveryLine() {
        String header = "h,".repeat(5_000) + "h\n";
        ReadRows read = ReadRows.of(header + "x\",\"y\n".repeat(100_000) + "\"\"z\n" + "1,".repeat(5_000) + "1\n");

        assertThat(read.rows).isNotEmpty();
    }
}
