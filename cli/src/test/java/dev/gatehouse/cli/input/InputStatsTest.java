package dev.gatehouse.cli.input;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.Table;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class InputStatsTest {
    @Test
    void countsWhatIsInAnInput() {
        InputStats stats = new InputStats();
        assertThat(stats.records()).isZero();
        assertThat(stats.hasSignIns()).isFalse();
        assertThat(stats.hasOthers()).isFalse();
        stats.row(Table.ADFS_SIGNIN_LOGS, Shape.GRAPH, 1_000_000);
        assertThat(stats.hasSignIns()).isTrue();
        assertThat(stats.hasOthers()).isFalse();
        stats.row(Table.AUDIT_LOGS, Shape.GRAPH, 1_000_000);
        stats.row(Table.AUDIT_LOGS, Shape.GRAPH, 1_000_000);
        stats.skipped(Skipped.INTUNE);
        stats.quarantined();
        assertThat(stats.hasOthers()).isTrue();
        assertThat(stats.records()).isEqualTo(5);
        assertThat(stats.rowsByTable()).isEqualTo(Map.of(Table.ADFS_SIGNIN_LOGS, 1L, Table.AUDIT_LOGS, 2L));
    }

    @Test
    void theSumOfPartsIsTheWhole() {
        InputStats sum = new InputStats();
        for (int i = 0; i < 3; i++) {
            InputStats part = new InputStats();
            part.row(Table.SIGNIN_LOGS, Shape.GRAPH, 1_000_000);
            part.skipped(Skipped.NO_LOG);
            part.quarantined();
            sum.add(part);
        }
        assertThat(sum.records()).isEqualTo(9);
        assertThat(sum.quarantinedCount()).isEqualTo(3);
        assertThat(sum.skippedByKind()).isEqualTo(Map.of(Skipped.NO_LOG.text(), 3L));
        assertThat(sum.rowsByTable()).isEqualTo(Map.of(Table.SIGNIN_LOGS, 3L));
    }

    @Test
    void knowsFromWhenToWhenTheRowsAreAndInWhichShapes() {
        InputStats stats = new InputStats();
        stats.row(Table.AUDIT_LOGS, Shape.PORTAL_CSV, 2_000_000);
        InputStats more = new InputStats();
        more.row(Table.AUDIT_LOGS, Shape.GRAPH, 5_000_000);
        more.row(Table.AUDIT_LOGS, Shape.GRAPH, Row.NO_TIME);
        stats.add(more);

        Tally audits = requireNonNull(stats.tables().get(Table.AUDIT_LOGS));
        assertThat(audits.rows()).isEqualTo(3);
        assertThat(audits.timeless()).isEqualTo(1);
        assertThat(audits.first()).contains(Instant.ofEpochSecond(2));
        assertThat(audits.last()).contains(Instant.ofEpochSecond(5));
        assertThat(audits.shapes()).containsExactly(Shape.GRAPH, Shape.PORTAL_CSV);
    }

    @Test
    void rowsWithoutAnyTimeHaveNoRange() {
        InputStats stats = new InputStats();
        stats.row(Table.SIGNIN_LOGS, Shape.LOG_ANALYTICS, Row.NO_TIME);

        Tally signIns = requireNonNull(stats.tables().get(Table.SIGNIN_LOGS));
        assertThat(signIns.first()).isEmpty();
        assertThat(signIns.last()).isEmpty();
    }
}
