package dev.gatehouse.bench.grants;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.request.Step;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.SliceBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What a large tenant did in a year: requests, few of which wait for somebody, and the grants that came of them. A few
 * principals and roles have much of it, as is usual.
 */
record Past(int principals, int requests, int waiting) {
    static final int ROLES = 60;
    static final PrincipalId APPROVER = Population.principal(1);
    private static final int ADMINISTRATORS = 50;
    private static final int YEAR = 365 * 24 * 3600;
    private static final Duration TIME = Duration.ofHours(4);

    void fill(House house) {
        Population.begin(house.facts(), principals, ROLES);
        Random random = new Random(1);
        Population.inPieces(requests, house.facts(), (into, i) -> add(into, i, random));
        house.facts().counted();
    }

    /** Half of all is a twentieth's. */
    PrincipalId someone(Random random) {
        int busy = Math.max(1, principals / 20);
        return Population.principal(random.nextInt(random.nextBoolean() ? busy : principals));
    }

    /** The first has a fifth of all. */
    Target target(Random random) {
        int number = random.nextInt(5) == 0 ? 0 : random.nextInt(ROLES);
        return Target.Role.everywhere(Population.role(number));
    }

    /** Who asks for others. */
    PrincipalId administrator(Random random) {
        return Population.principal(random.nextInt(Math.min(principals, ADMINISTRATORS)));
    }

    Instant moment(Random random) {
        return Population.START.minusSeconds(random.nextInt(YEAR)).plusNanos(random.nextInt(1_000_000_000));
    }

    private void add(SliceBuilder into, int number, Random random) {
        Status status = status(number, random);
        PrincipalId who = someone(random);
        Target target = target(random);
        boolean pending = status.isPending();
        boolean himself = pending || random.nextInt(5) != 0;
        Instant created = pending ? Population.START.minusSeconds(random.nextInt(3_600)) : moment(random);
        Form form = form(number, who, target, himself, created);
        into.with(new Request(
                form,
                himself ? who : administrator(random),
                created,
                status.isFinal() ? Optional.of(created) : Optional.empty(),
                status,
                0,
                GrantId.of(form.id()),
                Optional.empty(),
                pending ? List.of(new Step(stage(number), Optional.of(created), List.of())) : List.of()));
        if (pending) {
            into.with(Population.assigned("for " + number, who, target, AssignmentKind.ELIGIBLE));
        } else if (status == Status.PROVISIONED || status == Status.REVOKED) {
            into.with(grant(form, created, status == Status.REVOKED, himself));
        }
    }

    private static Form form(int number, PrincipalId who, Target target, boolean himself, Instant created) {
        Form form = Population.activation("past " + number, who, target, new Expiration.At(created.plus(TIME)));
        return himself
                ? form
                : new Form(
                        form.id(),
                        Action.ADMIN_ASSIGN,
                        AssignmentKind.ELIGIBLE,
                        who,
                        target,
                        Optional.empty(),
                        Expiration.NEVER,
                        form.justification(),
                        Ticket.NONE);
    }

    /** One of so many waits for somebody. */
    private int each() {
        return Math.max(1, requests / waiting);
    }

    /** Some are for one approver, the others for whoever administers roles. */
    private Stage stage(int number) {
        return Stage.of(number / each() % 4 == 0 ? Set.of(new Approver.User(APPROVER)) : Set.of());
    }

    /** What somebody activated is over; one of ten assignments is not. */
    private static Grant grant(Form form, Instant created, boolean revoked, boolean himself) {
        boolean open = !himself && !revoked && form.id().hashCode() % 10 == 0;
        return new Grant(
                GrantId.of(form.id()),
                form.principal(),
                form.target(),
                form.kind(),
                himself ? Origin.ACTIVATED : Origin.ASSIGNED,
                himself ? Interval.between(created, created.plus(TIME)) : Interval.since(created),
                open ? GrantState.CURRENT : GrantState.ENDED,
                himself ? Optional.of(new GrantId(Population.id("eligible " + form.principal()))) : Optional.empty(),
                Optional.empty(),
                himself,
                open
                        ? Optional.empty()
                        : Optional.of(new Grant.Ended(
                                created.plus(TIME), revoked ? End.REVOKED : himself ? End.EXPIRED : End.REMOVED)));
    }

    private Status status(int number, Random random) {
        if (number % each() == 0) {
            return Status.PENDING_APPROVAL;
        }
        int of = random.nextInt(1_000);
        if (of < 2) {
            return Status.FAILED;
        }
        if (of < 12) {
            return Status.TIMED_OUT;
        }
        if (of < 50) {
            return Status.DENIED;
        }
        return of < 100 ? Status.CANCELED : of < 250 ? Status.REVOKED : Status.PROVISIONED;
    }
}
