package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShapesWithTest {
    @Test
    void aColumnIsCarriedByTheShapesThatHaveAnOriginForIt() {
        assertThat(Table.AUDIT_LOGS.shapesWith("resultdescription"))
                .containsExactlyInAnyOrder(Shape.DIAGNOSTICS, Shape.LOG_ANALYTICS);
        assertThat(Table.AUDIT_LOGS.shapesWith("Category")).contains(Shape.GRAPH, Shape.PORTAL_CSV, Shape.DIAGNOSTICS);
    }

    @Test
    void noShapeCarriesAColumnThatTheTableHasNot() {
        assertThat(Table.AUDIT_LOGS.shapesWith("Nonsense")).isEmpty();
    }
}
