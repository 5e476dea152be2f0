package dev.gatehouse.pim.audit;

import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.request.Step;
import dev.gatehouse.pim.request.Vote;
import dev.gatehouse.pim.state.Change;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is written of a request: that somebody asked, what others decided, and how it came out. */
final class RequestRecords {
    private final Scene scene;

    RequestRecords(Scene scene) {
        this.scene = scene;
    }

    Stream<AuditRecord> of(Change.OfRequest change) {
        Request now = change.after();
        return change.before()
                .map(before -> Stream.of(became(change, before, now)))
                .orElseGet(() -> asked(change, now));
    }

    private Stream<AuditRecord> asked(Change.OfRequest change, Request now) {
        AuditRecord record = record(
                change,
                Activities.requested(now.form(), isPermanent(now)),
                Result.SUCCESS,
                now.form().justification(),
                scene.caller());
        return now.open().isPresent() && isOfActivation(now)
                ? Stream.of(
                        record,
                        record.along(Activities.approvalRequested(now.form().target()), record.actor()))
                : Stream.of(record);
    }

    private AuditRecord became(Change.OfRequest change, Request before, Request now) {
        if (votes(now) > votes(before)) {
            return decided(change, now);
        }
        if (now.status() != before.status()) {
            return became(change, now);
        }
        return escalations(now) > escalations(before)
                ? record(
                        change,
                        Activities.approvalRequested(now.form().target()),
                        Result.SUCCESS,
                        "Nobody decided yet; others may decide, too",
                        Actor.ENGINE)
                : processed(change, now, Result.SUCCESS, "");
    }

    private AuditRecord decided(Change.OfRequest change, Request now) {
        String why = scene.command() instanceof Command.Decide decide ? decide.justification() : "";
        boolean approves = now.status() != Status.DENIED;
        return scene.record(
                Activities.decided(now.form().target(), isOfActivation(now), approves),
                Result.SUCCESS,
                why,
                scene.caller(),
                now.id().value(),
                matter(now).said(why, now.form().ticket()),
                Optional.of(change));
    }

    private AuditRecord became(Change.OfRequest change, Request now) {
        return switch (now.status()) {
            case CANCELED ->
                record(change, Activities.canceled(now.form(), isPermanent(now)), Result.SUCCESS, "", scene.caller());
            case TIMED_OUT -> timedOut(change, now);
            case FAILED -> failed(change, now);
            case DENIED ->
                record(
                        change,
                        Activities.decided(now.form().target(), isOfActivation(now), false),
                        Result.SUCCESS,
                        "",
                        scene.caller());
            case PENDING_APPROVAL,
                    PENDING_APPROVAL_PROVISIONING,
                    PENDING_ADMIN_DECISION,
                    GRANTED,
                    PENDING_PROVISIONING,
                    PROVISIONED,
                    REVOKED -> processed(change, now, Result.SUCCESS, "");
        };
    }

    private AuditRecord timedOut(Change.OfRequest change, Request now) {
        String why = "Nobody decided in time";
        Optional<Duration> late =
                change.before().flatMap(Request::deadline).map(deadline -> Duration.between(deadline, scene.at()));
        return scene.record(
                isOfActivation(now)
                        ? Activities.requestExpired(now.form().target())
                        : Activities.processed(now.form().target()),
                Result.TIMEOUT,
                why,
                Actor.ENGINE,
                now.id().value(),
                matter(now).lag(late),
                Optional.of(change));
    }

    /** What somebody wanted did not come about: told as the end of what he wanted, by him. */
    private AuditRecord failed(Change.OfRequest change, Request now) {
        Optional<End> end =
                scene.after().grant(now.grant()).flatMap(Grant::ended).map(Grant.Ended::why);
        String why = end.map(Whys::of).orElse("Something that it needs is no longer so");
        Activity activity = switch (now.form().action()) {
            case SELF_ACTIVATE -> Activities.activated(now.form().target());
            case ADMIN_ASSIGN, ADMIN_UPDATE, ADMIN_RENEW, SELF_RENEW ->
                Activities.assigned(now.form().target(), now.form().kind(), isPermanent(now));
            case ADMIN_EXTEND, SELF_EXTEND -> Activities.updated(now.form().target());
            case SELF_DEACTIVATE, ADMIN_REMOVE -> Activities.removing(now.form().target());
        };
        return record(change, activity, Result.FAILURE, why, scene.person(now.by()));
    }

    private AuditRecord processed(Change.OfRequest change, Request now, Result result, String why) {
        return record(change, Activities.processed(now.form().target()), result, why, Actor.ENGINE);
    }

    private AuditRecord record(Change.OfRequest change, Activity activity, Result result, String why, Actor actor) {
        Request now = change.after();
        return scene.record(activity, result, why, actor, now.id().value(), matter(now), Optional.of(change));
    }

    private Matter matter(Request request) {
        return scene.matter(request.form().principal(), request.form().target())
                .request(request.id())
                .grant(request.grant())
                .said(request.form().justification(), request.form().ticket())
                .during(during(request))
                .setting(request.setting());
    }

    /** The time that it has, or that was asked for. */
    private Optional<Interval> during(Request request) {
        return request.status().isPending()
                ? Asked.during(request.form(), request.created())
                : scene.after().grant(request.grant()).map(Grant::validity);
    }

    private boolean isPermanent(Request request) {
        return scene.after()
                .grant(request.grant())
                .filter(grant -> !request.status().isPending())
                .map(grant -> grant.validity().end().isEmpty())
                .orElseGet(() -> Asked.isPermanent(
                        request.form(),
                        scene.after().setting(request.form().target().setting())));
    }

    private boolean isOfActivation(Request request) {
        return Asked.isOfActivation(request, scene.after());
    }

    private static long votes(Request request) {
        return request.steps().stream()
                .map(Step::votes)
                .mapToLong(List<Vote>::size)
                .sum();
    }

    private static long escalations(Request request) {
        return request.steps().stream().filter(Step::escalated).count();
    }
}
