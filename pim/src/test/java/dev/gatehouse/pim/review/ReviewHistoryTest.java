package dev.gatehouse.pim.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.SettingKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ReviewHistoryTest {
    private static final Instant BEGUN = Instant.parse("2026-05-04T00:00:00Z");
    private static final Instant CLOSED = Instant.parse("2026-05-07T00:00:00Z");
    private static final String ID = "29232cdf-9323-42fd-ade2-1d097af3e4de";

    @Test
    void coversWhatBeganAndWasOverWithinItsTime() {
        Instance open =
                Instance.begun(new InstanceId(new ReviewId(UUID.randomUUID()), 1), plan(), LocalDate.EPOCH, BEGUN);
        Instance over = open.closed(InstanceStatus.COMPLETED, CLOSED, false);

        assertThat(history(BEGUN, CLOSED).covers(over)).isTrue();
        assertThat(history(BEGUN.plusNanos(1), CLOSED).covers(over)).isFalse();
        assertThat(history(BEGUN, CLOSED.minusNanos(1)).covers(over)).isFalse();
        assertThat(history(BEGUN, CLOSED).covers(open)).as("it goes on").isFalse();
    }

    private static ReviewHistory history(Instant from, Instant until) {
        return new ReviewHistory(
                UUID.randomUUID(), "all", PrincipalId.of(ID), CLOSED, from, until, List.of(), List.of());
    }

    private static Plan plan() {
        return new Plan(
                "leavers",
                ReviewScope.all(new SettingKey.OfRole(RoleDefinitionId.of(ID), DirectoryScope.WHOLE)),
                List.of(ReviewStage.of(3, new Reviewer.Superior())),
                Settings.CAREFUL,
                new Schedule(LocalDate.EPOCH, ZoneOffset.UTC, Optional.empty()));
    }
}
