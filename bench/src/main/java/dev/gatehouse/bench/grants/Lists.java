package dev.gatehouse.bench.grants;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.store.pim.GrantQuery;
import dev.gatehouse.store.pim.PimQueries;
import dev.gatehouse.store.pim.RequestCursor;
import dev.gatehouse.store.pim.RequestQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** How long it takes to list requests and grants of a large tenant, by whatever they are looked for. */
record Lists(Past past, PimQueries queries, int times) {
    private static final int PAGE = 50;
    private static final List<Status> STATUSES = List.of(Status.values());
    private static final List<GrantState> STATES = List.of(GrantState.values());
    private static final Duration MONTH = Duration.ofDays(30);

    /** How long each list took, by what it is. */
    Map<String, Times> run() {
        Map<String, Times> all = new LinkedHashMap<>();
        RequestQuery first = RequestQuery.all(PAGE);
        GrantQuery grants = GrantQuery.all(PAGE);
        all.put("requests: the newest", requests(dice -> first));
        all.put("requests: a page anywhere", requests(dice -> first.after(cursor(dice))));
        all.put("requests: of a principal", requests(dice -> first.principal(past.someone(dice))));
        all.put("requests: that somebody made", requests(dice -> first.by(past.someone(dice))));
        all.put("requests: that an administrator made", requests(dice -> first.by(past.administrator(dice))));
        all.put("requests: of a target", requests(dice -> first.target(past.target(dice))));
        all.put("requests: of a status", requests(dice -> first.statuses(status(dice))));
        all.put(
                "requests: denied or revoked, anywhere",
                requests(dice -> first.statuses(Status.DENIED, Status.REVOKED).after(cursor(dice))));
        all.put("requests: of a month", requests(dice -> month(first, dice)));
        all.put(
                "requests: of a principal and a status",
                requests(dice -> first.principal(past.someone(dice)).statuses(status(dice))));
        all.put(
                "requests: of a target and a status",
                requests(dice -> first.target(past.target(dice)).statuses(status(dice))));
        all.put(
                "requests: of a target and a status, in a month",
                requests(dice -> month(first.target(past.target(dice)), dice).statuses(status(dice))));
        all.put(
                "requests: that an administrator made, of a status",
                requests(dice -> first.by(past.administrator(dice)).statuses(status(dice))));
        all.put(
                "requests: of a status, in a month",
                requests(dice -> month(first, dice).statuses(status(dice))));
        all.put(
                "requests: that somebody may see",
                times(dice ->
                        queries.requestsFor(past.someone(dice), Engine.usual(), Risk.NONE, Population.START, first)));
        all.put(
                "requests: that who may give some may see, anywhere",
                times(dice -> queries.requestsFor(
                        Past.APPROVER, Engine.usual(), Risk.NONE, Population.START, first.after(cursor(dice)))));
        all.put("grants: a page anywhere", grants(dice -> grants.after(grant(dice))));
        all.put("grants: of a principal", grants(dice -> grants.principal(past.someone(dice))));
        all.put(
                "grants: of a target, anywhere",
                grants(dice -> grants.target(past.target(dice)).after(grant(dice))));
        all.put("grants: of a state", grants(dice -> grants.states(state(dice))));
        all.put(
                "grants: of a target and a state",
                grants(dice -> grants.target(past.target(dice)).states(state(dice))));
        all.put(
                "grants: eligible now, of a target, anywhere",
                grants(dice -> grants.target(past.target(dice))
                        .kind(AssignmentKind.ELIGIBLE)
                        .states(GrantState.CURRENT)
                        .after(grant(dice))));
        all.put("approvals: of who may give some", approvals(Past.APPROVER));
        all.put("approvals: of who administers roles", approvals(Population.principal(0)));
        all.put("approvals: of who may give none", approvals(Population.principal(2)));
        return all;
    }

    private Times requests(Asking<RequestQuery> asking) {
        return times(dice -> queries.requests(asking.of(dice)));
    }

    private Times grants(Asking<GrantQuery> asking) {
        return times(dice -> queries.grants(asking.of(dice)));
    }

    private Times approvals(PrincipalId who) {
        Engine engine = Engine.usual();
        return times(dice -> queries.approvals(engine, Risk.NONE, who, Population.START, Optional.empty(), PAGE));
    }

    private Times times(Asking<List<?>> list) {
        Random dice = new Random(7);
        int warm = times / 5;
        long[] nanos = new long[times];
        for (int i = -warm; i < times; i++) {
            long begin = System.nanoTime();
            list.of(dice);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begin;
            }
        }
        return Times.of(nanos);
    }

    private RequestQuery month(RequestQuery query, Random dice) {
        Instant from = past.moment(dice);
        return query.created(from, from.plus(MONTH));
    }

    private RequestCursor cursor(Random dice) {
        return new RequestCursor(past.moment(dice), new RequestId(Population.id("cursor")));
    }

    private static GrantId grant(Random dice) {
        return new GrantId(new java.util.UUID(dice.nextLong(), dice.nextLong()));
    }

    private static Status status(Random dice) {
        return STATUSES.get(dice.nextInt(STATUSES.size()));
    }

    private static GrantState state(Random dice) {
        return STATES.get(dice.nextInt(STATES.size()));
    }

    /** What is asked, as the dice fall. */
    @FunctionalInterface
    private interface Asking<T> {
        T of(Random dice);
    }
}
