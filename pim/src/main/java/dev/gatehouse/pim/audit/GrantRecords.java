package dev.gatehouse.pim.audit;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.state.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What is written of a grant: when it holds, for how long, and that it ended. */
final class GrantRecords {
    private final Scene scene;
    private final Origins origins;

    GrantRecords(Scene scene, Origins origins) {
        this.scene = scene;
        this.origins = origins;
    }

    Stream<AuditRecord> of(Change.OfGrant change) {
        Grant now = change.after();
        Optional<GrantState> was = change.before().map(Grant::state);
        if (now.ended().isPresent()) {
            return ended(change, now, now.ended().get());
        }
        if (holds(now) && change.before().filter(GrantRecords::holds).isEmpty()) {
            return withTwin(completed(change, now), now, true);
        }
        if (holds(now) && isLonger(change)) {
            return Stream.of(completed(change, now));
        }
        boolean moved = change.before()
                .filter(before -> !before.validity().equals(now.validity()))
                .isPresent();
        boolean began =
                was.filter(state -> state == GrantState.SCHEDULED).isPresent() && now.state() == GrantState.CURRENT;
        Activity activity = moved ? Activities.updated(now.target()) : Activities.processed(now.target());
        Optional<Duration> lag = began ? Optional.of(since(now.validity().from())) : Optional.empty();
        return Stream.of(record(
                change, activity, Result.SUCCESS, "", Actor.ENGINE, matter(now).lag(lag)));
    }

    /** Whether it is what its kind can be: eligible, or known to the directory. */
    private static boolean holds(Grant grant) {
        return grant.state() == GrantState.CURRENT && (grant.kind() == AssignmentKind.ELIGIBLE || grant.provisioned());
    }

    private static boolean isLonger(Change.OfGrant change) {
        return change.before()
                .filter(before -> before.validity()
                        .until()
                        .isBefore(change.after().validity().until()))
                .isPresent();
    }

    private AuditRecord completed(Change.OfGrant change, Grant now) {
        Activity activity = now.origin() == Origin.ACTIVATED
                ? Activities.activated(now.target())
                : Activities.assigned(now.target(), now.kind(), isPermanent(now));
        Actor actor = origins.of(now).map(Request::by).map(scene::person).orElseGet(() -> scene.caller());
        Matter matter = matter(now);
        return record(change, activity, Result.SUCCESS, matter.justification(), actor, matter);
    }

    private Stream<AuditRecord> ended(Change.OfGrant change, Grant now, Grant.Ended ended) {
        boolean held = change.before()
                .filter(before -> before.state() == GrantState.CURRENT)
                .isPresent();
        Matter matter = matter(now).end(ended.why());
        return switch (ended.why()) {
            case NOT_STARTED, NOT_PROVISIONED ->
                Stream.of(record(
                        change,
                        Activities.processed(now.target()),
                        Result.FAILURE,
                        Whys.of(ended.why()),
                        Actor.ENGINE,
                        matter));
            case CANCELED ->
                Stream.of(record(
                        change,
                        Activities.processed(now.target()),
                        Result.SUCCESS,
                        Whys.of(ended.why()),
                        scene.caller(),
                        matter));
            case EXPIRED ->
                over(
                        change,
                        now,
                        held,
                        Actor.ENGINE,
                        matter.lag(Optional.of(since(now.validity().until()))));
            case ELIGIBILITY_ENDED, PRINCIPAL_DISABLED -> over(change, now, held, Actor.ENGINE, matter);
            case DEACTIVATED, REMOVED, REVOKED, REVIEWED -> over(change, now, held, scene.caller(), matter);
        };
    }

    private Stream<AuditRecord> over(Change.OfGrant change, Grant now, boolean held, Actor actor, Matter matter) {
        Activity activity = switch (matter.end().orElseThrow()) {
            case DEACTIVATED -> Activities.deactivated(now.target());
            case EXPIRED, ELIGIBILITY_ENDED, PRINCIPAL_DISABLED ->
                now.origin() == Origin.ACTIVATED
                        ? Activities.activationExpired(now.target())
                        : Activities.removed(now.target(), now.kind(), isPermanent(now));
            case REMOVED, REVOKED, REVIEWED, CANCELED, NOT_STARTED, NOT_PROVISIONED ->
                Activities.removed(now.target(), now.kind(), isPermanent(now));
        };
        String why = actor.equals(Actor.ENGINE) || matter.justification().isEmpty()
                ? Whys.of(matter.end().orElseThrow())
                : matter.justification();
        AuditRecord record = record(change, activity, Result.SUCCESS, why, actor, matter);
        return held ? withTwin(record, now, false) : Stream.of(record);
    }

    /** The directory, too, writes that somebody is eligible for one of its roles. */
    private static Stream<AuditRecord> withTwin(AuditRecord record, Grant grant, boolean is) {
        boolean known = grant.kind() == AssignmentKind.ELIGIBLE
                && grant.target() instanceof Target.Role role
                && role.scope() instanceof DirectoryScope;
        return known
                ? Stream.of(record.along(Activities.eligibleInDirectory(is), Actor.SERVICE), record)
                : Stream.of(record);
    }

    private static boolean isPermanent(Grant grant) {
        return grant.validity().end().isEmpty();
    }

    private Duration since(Instant due) {
        return Duration.between(due, scene.at());
    }

    private Matter matter(Grant grant) {
        Matter matter = scene.matter(grant.principal(), grant.target())
                .grant(grant.id())
                .during(Optional.of(grant.validity()));
        if (scene.command() instanceof Command.Revoke revoke) {
            matter = matter.said(revoke.justification(), Ticket.NONE);
        }
        Optional<Request> cause = origins.of(grant);
        return cause.isEmpty()
                ? matter
                : said(matter, cause.get())
                        .request(cause.get().id())
                        .setting(cause.get().setting());
    }

    private Matter said(Matter matter, Request cause) {
        return scene.command() instanceof Command.Revoke
                ? matter
                : matter.said(cause.form().justification(), cause.form().ticket());
    }

    private AuditRecord record(
            Change.OfGrant change, Activity activity, Result result, String why, Actor actor, Matter matter) {
        return scene.record(
                activity, result, why, actor, origins.correlation(change.after()), matter, Optional.of(change));
    }
}
