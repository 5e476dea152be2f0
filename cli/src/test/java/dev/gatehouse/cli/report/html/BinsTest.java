package dev.gatehouse.cli.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sigma.Level;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class BinsTest {
    private static final Instant TIME = Instant.parse("2026-05-04T09:00:00Z");

    @Test
    void putsTogetherWhatAPictureCannotTellApart() {
        Moments moments = new Moments();
        for (int i = 0; i < 20; i++) {
            moments.add(TIME.plusMillis(i), i == 7 ? Level.CRITICAL : Level.LOW);
        }
        moments.add(TIME.plusSeconds(5 * 3_600), Level.MEDIUM);
        Bins bins = new Bins(
                new TimeAxis(TIME.toEpochMilli(), TIME.plusSeconds(36_000).toEpochMilli(), 0, 100), 10);

        bins.add(moments);

        assertThat(bins.bins().keySet()).containsExactly(0, 5);
        Bins.Bin first = bins.bins().values().iterator().next();
        assertThat(first.total()).isEqualTo(20);
        assertThat(first.of(Level.LOW)).isEqualTo(19);
        assertThat(first.worst()).isEqualTo(Level.CRITICAL);
        assertThat(first.first()).isEqualTo(TIME.toEpochMilli());
        assertThat(first.last()).isEqualTo(TIME.toEpochMilli() + 19);
        assertThat(bins.highest()).isEqualTo(20);
    }

    @Test
    void momentsRememberTimeAndSeverityAlsoBeforeTheEpoch() {
        Moments moments = new Moments();
        Instant early = Instant.parse("1969-12-31T23:59:59Z");
        moments.add(early, Level.CRITICAL);
        moments.add(TIME, Level.INFORMATIONAL);

        StringBuilder read = new StringBuilder();
        moments.each((millis, severity) -> read.append(millis).append(severity).append(' '));

        assertThat(read).hasToString("-1000CRITICAL " + TIME.toEpochMilli() + "INFORMATIONAL ");
        assertThat(moments.first()).contains(early);
        assertThat(moments.last()).contains(TIME);
        assertThat(new Moments().first()).isEmpty();
    }
}
