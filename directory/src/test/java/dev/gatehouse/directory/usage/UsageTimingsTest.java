package dev.gatehouse.directory.usage;

import static dev.gatehouse.directory.usage.Acme.HELPDESK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class UsageTimingsTest {
    @Test
    void theShorterTimeLeavesAQuarterOfAnHourAfterTheLastDeed() {
        assertThat(timing(Acme.withRoles().elevated("kim", HELPDESK, 0, 8).does("kim", 15, "Reset user password"))
                        .enough())
                .contains(Duration.ofMinutes(30));
        assertThat(timing(Acme.withRoles().elevated("kim", HELPDESK, 0, 8).does("kim", 16, "Reset user password"))
                        .enough())
                .contains(Duration.ofHours(1));
    }

    @Test
    void oneLateDeedInTwentyOneDoesNotCount() {
        Acme acme = Acme.withRoles();
        for (int day = 0; day < 21; day++) {
            acme.elevated("kim", HELPDESK, 24 * day, 8)
                    .does("kim", 24 * 60 * day + (day == 7 ? 400 : 20), "Reset user password");
        }
        Timing timing = timing(acme);
        assertThat(timing.lastDeed())
                .contains(new Timing.LastDeed(Duration.ofMinutes(20), Duration.ofMinutes(20), Duration.ofMinutes(400)));
        assertThat(timing.enough()).contains(Duration.ofHours(1));
        assertThat(timing.total()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void nothingIsShorterThanWhatIsSetAlready() {
        Acme acme = Acme.withRoles()
                .lasts(HELPDESK, Duration.ofMinutes(30))
                .elevated("kim", HELPDESK, 0, 1)
                .does("kim", 10, "Reset user password");
        assertThat(timing(acme).setting()).contains(Duration.ofMinutes(30));
        assertThat(timing(acme).enough()).isEmpty();
    }

    @Test
    void nothingIsSaidWhereNothingWasDoneOrTooLate() {
        assertThat(timing(Acme.withRoles().elevated("kim", HELPDESK, 0, 8)).enough())
                .isEmpty();
        assertThat(timing(Acme.withRoles().elevated("kim", HELPDESK, 0, 8).does("kim", 470, "Reset user password"))
                        .enough())
                .isEmpty();
    }

    @Test
    void whatOverlapsCountsOnce() {
        Timing timing = timing(Acme.withRoles()
                .elevated("kim", HELPDESK, 0, 4)
                .elevated("kim", HELPDESK, 2, 4)
                .elevated("kim", HELPDESK, 10, 1)
                .does("kim", 180, "Reset user password"));
        assertThat(timing.elevations()).isEqualTo(3);
        assertThat(timing.unused()).isEqualTo(1);
        assertThat(timing.total()).isEqualTo(Duration.ofHours(7));
        assertThat(timing.longest()).isEqualTo(Duration.ofHours(4));
        assertThat(timing.lastDeed())
                .contains(new Timing.LastDeed(Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(3)));
    }

    private static Timing timing(Acme acme) {
        return acme.usage("kim", HELPDESK).timing();
    }
}
