package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ColumnFileTest {
    private static final String HEAD = "column  type  graph,portal-csv  log-analytics\n";

    @Test
    void readsNameTypeAndOriginsPerShape() {
        Schema schema = ColumnFile.parse("# comment\n\n" + HEAD + "AppId  string  appId|app\\.id  =|App_g\n");

        Column column = schema.column("APPID").orElseThrow();
        assertThat(column.type()).isEqualTo(ColumnType.STRING);
        assertThat(column.origins(Shape.GRAPH))
                .isEqualTo(column.origins(Shape.PORTAL_CSV))
                .containsExactly(new Origin.Path("appId"), new Origin.Path("app\\.id"));
        assertThat(column.origins(Shape.LOG_ANALYTICS))
                .containsExactly(new Origin.Path("AppId"), new Origin.Path("App_g"));
        assertThat(schema.shapes()).containsExactlyInAnyOrder(Shape.GRAPH, Shape.PORTAL_CSV, Shape.LOG_ANALYTICS);
    }

    @Test
    void readsConstantsAndWhatAShapeDoesNotCarry() {
        Column column = ColumnFile.parse(HEAD + "Name  string  'Sign-in activity'  -")
                .columns()
                .getFirst();

        assertThat(column.origins(Shape.GRAPH)).containsExactly(new Origin.Constant("Sign-in activity"));
        assertThat(column.origins(Shape.LOG_ANALYTICS)).isEmpty();
        assertThat(column.origins(Shape.ARM)).isEmpty();
    }

    @Test
    void aDynamicColumnMayHaveItsTypeBehindItsName() {
        Column column =
                ColumnFile.parse(HEAD + "Device  dynamic  device  =").columns().getFirst();

        assertThat(column.origins(Shape.LOG_ANALYTICS))
                .containsExactly(
                        new Origin.Path("Device"), new Origin.Path("Device_dynamic"), new Origin.Path("Device_string"));
    }

    @Test
    void theIdOfTheEventIsNoColumn() {
        Schema schema = ColumnFile.parse(HEAD + "@id  string  id  EventDataId\nId  string  a  =");
        assertThat(schema.columns()).extracting(Column::name).containsExactly("Id");
        assertThat(schema.column(Schema.ID).orElseThrow().origins(Shape.GRAPH)).containsExactly(new Origin.Path("id"));

        Schema plain = ColumnFile.parse(HEAD + "Id  string  a  =");
        assertThat(plain.column(Schema.ID)).isEqualTo(plain.column("Id"));
    }

    @Test
    void namesTheLineThatIsWrong() {
        assertThatThrownBy(() -> ColumnFile.parse(HEAD + "A  string  a  a\nB  string  b"))
                .hasMessageContaining("line 3")
                .hasMessageContaining("3 cells");
        assertThatThrownBy(() -> ColumnFile.parse(HEAD + "A  text  a  a")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> ColumnFile.parse(HEAD + "A  string  a..b  a")).hasMessageContaining("not a path");
        assertThatThrownBy(() -> ColumnFile.parse(HEAD + "A.b  string  a  a"))
                .hasMessageContaining("not a column name");
        assertThatThrownBy(() -> ColumnFile.parse("column  type  grph")).hasMessageContaining("no such shape: grph");
        assertThatThrownBy(() -> ColumnFile.parse("column  type")).hasMessageContaining("names no shape");
    }

    @Test
    void refusesAColumnThatOccursTwice() {
        assertThatThrownBy(() -> ColumnFile.parse(HEAD + "AppId  string  a  a\nAPPID  string  b  b"))
                .hasMessageContaining("line 3")
                .hasMessageContaining("twice");
    }
}
