package dev.gatehouse.pim.audit;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which request something came of: what all records of one thing that somebody wanted have in common. */
final class Origins {
    private final Slice after;
    private final Map<GrantId, Request> asked = new HashMap<>();
    private final Map<Holding, Grant> touched = new HashMap<>();

    Origins(Slice after, List<Change> changes) {
        this.after = after;
        for (Change change : changes) {
            switch (change) {
                case Change.OfRequest one
                when isDecidedNow(one) -> asked.put(one.after().grant(), one.after());
                case Change.OfGrant one
                when one.after().kind() == AssignmentKind.ACTIVE ->
                    touched.put(one.after().holding(), one.after());
                case Change.OfRequest any -> {}
                case Change.OfGrant any -> {}
                case Change.OfProvision any -> {}
                case Change.OfSetting any -> {}
                case Change.OfAccount any -> {}
                case Change.OfReview any -> {}
                case Change.OfInstance any -> {}
                case Change.OfItem any -> {}
                case Change.OfAlert any -> {}
                case Change.OfRole any -> {}
            }
        }
    }

    private static boolean isDecidedNow(Change.OfRequest change) {
        return change.before().isEmpty()
                || (change.before().get().status().isPending()
                        && !change.after().status().isPending());
    }

    /** The request by which a grant is what it is now; empty where none is known. */
    Optional<Request> of(Grant grant) {
        return Optional.ofNullable(asked.get(grant.id()))
                .or(() -> grant.ended().flatMap(ended -> ending(grant, ended)))
                .or(() -> own(grant));
    }

    /** The request that made a grant. */
    Optional<Request> own(Grant grant) {
        return after.request(new RequestId(grant.id().value()));
    }

    /** What is common to all records of it. */
    UUID correlation(Grant grant) {
        return of(grant)
                .map(Request::id)
                .map(RequestId::value)
                .orElse(grant.id().value());
    }

    private Optional<Request> ending(Grant grant, Grant.Ended ended) {
        if (ended.why() != End.DEACTIVATED && ended.why() != End.REMOVED) {
            return Optional.empty();
        }
        return after.requests().values().stream()
                .filter(request -> request.form().holding().equals(grant.holding()))
                .filter(request -> request.form().kind() == grant.kind())
                .filter(request -> isAskedToEnd(request, ended.at()))
                .min(Comparator.comparing(Request::id));
    }

    private static boolean isAskedToEnd(Request request, Instant at) {
        boolean ends = switch (request.form().action()) {
            case SELF_DEACTIVATE, ADMIN_REMOVE -> true;
            case ADMIN_ASSIGN, ADMIN_UPDATE, ADMIN_EXTEND, ADMIN_RENEW, SELF_ACTIVATE, SELF_EXTEND, SELF_RENEW -> false;
        };
        return ends && request.completed().filter(at::equals).isPresent();
    }

    /** The grant for which the directory is to say something of a holding; empty where none is known. */
    Optional<Grant> of(Holding holding, boolean wanted) {
        return Optional.ofNullable(touched.get(holding))
                .or(() -> after.grants().values().stream()
                        .filter(grant -> grant.kind() == AssignmentKind.ACTIVE
                                && grant.holding().equals(holding))
                        .filter(grant -> wanted == grant.isOpen())
                        .max(Comparator.<Grant, Instant>comparing(grant -> grant.ended()
                                        .map(Grant.Ended::at)
                                        .orElse(grant.validity().from()))
                                .thenComparing(Grant::id)));
    }
}
