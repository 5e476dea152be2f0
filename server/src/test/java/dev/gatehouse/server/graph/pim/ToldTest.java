package dev.gatehouse.server.graph.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.store.pim.GrantDates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ToldTest {
    private static final PrincipalId KIM = PrincipalId.of("00000000-0000-4000-8000-000000000010");
    private static final PrincipalId DESK = PrincipalId.of("00000000-0000-4000-8000-000000000020");
    private static final Instant BEGINS = Instant.parse("2026-12-24T18:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-11-27T08:00:00Z");
    private static final Instant CHANGED = Instant.parse("2026-11-28T08:00:00Z");
    private static final Target ROLE =
            Target.Role.everywhere(RoleDefinitionId.of("fe930be7-5e62-47db-91af-98c3a49a38b1"));
    private static final Target PLACE = new Target.Group(DESK, Target.Access.MEMBER);

    @Test
    void whatSomebodyHasThroughAGroupIsNotDirectlyHis() {
        assertThat(memberType(KIM, ROLE, Optional.of(KIM))).isEqualTo("Direct");
        assertThat(memberType(DESK, ROLE, Optional.of(KIM))).isEqualTo("Group");
        assertThat(memberType(DESK, ROLE, Optional.empty())).as("of the group").isEqualTo("Direct");
        assertThat(memberType(KIM, PLACE, Optional.of(KIM))).isEqualTo("direct");
        assertThat(memberType(DESK, PLACE, Optional.of(KIM))).isEqualTo("group");
    }

    @Test
    void aScheduleWasCreatedWhenSomebodyAskedForItAndNotWhenItBegins() {
        GrantDates dates = new GrantDates(Optional.of(ASKED), Optional.of(CHANGED));

        var schedule = GrantEntity.schedule(new Told(grant(KIM, ROLE), false, dates));

        assertThat(schedule.get("createdDateTime").asText()).isEqualTo("2026-11-27T08:00:00Z");
        assertThat(schedule.get("modifiedDateTime").asText()).isEqualTo("2026-11-28T08:00:00Z");
        assertThat(schedule.at("/scheduleInfo/startDateTime").asText()).isEqualTo("2026-12-24T18:00:00Z");
    }

    @Test
    void whatNobodyAskedForIsThereSinceItBegan() {
        var schedule = GrantEntity.schedule(new Told(grant(KIM, ROLE), false, GrantDates.NONE));

        assertThat(schedule.get("createdDateTime").asText()).isEqualTo("2026-12-24T18:00:00Z");
        assertThat(schedule.get("modifiedDateTime").isNull()).isTrue();
    }

    private static String memberType(PrincipalId holder, Target target, Optional<PrincipalId> his) {
        return Told.undated(List.of(grant(holder, target)), his).getFirst().memberType();
    }

    private static Grant grant(PrincipalId holder, Target target) {
        return new Grant(
                new GrantId(new UUID(1, 2)),
                holder,
                target,
                AssignmentKind.ELIGIBLE,
                Origin.ASSIGNED,
                Interval.since(BEGINS),
                GrantState.SCHEDULED,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }
}
