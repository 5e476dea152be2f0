package dev.gatehouse.pim.effect;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.request.Step;
import dev.gatehouse.pim.request.Vote;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.Approvers;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is told of a request: those whose turn it is, and who asked, when it is decided. */
final class RequestEffects {
    private final Slice slice;
    private final Instant at;
    private final Telling telling;

    RequestEffects(Slice slice, Instant at) {
        this.slice = slice;
        this.at = at;
        this.telling = new Telling(slice, at);
    }

    Stream<Effect> of(Change.OfRequest change) {
        Request now = change.after();
        Stream<Effect> turns = now.open().stream().flatMap(place -> turn(change, now, place).stream());
        return Stream.concat(now.status().isPending() ? turns : Stream.empty(), outcome(change, now));
    }

    private Optional<Effect> turn(Change.OfRequest change, Request now, int place) {
        Step step = now.steps().get(place);
        Optional<Step> was = change.before()
                .filter(before -> place < before.steps().size())
                .map(before -> before.steps().get(place));
        boolean begun = was.flatMap(Step::since).isEmpty();
        boolean escalated = step.escalated() && was.filter(Step::escalated).isEmpty();
        if (!begun && !escalated) {
            return Optional.empty();
        }
        Set<PrincipalId> who = escalated ? others(now, step) : approvers(now, step);
        return tell(escalated ? Occasion.ESCALATED : Occasion.DECISION_NEEDED, now, Notice.To.APPROVER, who);
    }

    /** Those who can decide it: not who asked, whatever the setting says. */
    private Set<PrincipalId> approvers(Request request, Step step) {
        return able(
                request,
                new Approvers(slice, at)
                        .of(step.stage(), principal(request), request.form().target()));
    }

    /** Those who could not before it escalated. */
    private Set<PrincipalId> others(Request request, Step step) {
        Approvers approvers = new Approvers(slice, at);
        Set<PrincipalId> more = new HashSet<>();
        step.stage()
                .escalation()
                .ifPresent(escalation -> more.addAll(able(
                        request,
                        approvers.of(
                                Stage.of(escalation.approvers()),
                                principal(request),
                                request.form().target()))));
        more.removeAll(approvers(request, step));
        return more;
    }

    private Set<PrincipalId> able(Request request, Set<Account> accounts) {
        List<Account> barred = Stream.concat(
                        Stream.of(principal(request), request.by()),
                        request.steps().stream()
                                .flatMap(step -> step.votes().stream())
                                .map(Vote::by))
                .flatMap(id -> slice.account(id).stream())
                .toList();
        return Telling.ids(accounts.stream()
                .filter(account -> barred.stream().noneMatch(account::isSamePerson))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private Stream<Effect> outcome(Change.OfRequest change, Request now) {
        boolean waited =
                change.before().filter(before -> before.status().isPending()).isPresent();
        boolean other = change.before()
                .filter(before -> before.status() == now.status())
                .isEmpty();
        Optional<Occasion> occasion =
                change.before().isPresent() && other ? occasion(now.status(), waited) : Optional.empty();
        Stream<Effect> asker = occasion.stream()
                .flatMap(what -> tell(what, now, Notice.To.REQUESTOR, telling.holders(now.by())).stream());
        Stream<Effect> deciders = occasion.stream()
                .filter(what -> what == Occasion.FAILED)
                .flatMap(what -> tell(what, now, Notice.To.APPROVER, voters(now)).stream());
        return Stream.concat(asker, deciders);
    }

    private static Optional<Occasion> occasion(Status status, boolean waited) {
        return switch (status) {
            case DENIED -> Optional.of(Occasion.DENIED);
            case TIMED_OUT -> Optional.of(Occasion.TIMED_OUT);
            case CANCELED -> Optional.of(Occasion.CANCELED);
            case FAILED -> Optional.of(Occasion.FAILED);
            case GRANTED, PENDING_PROVISIONING, PROVISIONED ->
                waited ? Optional.of(Occasion.APPROVED) : Optional.empty();
            case PENDING_APPROVAL, PENDING_APPROVAL_PROVISIONING, PENDING_ADMIN_DECISION, REVOKED -> Optional.empty();
        };
    }

    private Set<PrincipalId> voters(Request request) {
        return Telling.ids(request.steps().stream()
                .flatMap(step -> step.votes().stream())
                .flatMap(vote -> slice.account(vote.by()).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    private Optional<Effect> tell(Occasion occasion, Request request, Notice.To to, Set<PrincipalId> who) {
        return telling.tell(
                occasion,
                event(request),
                to,
                who,
                request.form().target(),
                Optional.of(request.id()),
                Optional.of(request.grant()));
    }

    private Notice.Event event(Request request) {
        Form form = request.form();
        boolean activation = form.action() == Action.SELF_ACTIVATE
                || form.action() == Action.SELF_DEACTIVATE
                || slice.grant(request.grant())
                        .filter(grant -> grant.origin() == Origin.ACTIVATED)
                        .isPresent();
        return activation ? Notice.Event.END_USER_ASSIGNMENT : Telling.event(form.kind());
    }

    private static PrincipalId principal(Request request) {
        return request.form().principal();
    }
}
