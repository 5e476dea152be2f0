package dev.gatehouse.pim.consequence;

import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where one of a bundle cannot be had, the others are not had either. */
public final class BundleFalls implements Consequence {
    @Override
    public List<Change> of(Slice before, Slice now, Instant at) {
        Set<BundleId> fallen = now.requests().values().stream()
                .filter(request -> isLost(request.status()))
                .flatMap(request -> request.bundle().stream())
                .collect(Collectors.toUnmodifiableSet());
        if (fallen.isEmpty()) {
            return List.of();
        }
        Stream<Change> grants = Changes.open(now)
                .filter(grant -> grant.bundle().filter(fallen::contains).isPresent())
                .map(grant -> Changes.end(grant, at, End.NOT_STARTED));
        Stream<Change> requests = Changes.requests(now)
                .filter(request -> request.status().isPending())
                .filter(request -> request.bundle().filter(fallen::contains).isPresent())
                .map(request -> Changes.become(request, Status.FAILED, at));
        return Stream.concat(grants, requests).toList();
    }

    private static boolean isLost(Status status) {
        return switch (status) {
            case DENIED, FAILED, TIMED_OUT, CANCELED -> true;
            case PENDING_APPROVAL,
                    PENDING_APPROVAL_PROVISIONING,
                    PENDING_ADMIN_DECISION,
                    GRANTED,
                    PENDING_PROVISIONING,
                    PROVISIONED,
                    REVOKED -> false;
        };
    }
}
