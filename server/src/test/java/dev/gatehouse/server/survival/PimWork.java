package dev.gatehouse.server.survival;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.port.Directory;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What PIM has to do: activations that were approved and that the directory does not have, half of which begin over a
 * time, and as many that it has and that end over the same time.
 */
final class PimWork {
    static final Target ROLE = Target.Role.everywhere(RoleDefinitionId.of("729827e3-9c14-49f7-bb1b-9608f156bbb8"));

    private static final Duration LONG = Duration.ofHours(7);
    private static final Duration EARLIER = Duration.ofHours(1);

    private final SliceBuilder world = new SliceBuilder();
    private final List<Activation> approved = new ArrayList<>();
    private final List<Activation> expiring = new ArrayList<>();

    /** One activation, and when it is to begin or to end. */
    record Activation(GrantId grant, GrantId eligibility, RequestId request, PrincipalId principal, Instant due) {}

    /** So many of either kind, from a moment on. */
    PimWork(int each, Instant begin, Duration time) {
        world.mark(begin);
        for (int i = 0; i < each; i++) {
            Instant due = begin.plus(time.multipliedBy(i).dividedBy(each));
            boolean later = i % 2 == 1;
            approved.add(
                    later
                            ? add("later " + i, due, LONG, GrantState.SCHEDULED, Status.GRANTED)
                            : add("now " + i, begin, LONG, GrantState.CURRENT, Status.PENDING_PROVISIONING));
            Activation ending = add("over " + i, due.minus(EARLIER), EARLIER, GrantState.CURRENT, Status.PROVISIONED);
            expiring.add(
                    new Activation(ending.grant(), ending.eligibility(), ending.request(), ending.principal(), due));
        }
    }

    private Activation add(String name, Instant from, Duration length, GrantState state, Status status) {
        PrincipalId who = PrincipalId.of(id(name).toString());
        boolean provisioned = status == Status.PROVISIONED;
        Form form = new Form(
                new RequestId(id("request of " + name)),
                Action.SELF_ACTIVATE,
                AssignmentKind.ACTIVE,
                who,
                ROLE,
                Optional.of(from),
                new Expiration.After(length),
                "INC-1",
                Ticket.NONE);
        Grant eligible = new Grant(
                new GrantId(id("eligibility of " + name)),
                who,
                ROLE,
                AssignmentKind.ELIGIBLE,
                Origin.ASSIGNED,
                Interval.since(from.minus(EARLIER)),
                GrantState.CURRENT,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        Grant active = new Grant(
                GrantId.of(form.id()),
                who,
                ROLE,
                AssignmentKind.ACTIVE,
                Origin.ACTIVATED,
                Interval.between(from, from.plus(length)),
                state,
                Optional.of(eligible.id()),
                Optional.empty(),
                provisioned,
                Optional.empty());
        Provision wanted = Provision.first(active.holding(), from);
        world.with(Account.user(who, name))
                .with(eligible)
                .with(active)
                .with(new Request(
                        form,
                        who,
                        from,
                        provisioned ? Optional.of(from) : Optional.empty(),
                        status,
                        0,
                        active.id(),
                        Optional.empty(),
                        List.of()));
        if (state == GrantState.CURRENT) {
            world.with(provisioned ? wanted.reached() : wanted);
        }
        return new Activation(active.id(), eligible.id(), form.id(), who, from);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** All that PIM knows before. */
    Slice world() {
        return world.build();
    }

    /** What the directory was told before. */
    List<Directory.Order> told() {
        return world().provisions().values().stream()
                .filter(provision -> !provision.isPending())
                .map(provision -> new Directory.Order(provision.holding(), true, provision.sequence()))
                .toList();
    }

    List<Activation> approved() {
        return approved;
    }

    List<Activation> expiring() {
        return expiring;
    }
}
