package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RecordPathsTest {
    @Test
    void everyShapeHasPlacesForItsTime() {
        assertThat(RecordPaths.time(Table.SIGNIN_LOGS, Shape.GRAPH)).startsWith("createdDateTime");
        assertThat(RecordPaths.time(Table.AUDIT_LOGS, Shape.GRAPH)).startsWith("activityDateTime", "createdDateTime");
        assertThat(RecordPaths.time(Table.AUDIT_LOGS, Shape.DIAGNOSTICS))
                .startsWith("properties.activityDateTime")
                .contains("time");
        assertThat(RecordPaths.time(Table.AUDIT_LOGS, Shape.LOG_ANALYTICS))
                .startsWith("ActivityDateTime", "TimeGenerated");
        assertThat(RecordPaths.time(Table.OFFICE_ACTIVITY, Shape.UNIFIED_AUDIT_LOG))
                .startsWith("CreationTime");
    }

    @Test
    void theIdHasAPlaceWhereTheShapeCarriesOne() {
        assertThat(RecordPaths.id(Table.SIGNIN_LOGS, Shape.GRAPH)).containsExactly("id");
        assertThat(RecordPaths.id(Table.AUDIT_LOGS, Shape.DIAGNOSTICS)).containsExactly("properties.id");
        assertThat(RecordPaths.id(Table.SECURITY_EVENT, Shape.WINLOGBEAT)).isEmpty();
    }
}
