package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Cells with times are rewritten, in columns with times only. */
final class TimeCellsTest {
    private static final List<String> HEADER = List.of("UserId", "CreationDate", "Note", "Time Created [UTC]");

    @Test
    void rewritesTimesInTheirColumnsOnly() {
        TimeCells times = new TimeCells(HEADER, () -> DateOrder.DAY_FIRST);
        CsvRow row = times.of(TestRow.of("u", "05/01/2024 13:02:11", "05/01/2024 13:02:11", "9/19/2023, 1:45:17 PM"));

        assertThat(row.text(0)).isEqualTo("u");
        assertThat(row.text(1)).isEqualTo("2024-01-05T13:02:11Z");
        assertThat(row.text(2)).isEqualTo("05/01/2024 13:02:11");
        assertThat(row.text(3)).isEqualTo("2023-09-19T13:45:17Z");
        assertThat(row.size()).isEqualTo(4);
    }

    @Test
    void leavesRowsAloneThatHaveNothingToRewrite() {
        TimeCells times = new TimeCells(HEADER, () -> DateOrder.DAY_FIRST);
        CsvRow row = TestRow.of("u", "2024-01-05T13:02:11Z", "x", "");

        assertThat(times.of(row)).isSameAs(row);
    }

    @Test
    void asksForTheOrderOnceAndOnlyIfItMatters() {
        AtomicInteger asked = new AtomicInteger();
        TimeCells times = new TimeCells(HEADER, () -> {
            asked.incrementAndGet();
            return DateOrder.MONTH_FIRST;
        });
        CsvRow clear = times.of(TestRow.of("u", "13/01/2024 13:02:11", "", "05.01.2024 13:02:11"));
        assertThat(clear.text(1)).isEqualTo("2024-01-13T13:02:11Z");
        assertThat(asked).hasValue(0);

        for (int i = 0; i < 3; i++) {
            CsvRow row = times.of(TestRow.of("u", "05/01/2024 13:02:11", "", ""));
            assertThat(row.text(1)).isEqualTo("2024-05-01T13:02:11Z");
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void knowsColumnsWithTimesByTheirNames() {
        assertThat(TimeCells.columns(List.of(
                        "Date (UTC)",
                        "TimeGenerated [UTC]",
                        "createdDateTime",
                        "TIMESTAMP",
                        "Fecha (UTC)",
                        "Datum und Uhrzeit")))
                .hasSize(6);
        assertThat(TimeCells.columns(List.of("UserId", "IP address", "Operation")))
                .isEmpty();
    }
}
