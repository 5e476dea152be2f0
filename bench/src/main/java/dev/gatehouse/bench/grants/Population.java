package dev.gatehouse.bench.grants;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.pim.state.WellKnown;
import dev.gatehouse.store.pim.PimFacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who and what a made-up tenant consists of. The same number is always the same principal, role or request. */
final class Population {
    static final Instant START = Instant.parse("2026-05-04T08:00:00Z");
    static final Target.Role ACTIVATED = Target.Role.everywhere(role(0));
    private static final int AT_ONCE = 5_000;

    private Population() {}

    static PrincipalId principal(int number) {
        return PrincipalId.of(id("principal " + number).toString());
    }

    static RoleDefinitionId role(int number) {
        return RoleDefinitionId.of(id("role " + number).toString());
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Accounts, roles, and one who administers roles. */
    static void begin(PimFacts facts, int principals, int roles) {
        SliceBuilder some = new SliceBuilder().mark(START);
        for (int i = 0; i < roles; i++) {
            some.with(role(i));
        }
        Target everything = Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR);
        some.with(assigned("admin", principal(0), everything, AssignmentKind.ACTIVE));
        facts.begin(some.build());
        inPieces(principals, facts, (into, i) -> into.with(Account.user(principal(i), "user " + i)));
    }

    /** Keeps so many things, some thousands in a transaction. */
    static void inPieces(int many, PimFacts facts, Piece piece) {
        SliceBuilder some = new SliceBuilder().mark(START);
        for (int i = 0; i < many; i++) {
            piece.add(some, i);
            if (i % AT_ONCE == AT_ONCE - 1 || i == many - 1) {
                facts.begin(some.build());
                some = new SliceBuilder().mark(START);
            }
        }
    }

    static Grant assigned(String name, PrincipalId who, Target target, AssignmentKind kind) {
        return new Grant(
                new GrantId(id(name)),
                who,
                target,
                kind,
                Origin.ASSIGNED,
                Interval.since(START),
                GrantState.CURRENT,
                Optional.empty(),
                Optional.empty(),
                kind == AssignmentKind.ACTIVE,
                Optional.empty());
    }

    static Form activation(String name, PrincipalId who, Target target, Expiration expiration) {
        return new Form(
                new RequestId(id(name)),
                Action.SELF_ACTIVATE,
                AssignmentKind.ACTIVE,
                who,
                target,
                Optional.empty(),
                expiration,
                "INC-20117 the mailbox of the front desk is stuck",
                Ticket.NONE);
    }

    /** Adds the thing of a number. */
    @FunctionalInterface
    interface Piece {
        void add(SliceBuilder into, int number);
    }
}
