package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PartsTest {
    private static final PrincipalId TEAM = Home.id("team");
    private static final Target HELPDESK = Home.HELPDESK;
    private static final Target PLACE = new Target.Group(TEAM, Target.Access.MEMBER);

    private final SliceBuilder world = new SliceBuilder();

    @Test
    void haveNothingToDoWithEachOther() {
        grant("ben", HELPDESK, Optional.empty(), Optional.empty());
        grant("kim", HELPDESK, Optional.empty(), Optional.empty());

        assertThat(with("ben")).containsExactlyInAnyOrder("ben");
        assertThat(with("kim")).containsExactlyInAnyOrder("kim");
        assertThat(with("eva")).isEmpty();
    }

    @Test
    void areOneWhereAGroupABundleOrWhatIsActivatedIsCommon() {
        BundleId bundle = new BundleId(new UUID(1, 1));
        grant("ben", PLACE, Optional.empty(), Optional.empty());
        world.with(new Group(TEAM, true, false, Set.of(Home.id("kim")), Set.of(Home.id("eva"))));
        grant("kim", HELPDESK, Optional.empty(), Optional.of(bundle));
        grant("ada", HELPDESK, Optional.empty(), Optional.of(bundle));
        Grant source = grant("eva", HELPDESK, Optional.empty(), Optional.empty());
        grant("tom", HELPDESK, Optional.of(source.id()), Optional.empty());
        grant("ute", HELPDESK, Optional.empty(), Optional.empty());

        assertThat(with("ada")).containsExactlyInAnyOrder("ben", "kim", "ada", "eva", "tom");
        assertThat(with("ben")).isEqualTo(with("tom"));
        assertThat(with("ute")).containsExactlyInAnyOrder("ute");
    }

    @Test
    void knowWhatChangedInThem() {
        Grant grant = grant("ben", HELPDESK, Optional.empty(), Optional.empty());
        Provision provision = Provision.first(grant.holding(), Home.START);
        world.with(provision);
        grant("kim", HELPDESK, Optional.empty(), Optional.empty());
        Parts parts = Parts.of(world.build(), List.of(news("ben"), news("kim")));

        parts.after(
                news("ben"), List.of(new Change.OfProvision(Optional.of(provision), provision.reached())), Home.START);

        assertThat(parts.of(news("ben")).provision(grant.holding())).contains(provision.reached());
        assertThat(parts.of(news("kim")).provisions()).isEmpty();
    }

    @Test
    void areTheWholeOfOneCommand() {
        grant("ben", HELPDESK, Optional.empty(), Optional.empty());
        grant("kim", HELPDESK, Optional.empty(), Optional.empty());
        Slice whole = world.build();
        Command due = new Command.ExpireDue(1);

        assertThat(Parts.of(whole, List.of(due)).of(due)).isSameAs(whole);
        assertThatThrownBy(() -> Parts.of(whole, List.of(due, due)).of(due))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Grant grant(String name, Target target, Optional<GrantId> eligibility, Optional<BundleId> bundle) {
        Grant grant = new Grant(
                new GrantId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                Home.id(name),
                target,
                AssignmentKind.ACTIVE,
                eligibility.isPresent() ? Origin.ACTIVATED : Origin.ASSIGNED,
                Interval.since(Home.START),
                GrantState.CURRENT,
                eligibility,
                bundle,
                true,
                Optional.empty());
        world.with(grant);
        return grant;
    }

    /** Whose grants are in the part of a name. */
    private Set<String> with(String name) {
        Slice part = Parts.of(world.build(), List.of(news(name), news("ben"))).of(news(name));
        Set<PrincipalId> holders = new HashSet<>();
        part.grants().values().forEach(grant -> holders.add(grant.principal()));
        return Stream.of("ben", "kim", "ada", "eva", "tom", "ute")
                .filter(one -> holders.contains(Home.id(one)))
                .collect(Collectors.toSet());
    }

    private static Command news(String name) {
        return new Command.Reached(new Holding(Home.id(name), HELPDESK), 1);
    }
}
