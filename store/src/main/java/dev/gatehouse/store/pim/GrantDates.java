package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Request;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When somebody asked for a grant, and when it was extended or updated last.
 *
 * @param asked empty where nobody did, as of what was imported
 */
public record GrantDates(Optional<Instant> asked, Optional<Instant> changed) {
    /** Of what nobody asked for or changed. */
    public static final GrantDates NONE = new GrantDates(Optional.empty(), Optional.empty());

    public GrantDates {
        requireNonNull(asked, "asked is null");
        requireNonNull(changed, "changed is null");
    }

    /** Of each of these. */
    static Map<GrantId, GrantDates> of(RequestRows requests, Collection<Grant> grants) {
        Map<GrantId, Instant> asked =
                requests
                        .byId(grants.stream()
                                .map(grant -> new RequestId(grant.id().value()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(request -> GrantId.of(request.id()), Request::created));
        Map<GrantId, Instant> changed = new HashMap<>();
        requests.moving(grants.stream().map(Grant::principal).distinct().toList()).stream()
                .filter(request -> !request.grant().equals(GrantId.of(request.id())))
                .forEach(request ->
                        request.completed().ifPresent(when -> changed.merge(request.grant(), when, GrantDates::later)));
        return grants.stream()
                .map(Grant::id)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new GrantDates(
                                Optional.ofNullable(asked.get(id)), Optional.ofNullable(changed.get(id)))));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
