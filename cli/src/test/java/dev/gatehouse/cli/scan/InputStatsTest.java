package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.Table;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class InputStatsTest {
    @Test
    void countsWhatIsInAnInput() {
        InputStats stats = new InputStats();
        assertThat(stats.records()).isZero();
        assertThat(stats.hasSignIns()).isFalse();
        assertThat(stats.hasOthers()).isFalse();
        stats.row(Table.ADFS_SIGNIN_LOGS);
        assertThat(stats.hasSignIns()).isTrue();
        assertThat(stats.hasOthers()).isFalse();
        stats.row(Table.AUDIT_LOGS);
        stats.row(Table.AUDIT_LOGS);
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
            part.row(Table.SIGNIN_LOGS);
            part.skipped(Skipped.NO_LOG);
            part.quarantined();
            sum.add(part);
        }
        assertThat(sum.records()).isEqualTo(9);
        assertThat(sum.quarantinedCount()).isEqualTo(3);
        assertThat(sum.skippedByKind()).isEqualTo(Map.of(Skipped.NO_LOG.text(), 3L));
        assertThat(sum.rowsByTable()).isEqualTo(Map.of(Table.SIGNIN_LOGS, 3L));
    }
}
