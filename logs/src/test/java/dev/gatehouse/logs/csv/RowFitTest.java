package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which rows fit a header. */
final class RowFitTest {
    private final RowFit fit = new RowFit(row("a", "b", "c", "d"));

    @Test
    void aRowOfTheRightLengthFits() {
        assertThat(fit.of(row("1", "", "3", ""))).isEqualTo(RowFit.Fit.ROW);
        assertThat(fit.names()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void missingCellsAreFilledUpAndSuperfluousOnesTakenAway() {
        CsvRow shorter = row("1", "2", "3");
        CsvRow longer = row("1", "2", "3", "", "", "");

        assertThat(fit.of(shorter)).isEqualTo(RowFit.Fit.ROW);
        assertThat(fit.of(longer)).isEqualTo(RowFit.Fit.ROW);
        assertThat(shorter.size()).isEqualTo(4);
        assertThat(shorter.isEmpty(3)).isTrue();
        assertThat(longer.size()).isEqualTo(4);
    }

    @Test
    void aShortRowDoesNotFitOnceTheColumnWasFilled() {
        assertThat(fit.of(row("1", "2", "3", "4"))).isEqualTo(RowFit.Fit.ROW);
        assertThat(fit.of(row("1", "2", "3"))).isEqualTo(RowFit.Fit.NONE);
    }

    @Test
    void lessThanHalfOfARowDoesNotFit() {
        assertThat(fit.of(row("1"))).isEqualTo(RowFit.Fit.NONE);
    }

    @Test
    void aRowWithMoreThanEmptyCellsBehindDoesNotFit() {
        assertThat(fit.of(row("1", "2", "3", "4", "", "6"))).isEqualTo(RowFit.Fit.NONE);
    }

    @Test
    void theHeaderIsKnownWhereItComesAgain() {
        assertThat(fit.of(row("a", "b", "c", "d"))).isEqualTo(RowFit.Fit.HEADER);
        assertThat(fit.strictly(row("a", "b", "c", "d", ""))).isEqualTo(RowFit.Fit.HEADER);
    }

    @Test
    void theHeaderOfAFileThatWasAppendedHasAByteOrderMark() {
        assertThat(fit.of(row("\uFEFFa", "b", "c", "d"))).isEqualTo(RowFit.Fit.HEADER);
        assertThat(fit.of(row("\uFEFF\"a\"", "b", "c", "d"))).isEqualTo(RowFit.Fit.HEADER);
        assertThat(fit.of(row("\uFEFF\"b\"", "b", "c", "d"))).isEqualTo(RowFit.Fit.ROW);
        assertThat(fit.of(row("\"a\"", "b", "c", "d"))).isEqualTo(RowFit.Fit.ROW);
        assertThat(fit.of(row("\uFEFF", "b", "c", "d"))).isEqualTo(RowFit.Fit.ROW);
    }

    @Test
    void belowNoHeaderAnEmptyRowIsNothing() {
        assertThat(new RowFit(new CsvRow()).of(row("", ""))).isEqualTo(RowFit.Fit.HEADER);
    }

    @Test
    void noCellMayBeMissingWhereARowIsLookedFor() {
        assertThat(fit.strictly(row("1", "2", "3"))).isEqualTo(RowFit.Fit.NONE);
        assertThat(fit.strictly(row("1", "2", "3", ""))).isEqualTo(RowFit.Fit.ROW);
    }

    private static CsvRow row(String... cells) {
        return TestRow.of(cells);
    }
}
