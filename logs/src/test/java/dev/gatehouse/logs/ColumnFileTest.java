package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ColumnFileTest {
    @Test
    void readsNameTypeAndOriginsPerShape() {
        List<Column> columns = ColumnFile.parse("# comment\n\nAppId  string  appId  properties.appId|appid2\n");

        assertThat(columns).hasSize(1);
        assertThat(columns.getFirst().type()).isEqualTo(ColumnType.STRING);
        assertThat(columns.getFirst().origins(Shape.GRAPH)).containsExactly(new Origin.Path("appId"));
        assertThat(columns.getFirst().origins(Shape.DIAGNOSTICS))
                .containsExactly(new Origin.Path("properties.appId"), new Origin.Path("appid2"));
    }

    @Test
    void readsConstantsAndWhatAShapeDoesNotCarry() {
        Column column = ColumnFile.parse("Name  string  'Sign-in activity'  -").getFirst();

        assertThat(column.origins(Shape.GRAPH)).containsExactly(new Origin.Constant("Sign-in activity"));
        assertThat(column.origins(Shape.DIAGNOSTICS)).isEmpty();
    }

    @Test
    void namesTheLineThatIsWrong() {
        assertThatThrownBy(() -> ColumnFile.parse("A  string  a  a\nB  string  b"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("3 cells");
        assertThatThrownBy(() -> ColumnFile.parse("A  text  a  a")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> ColumnFile.parse("A  string  a..b  a")).hasMessageContaining("not a path");
        assertThatThrownBy(() -> ColumnFile.parse("A.b  string  a  a")).hasMessageContaining("not a column name");
    }

    @Test
    void refusesAColumnThatOccursTwice() {
        assertThatThrownBy(() -> ColumnFile.parse("AppId  string  a  a\nAPPID  string  b  b"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("twice");
    }
}
