package dev.gatehouse.bench.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FigureTableTest {
    @Test
    void putsEveryFigureBesideTheBareLoopOverTheSameBytes() {
        FigureTable table = new FigureTable(
                List.of(
                        new Figure("WindowsEvents", "byteLoop", 10, 390, 400),
                        new Figure("WindowsEvents", "match", 10, 1_900, 2_000),
                        new Figure("MadeUpRules", "readAndMatch", 10, 900, 1_000),
                        new Figure("SignIns", "read", 0, 900, 1_000)),
                "the rules are made up.");
        assertThat(table.markdown())
                .startsWith("the rules are made up.\n\n| events |")
                .contains("| WindowsEvents | match | 10 | 1,900 | 2,000 | 500 | 5.0 |\n")
                .contains("| MadeUpRules | readAndMatch | 10 | 900 | 1,000 | 1,000 |  |\n")
                .contains("| SignIns | read |  | 900 | 1,000 | 1,000 |  |\n");
    }
}
