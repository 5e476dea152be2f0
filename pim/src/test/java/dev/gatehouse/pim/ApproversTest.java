package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Step;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.Approvers;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever is asked about alone is an approver exactly where he is among all of them, in small worlds made at random. */
final class ApproversTest {
    private static final int WORLDS = 1_000;
    private static final Instant AT = Instant.parse("2026-05-04T09:00:00Z");
    private static final Target.Role HELPDESK =
            Target.Role.everywhere(RoleDefinitionId.of("729827e3-9c14-49f7-bb1b-9608f156bbb8"));
    private static final AzureScope SUBSCRIPTION =
            new AzureScope("/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333");

    @Test
    void oneIsAnApproverWhereHeIsAmongAll() {
        int some = 0;
        int none = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            Small small = new Small(new Random(seed));
            Slice slice = small.slice();
            Approvers approvers = new Approvers(slice, AT);
            Step step = small.step();
            Target target = small.any(small.targets);
            PrincipalId about = small.any(small.all);
            Set<Account> all = approvers.of(step, about, target);
            for (PrincipalId who : small.all) {
                boolean among = all.stream().anyMatch(account -> account.id().equals(who));
                assertThat(approvers.isOne(who, step, about, target))
                        .as("%s, seed %s", who, seed)
                        .isEqualTo(among);
                some += among ? 1 : 0;
                none += among ? 0 : 1;
            }
        }

        assertThat(some).isGreaterThan(WORLDS / 2);
        assertThat(none).isGreaterThan(WORLDS);
    }

    /** People and groups, also in a circle, who have places and roles that began, ended, or are to be activated. */
    private static final class Small {
        private final Random random;
        private final List<PrincipalId> users = new ArrayList<>();
        private final List<PrincipalId> groups = new ArrayList<>();
        private final List<PrincipalId> all = new ArrayList<>();
        private final List<Target> targets = new ArrayList<>(List.of(
                HELPDESK,
                Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR),
                Target.Role.everywhere(WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR),
                new Target.Role(WellKnown.OWNER, SUBSCRIPTION),
                new Target.Role(WellKnown.OWNER, new AzureScope("/"))));
        private final SliceBuilder world = new SliceBuilder().mark(AT);

        Small(Random random) {
            this.random = random;
            for (int i = 0; i < 6; i++) {
                users.add(PrincipalId.of(uuid().toString()));
            }
            for (int i = 0; i < 4; i++) {
                groups.add(PrincipalId.of(uuid().toString()));
            }
            all.addAll(users);
            all.addAll(groups);
            groups.forEach(group -> targets.add(new Target.Group(group, Target.Access.MEMBER)));
            groups.forEach(group -> targets.add(new Target.Group(group, Target.Access.OWNER)));
        }

        Slice slice() {
            for (PrincipalId who : all) {
                if (random.nextInt(12) > 0) {
                    world.with(new Account(
                            who,
                            "somebody",
                            users.contains(who) ? Account.Kind.USER : Account.Kind.GROUP,
                            random.nextInt(6) > 0,
                            random.nextInt(6) > 0,
                            false,
                            who,
                            random.nextBoolean() ? Optional.of(any(users)) : Optional.empty()));
                }
            }
            for (PrincipalId group : groups) {
                world.with(new Group(group, false, false, some(2), some(1)));
            }
            for (int i = 0; i < 14; i++) {
                world.with(grant());
            }
            return world.build();
        }

        private Grant grant() {
            Instant from = AT.plusSeconds(random.nextInt(3) == 0 ? 60 : -60);
            return new Grant(
                    new GrantId(uuid()),
                    any(all),
                    any(targets),
                    random.nextInt(4) == 0 ? AssignmentKind.ELIGIBLE : AssignmentKind.ACTIVE,
                    Origin.ASSIGNED,
                    random.nextInt(4) == 0 ? Interval.between(from.minusSeconds(90), from) : Interval.since(from),
                    from.isAfter(AT) ? GrantState.SCHEDULED : GrantState.CURRENT,
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    Optional.empty());
        }

        Step step() {
            Stage stage = new Stage(
                    approvers(),
                    1,
                    Stage.DAY,
                    false,
                    random.nextBoolean()
                            ? Optional.of(new Stage.Escalation(Duration.ofMinutes(20), approvers()))
                            : Optional.empty());
            return Step.later(stage).begun(AT.minus(Duration.ofMinutes(19 + random.nextInt(3))));
        }

        private Set<Approver> approvers() {
            Set<Approver> approvers = new HashSet<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                approvers.add(
                        switch (random.nextInt(3)) {
                            case 0 -> new Approver.User(any(all));
                            case 1 -> new Approver.Members(any(groups));
                            default -> new Approver.Superior();
                        });
            }
            return approvers;
        }

        private Set<PrincipalId> some(int most) {
            Set<PrincipalId> found = new HashSet<>();
            for (int i = random.nextInt(most + 1); i > 0; i--) {
                found.add(any(all));
            }
            return found;
        }

        <T> T any(List<T> those) {
            return those.get(random.nextInt(those.size()));
        }

        private UUID uuid() {
            return new UUID(random.nextLong(), random.nextLong());
        }
    }
}
