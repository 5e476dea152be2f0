package dev.gatehouse.pim.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long stages last. */
final class InstanceTest {
    private static Instance instance(String day, String zone, int... days) {
        SettingKey role = Target.Role.everywhere(RoleDefinitionId.of("729827e3-9c14-49f7-bb1b-9608f156bbb8"))
                .setting();
        List<ReviewStage> stages = java.util.Arrays.stream(days)
                .mapToObj(length -> ReviewStage.of(length, new Reviewer.Superior()))
                .toList();
        Schedule schedule = new Schedule(LocalDate.parse(day), ZoneId.of(zone), Optional.empty());
        Plan plan = new Plan("quarterly", ReviewScope.all(role), stages, Settings.CAREFUL, schedule);
        return Instance.begun(
                new InstanceId(new ReviewId(new UUID(1, 1)), 1),
                plan,
                LocalDate.parse(day),
                schedule.begins(LocalDate.parse(day)));
    }

    @Test
    void aStageLastsSoManyDaysOfTheCalendarNotSoManyHours() {
        Instance instance = instance("2026-03-27", "Europe/Stockholm", 3, 1);

        assertThat(instance.ends())
                .containsExactly(Instant.parse("2026-03-29T22:00:00Z"), Instant.parse("2026-03-30T22:00:00Z"));
        assertThat(instance.stage(Instant.parse("2026-03-29T21:59:59Z"))).contains(0);
        assertThat(instance.stage(Instant.parse("2026-03-29T22:00:00Z"))).contains(1);
        assertThat(instance.stage(Instant.parse("2026-03-30T22:00:00Z"))).isEmpty();
    }

    @Test
    void goesOnByItselfAtItsEndAndWhereItAppliesItselfUntilThatIsDone() {
        Instance going = instance("2026-03-27", "UTC", 1);
        Instant end = Instant.parse("2026-03-28T00:00:00Z");

        assertThat(going.dueAt()).contains(end);
        assertThat(going.closed(InstanceStatus.COMPLETED, end.plusSeconds(3), false)
                        .dueAt())
                .isEmpty();
        assertThat(applying(going)
                        .closed(InstanceStatus.COMPLETED, end.plusSeconds(3), false)
                        .dueAt())
                .contains(end.plusSeconds(3));
        assertThat(applying(going).closed(InstanceStatus.COMPLETED, end, true).dueAt())
                .isEmpty();
        assertThat(applying(going).closed(InstanceStatus.APPLIED, end, false).dueAt())
                .isEmpty();
    }

    private static Instance applying(Instance instance) {
        Plan plan = instance.plan();
        Settings settings = new Settings(DefaultDecision.NONE, true, false, true, Settings.MONTH);
        return Instance.begun(
                instance.id(),
                new Plan(plan.name(), plan.scope(), plan.stages(), settings, plan.schedule()),
                instance.day(),
                instance.begun());
    }

    @Test
    void aDayThatAZoneLeavesOutIsNoDayOfAStage() {
        Instance instance = instance("2011-12-29", "Pacific/Apia", 1, 1);

        assertThat(instance.ends())
                .containsExactly(Instant.parse("2011-12-30T10:00:00Z"), Instant.parse("2011-12-31T10:00:00Z"));
    }
}
