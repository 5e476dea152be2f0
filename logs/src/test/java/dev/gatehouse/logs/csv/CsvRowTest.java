package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The cells of a row. */
final class CsvRowTest {
    @Test
    void cellsAreMadeOfPieces() {
        CsvRow row = new CsvRow();
        byte[] bytes = "abcd\u00fc".getBytes(UTF_8);
        row.append(bytes, 0, 2);
        row.append(bytes, 2, 4);
        row.endCell();
        row.endCell();
        row.append(bytes, 4, bytes.length);
        row.endCell();

        assertThat(row.size()).isEqualTo(3);
        assertThat(row.length()).isEqualTo(6);
        assertThat(row.text(0)).isEqualTo("abcd");
        assertThat(row.isEmpty(1)).isTrue();
        assertThat(row.text(2)).isEqualTo("\u00fc");
    }

    @Test
    void growsWithLongAndWithManyCells() {
        CsvRow row = TestRow.of("x".repeat(100_000), "y");
        for (int i = 0; i < 1_000; i++) {
            row.endCell();
        }

        assertThat(row.text(0)).hasSize(100_000);
        assertThat(row.text(1)).isEqualTo("y");
        assertThat(row.size()).isEqualTo(1_002);
    }

    @Test
    void isMadeLongerAndShorterByEmptyCells() {
        CsvRow row = TestRow.of("a", "b");
        row.resize(4);
        assertThat(row.size()).isEqualTo(4);
        assertThat(row.sizeFilled()).isEqualTo(2);
        row.resize(1);
        assertThat(row.size()).isEqualTo(1);
        assertThat(row.sizeFilled()).isEqualTo(1);
    }

    @Test
    void startsOverEmpty() {
        CsvRow row = TestRow.of("a", "b");
        row.clear();

        assertThat(row.size()).isZero();
        assertThat(row.length()).isZero();
        assertThat(row.sizeFilled()).isZero();
    }
}
