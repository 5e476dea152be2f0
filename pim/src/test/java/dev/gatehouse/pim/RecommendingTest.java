package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.state.Recommending;
import dev.gatehouse.pim.state.SliceBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When what somebody is eligible for was last used. */
final class RecommendingTest {
    private static final Target OTHER =
            Target.Role.everywhere(RoleDefinitionId.of("29232cdf-9323-42fd-ade2-1d097af3e4de"));

    private final World world = World.usual();

    private Grant eligible(String who) {
        GrantId id = world.eligible(who, World.helpdesk());
        return world.slice.grant(id).orElseThrow();
    }

    private Instant activated(String who, Target target, GrantId from, int days) {
        Instant began = world.now.plus(Duration.ofDays(days));
        Grant grant = new Grant(
                new GrantId(UUID.randomUUID()),
                world.id(who),
                target,
                AssignmentKind.ACTIVE,
                Origin.ACTIVATED,
                Interval.between(began, began.plus(Duration.ofHours(1))),
                GrantState.CURRENT,
                Optional.of(from),
                Optional.empty(),
                true,
                Optional.empty());
        world.slice = SliceBuilder.of(world.slice).with(grant).build();
        return began;
    }

    private Optional<Instant> last(Grant eligible) {
        return new Recommending(world.slice, world.now).lastActivation(eligible);
    }

    @Test
    void whatNobodyActivatedWasNeverUsed() {
        Grant ben = eligible("ben");
        Instant _ = activated("kim", World.helpdesk(), new GrantId(UUID.randomUUID()), 1);
        Instant _ = activated("ben", OTHER, new GrantId(UUID.randomUUID()), 2);

        assertThat(last(ben)).isEmpty();
    }

    @Test
    void theLatestOfSeveralTimesCounts() {
        Grant ben = eligible("ben");
        Instant _ = activated("ben", World.helpdesk(), ben.id(), 1);
        Instant latest = activated("ben", World.helpdesk(), ben.id(), 3);
        Instant _ = activated("ben", World.helpdesk(), ben.id(), 2);

        assertThat(last(ben)).contains(latest);
    }

    @Test
    void whatAMemberOfTheGroupActivatesFromItIsUsed() {
        Grant team = eligible("team");
        Instant _ = activated("kim", World.helpdesk(), team.id(), 1);
        Instant latest = activated("lee", World.helpdesk(), team.id(), 2);

        assertThat(last(team)).contains(latest);
    }

    @Test
    void whatHeActivatedFromAnEligibilityOfBeforeIsUsedToo() {
        Grant ben = eligible("ben");
        Instant before = activated("ben", World.helpdesk(), new GrantId(UUID.randomUUID()), 1);

        assertThat(last(ben)).contains(before);
    }
}
