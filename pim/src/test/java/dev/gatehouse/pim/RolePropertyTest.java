package dev.gatehouse.pim;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.command.RoleCommand;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever administrators do with definitions, none of them can do more by it, and no grant is of a role that is not there. */
final class RolePropertyTest {
    private static final int STEPS = 400;
    private static final List<String> PEOPLE = List.of("eva", "pia", "ben");
    private static final List<String> GROUPS = List.of("one", "two", "three");
    private static final List<String> ACTIONS = List.of("a/b/read", "a/b/update", "a/c/create", "a/c/delete");
    private static final List<RoleDefinitionId> ROLES = List.of(
            RoleDefinitionId.of("0a0a0a0a-0000-4000-8000-000000000001"),
            RoleDefinitionId.of("0a0a0a0a-0000-4000-8000-000000000002"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nobodyRaisesHimself(long seed) {
        Random random = new Random(seed);
        World world = World.usual();
        world.stands("pia", Target.Role.everywhere(WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR));
        GROUPS.forEach(name -> world.group(name, any(random, PEOPLE)));
        int done = 0;
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(12) == 0) {
                give(world, random);
            }
            RoleCommand command = command(world, random);
            PrincipalId by = command.by().id();
            Set<String> before = could(world, by);
            if (world.step(new Command.OfRole(command)) instanceof Decision.Done) {
                done++;
                assertThat(before)
                        .as("seed " + seed + ", step " + step + ", " + command)
                        .containsAll(could(world, by));
                assertThat(world.slice.grants().values().stream()
                                .filter(Grant::isOpen)
                                .flatMap(grant -> role(grant.target()).stream()))
                        .isSubsetOf(world.slice.roles());
                assertThat(command.by().id()).isNotEqualTo(world.id("ben"));
            }
        }
        assertThat(done).isGreaterThan(20);
    }

    private static RoleCommand command(World world, Random random) {
        RoleDefinitionId role = any(random, ROLES);
        var by = world.caller(any(random, PEOPLE));
        Set<String> actions = ACTIONS.stream().filter(_ -> random.nextBoolean()).collect(Collectors.toSet());
        long version = world.slice.definition(role).map(CustomRole::version).orElse(0L);
        CustomRole wanted = new CustomRole(role, "r", "", random.nextInt(4) > 0, actions, "", version);
        return switch (random.nextInt(5)) {
            case 0 -> new RoleCommand.CreateRole(by, wanted);
            case 1 -> new RoleCommand.DeleteRole(by, role);
            default -> new RoleCommand.ChangeRole(by, wanted);
        };
    }

    /** Somebody, or a group, is given a role that there is, or a place in a group, or asks for one again that he had. */
    private static void give(World world, Random random) {
        List<String> all = List.of("eva", "pia", "one", "two", "three");
        AssignmentKind kind = any(random, List.of(AssignmentKind.values()));
        RoleDefinitionId role = any(random, ROLES);
        Target place = new Target.Group(World.idOf(any(random, GROUPS)), any(random, List.of(Target.Access.values())));
        if (random.nextInt(3) == 0) {
            asks(world, any(random, List.of("eva", "pia")), place);
        } else if (random.nextBoolean()) {
            world.has(any(random, all), place, kind, Interval.since(World.START));
        } else if (world.slice.roles().contains(role)) {
            world.has(any(random, all), Target.Role.everywhere(role), kind, Interval.since(World.START));
        }
    }

    private static void asks(World world, String name, Target place) {
        GrantId was = world.has(
                name,
                place,
                AssignmentKind.ELIGIBLE,
                Interval.between(World.START.minus(Duration.ofDays(2)), World.START));
        world.slice = SliceBuilder.of(world.slice)
                .with(requireNonNull(world.slice.grants().get(was)).ended(World.START, End.EXPIRED))
                .build();
        world.assignmentsEndWithin(place, Duration.ofDays(20));
        world.step(Command.Submit.of(
                world.caller(name),
                world.form(
                        name,
                        Action.SELF_RENEW,
                        AssignmentKind.ELIGIBLE,
                        place,
                        new Expiration.After(Duration.ofDays(5)))));
    }

    /** What somebody could do by roles of the tenant's own, were he given all that he may ask for: found by going through everything. */
    private static Set<String> could(World world, PrincipalId who) {
        Set<String> actions = new HashSet<>();
        could(world, who, new HashSet<>(), actions);
        return actions;
    }

    private static void could(World world, PrincipalId who, Set<PrincipalId> seen, Set<String> actions) {
        if (!seen.add(who)) {
            return;
        }
        for (Grant grant : world.slice.grants().values()) {
            if (grant.isOpen() && grant.principal().equals(who)) {
                role(grant.target())
                        .flatMap(world.slice::definition)
                        .ifPresent(role -> role.allowed()
                                .forEach(action -> actions.add(role.id() + " " + action + " " + grant.kind())));
                if (grant.target() instanceof Target.Group place) {
                    could(world, place.group(), seen, actions);
                }
            }
        }
        world.slice.requests().values().stream()
                .filter(request -> request.status().isPending()
                        && request.form().principal().equals(who)
                        && request.form().target() instanceof Target.Group)
                .forEach(request -> could(world, ((Target.Group) request.form().target()).group(), seen, actions));
        world.slice.groups().values().stream()
                .filter(group -> group.members().contains(who) || group.owners().contains(who))
                .forEach(group -> could(world, group.id(), seen, actions));
    }

    private static Optional<RoleDefinitionId> role(Target target) {
        return target instanceof Target.Role role ? Optional.of(role.role()) : Optional.empty();
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
