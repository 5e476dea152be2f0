package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The columns of a header by name. */
final class ColumnsTest {
    private final CellWriter writer = new CellWriter();

    @Test
    void dropsBlanksAndZonesFromNames() {
        Columns columns = new Columns(List.of(" Id ", "TimeGenerated [UTC]", "CreatedDateTime [Local Time]", ""));

        assertThat(columns.all())
                .extracting(Columns.Column::name)
                .containsExactly("Id", "TimeGenerated", "CreatedDateTime");
        assertThat(columns.has("timegenerated")).isTrue();
    }

    @Test
    void makesOneColumnOfDoubledNamesWhoseFirstFilledCellCounts() {
        Columns columns = new Columns(List.of("Type", "x", "type"));
        Columns.Column column = columns.take("Type").orElseThrow();

        assertThat(column.cell(TestRow.of("a", "b", "c"), writer)).contains(0);
        assertThat(column.cell(TestRow.of("", "b", "c"), writer)).contains(2);
        assertThat(column.cell(TestRow.of("nan", "b", ""), writer)).isEmpty();
        assertThat(columns.has("Type")).isFalse();
    }

    @Test
    void renamesBeforeWhatIsCalledSoAlready() {
        Columns columns = new Columns(List.of("Id", "AuditId"));
        columns.rename("AuditId", "Id");

        assertThat(columns.all()).containsExactly(new Columns.Column("Id", List.of(1, 0)));
    }

    @Test
    void takesOutWhatBeginsWithAPrefix() {
        Columns columns = new Columns(List.of("Param_Name", "Id", "Param_Identity"));

        assertThat(columns.takeAll("Param_")).extracting(Columns.Column::name).containsExactly("Name", "Identity");
        assertThat(columns.all()).extracting(Columns.Column::name).containsExactly("Id");
    }
}
