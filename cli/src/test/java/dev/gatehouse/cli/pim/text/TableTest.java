package dev.gatehouse.cli.pim.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.pim.text.Table.Cell;
import org.junit.jupiter.api.Test;

final class TableTest {
    @Test
    void columnsStandBelowEachOtherWhateverTheirColours() {
        Table plain = new Table(false, "who", "what")
                .row(Cell.of("ada", Style.RED), Cell.of("x"))
                .row(Cell.of("benjamin"), Cell.of("y"));
        Table coloured = new Table(true, "who", "what")
                .row(Cell.of("ada", Style.RED), Cell.of("x"))
                .row(Cell.of("benjamin"), Cell.of("y"));

        assertThat(plain.lines()).containsExactly("WHO       WHAT", "ada       x", "benjamin  y");
        assertThat(coloured.lines().stream().map(line -> line.replaceAll("\033\\[[0-9;]*m", "")))
                .containsExactlyElementsOf(plain.lines());
        assertThat(coloured.lines().get(1)).contains("\033[");
    }
}
