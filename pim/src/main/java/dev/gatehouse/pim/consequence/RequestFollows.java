package dev.gatehouse.pim.consequence;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A request says what became of the grant that it made. */
public final class RequestFollows implements Consequence {
    @Override
    public List<Change> of(Slice before, Slice now, Instant at) {
        return Changes.requests(now)
                .filter(request -> !request.status().isPending())
                .filter(request -> request.grant().equals(GrantId.of(request.id())))
                .flatMap(request -> now
                        .grant(request.grant())
                        .flatMap(grant -> status(request, grant))
                        .filter(status -> status != request.status())
                        .map(status -> Changes.become(request, status, at))
                        .stream())
                .toList();
    }

    private static Optional<Status> status(Request request, Grant grant) {
        return switch (grant.state()) {
            case SCHEDULED -> Optional.of(Status.GRANTED);
            case CURRENT ->
                Optional.of(
                        grant.kind() == AssignmentKind.ELIGIBLE || grant.provisioned()
                                ? Status.PROVISIONED
                                : Status.PENDING_PROVISIONING);
            case ENDED ->
                grant.ended().flatMap(ended -> over(ended.why(), grant)).or(() -> Optional.of(request.status()));
        };
    }

    private static Optional<Status> over(End why, Grant grant) {
        return switch (why) {
            case EXPIRED ->
                Optional.of(
                        grant.kind() == AssignmentKind.ELIGIBLE || grant.provisioned()
                                ? Status.PROVISIONED
                                : Status.FAILED);
            case NOT_STARTED, NOT_PROVISIONED -> Optional.of(Status.FAILED);
            case CANCELED -> Optional.of(Status.CANCELED);
            case DEACTIVATED, REMOVED, REVOKED, ELIGIBILITY_ENDED, PRINCIPAL_DISABLED, REVIEWED ->
                Optional.of(Status.REVOKED);
        };
    }
}
