package dev.gatehouse.server.api.pim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Vote;
import dev.gatehouse.server.grant.PimStation;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request, and what became of it. */
@Schema(name = "PimRequest")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestView(
        String id,
        String action,
        String kind,
        String principalId,
        @Nullable String principalName,
        TargetBody target,
        String justification,
        @Nullable TicketBody ticket,
        @Nullable Instant start,

        @Schema(description = "A time, or never; as it was asked.") @Nullable
        String end,

        @Nullable String duration,

        @Schema(description = "Graph's words: PendingApproval, PendingAdminDecision, Granted, Provisioned, Denied ...")
        String status,

        PersonView createdBy,
        Instant createdDateTime,
        @Nullable Instant completedDateTime,

        @Schema(description = "The grant that it makes or is about.")
        String grantId,

        @Nullable String bundleId,

        @Schema(description = "The version of the role setting by which it was judged.")
        long settingVersion,

        List<StageView> stages,

        @Schema(description = "The number of the stage that waits for a decision.") @Nullable
        Integer openStage,

        @Schema(description = "When it ends undecided.") @Nullable
        Instant deadline,

        @Schema(
                description =
                        "Who may decide it now; only of a single request, and absent where nobody can say it now.")
        @Nullable
        List<PersonView> mayDecide) {

    /** Several as a list shows them. */
    static List<RequestView> all(PimStation pim, List<Request> requests) {
        Names names =
                Names.of(pim, requests.stream().flatMap(RequestView::named).toList());
        return requests.stream().map(request -> of(request, names, null)).toList();
    }

    /** One with who may decide it at a moment. */
    static RequestView whole(PimStation pim, Request request, Instant now) {
        Optional<Set<PrincipalId>> deciders = pim.queries().decidersIfKnown(pim.engine(), pim.risk(), request, now);
        Names names = Names.of(
                pim,
                Stream.concat(named(request), deciders.stream().flatMap(Set::stream))
                        .toList());
        return of(request, names, deciders.map(those -> people(those, names)).orElse(null));
    }

    static List<PersonView> people(Collection<PrincipalId> those, Names names) {
        return those.stream()
                .map(names::person)
                .sorted(Comparator.comparing(PersonView::id))
                .toList();
    }

    private static Stream<PrincipalId> named(Request request) {
        return Stream.of(
                        Stream.of(request.by(), request.form().principal()),
                        Names.group(request.form().target()).stream(),
                        request.steps().stream()
                                .flatMap(step -> step.votes().stream())
                                .map(Vote::by))
                .flatMap(some -> some);
    }

    private static RequestView of(Request request, Names names, @Nullable List<PersonView> mayDecide) {
        Form form = request.form();
        return new RequestView(
                request.id().toString(),
                Words.camel(form.action()),
                Words.camel(form.kind()),
                form.principal().toString(),
                names.principal(form.principal()),
                names.target(form.target()),
                form.justification(),
                TicketBody.of(form.ticket()),
                form.start().orElse(null),
                end(form.expiration()),
                form.expiration() instanceof Expiration.After after
                        ? after.time().toString()
                        : null,
                Words.pascal(request.status()),
                names.person(request.by()),
                request.created(),
                request.completed().orElse(null),
                request.grant().toString(),
                request.bundle().map(BundleId::toString).orElse(null),
                request.setting(),
                StageView.all(request, names),
                request.status().isPending()
                        ? request.open().map(place -> place + 1).orElse(null)
                        : null,
                request.deadline().orElse(null),
                mayDecide);
    }

    private static @Nullable String end(Expiration expiration) {
        return switch (expiration) {
            case Expiration.At at -> at.end().toString();
            case Expiration.Never _ -> "never";
            case Expiration.After _ -> null;
            case Expiration.Unsaid _ -> null;
        };
    }
}
