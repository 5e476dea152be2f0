package dev.gatehouse.detection.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvLineTest {
    @Test
    void quotesWhatHasCommasOrQuotes() {
        assertThat(CsvLine.of(List.of("a", "b,c", "d\"e", ""))).isEqualTo("a,\"b,c\",\"d\"\"e\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "'quoted", "＝1", "＋1", "－1", "＠A"})
    void defusesWhatASpreadsheetTakesForAFormula(String cell) {
        assertThat(CsvLine.of(List.of(cell))).isEqualTo("'" + cell + "\r\n");
    }

    @Test
    void defusesFormulasBehindBlanksOfControl() {
        assertThat(CsvLine.of(List.of("\t=1"))).isEqualTo("'␉=1\r\n");
        assertThat(CsvLine.of(List.of("\r\n=1"))).isEqualTo("'␍␊=1\r\n");
    }

    @Test
    void breaksNoLineAndReordersNone() {
        assertThat(CsvLine.of(List.of("a\nb", "c\u202Ed", "e\u2028f", "😀")))
                .isEqualTo("a␊b,c[U+202E]d,e[U+2028]f,😀\r\n");
    }
}
