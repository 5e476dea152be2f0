package dev.gatehouse.detection.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.data.ResourceTable;
import dev.gatehouse.detection.lint.KnownValues.ValueList;
import dev.gatehouse.logs.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KnownValuesTest {
    private final KnownValues known = KnownValues.load();

    @Test
    void bracesStandForOneOfSeveral() {
        assertThat(KnownValues.expanded("{Add,Remove} {,a }role"))
                .containsExactly("Add role", "Add a role", "Remove role", "Remove a role");
        assertThat(KnownValues.expanded("Add role")).containsExactly("Add role");
    }

    @Test
    void operationsAreKnownAsEitherLogWritesThem() {
        ValueList operations = known.of(Table.AUDIT_LOGS, "operationname").orElseThrow();
        assertThat(operations.closed()).isFalse();
        assertThat(operations.values())
                .contains(
                        "Add member to role",
                        "Add member to role.",
                        "Add member to role completed (PIM activation)",
                        "Update application – Certificates and secrets management ")
                .noneMatch(name -> name.contains("{") || name.contains("}") || name.isBlank());
    }

    @Test
    void ofOtherColumnsNothingIsClaimed() {
        assertThat(known.of(Table.AUDIT_LOGS, "ResultReason")).isEqualTo(Optional.empty());
        assertThat(known.of(Table.OFFICE_ACTIVITY, "Operation")).isEqualTo(Optional.empty());
    }

    @Test
    void everyListIsOfAColumnThatTheTableHas() {
        for (List<String> line : ResourceTable.read(KnownValues.class, "values.tsv", 4)) {
            assertThat(line.get(2)).isIn("closed", "open");
            for (String name : line.get(0).split(", ")) {
                assertThat(Table.named(name).orElseThrow().columns()).as(name).contains(line.get(1));
            }
        }
    }

    @Test
    void everydayEventsHaveColumnsThatTheirTablesHaveAndValuesThatAreKnown() {
        for (List<String> line : ResourceTable.read(Breadth.class, "everyday.tsv", 3)) {
            Table table = Table.named(line.get(0)).orElseThrow();
            for (String pair : line.get(2).split(" \\| ")) {
                String column = pair.substring(0, pair.indexOf('='));
                String value = pair.substring(pair.indexOf('=') + 1);
                assertThat(column)
                        .matches(name ->
                                table.columns().contains(name) || name.matches("(Target|Changes|DeviceDetail)\\b.*"));
                known.of(table, column)
                        .filter(list -> !list.digits())
                        .ifPresent(list -> assertThat(list.values()).as(pair).anyMatch(value::equalsIgnoreCase));
            }
        }
    }
}
