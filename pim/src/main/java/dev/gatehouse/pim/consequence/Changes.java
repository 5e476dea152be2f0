package dev.gatehouse.pim.consequence;

import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Ways to say that something changes. */
public final class Changes {
    private Changes() {}

    /** That a grant ends. */
    public static Change end(Grant grant, Instant at, End why) {
        return new Change.OfGrant(Optional.of(grant), grant.ended(at, why));
    }

    /** That a request becomes something. */
    public static Change become(Request request, Status status, Instant at) {
        return new Change.OfRequest(Optional.of(request), request.became(status, at));
    }

    /** Open grants in the order of their ids, so that the same world always comes of the same. */
    static Stream<Grant> open(Slice slice) {
        return slice.grants().values().stream().filter(Grant::isOpen).sorted(Comparator.comparing(Grant::id));
    }

    /** Requests in the order of their ids. */
    static Stream<Request> requests(Slice slice) {
        return slice.requests().values().stream().sorted(Comparator.comparing(Request::id));
    }
}
