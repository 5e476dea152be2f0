package dev.gatehouse.server.graph.pim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Sight;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.EntitySet;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Pages;
import dev.gatehouse.server.graph.odata.Operand;
import dev.gatehouse.server.graph.odata.QueryOptions;
import dev.gatehouse.store.pim.RequestCursor;
import dev.gatehouse.store.pim.RequestQuery;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Requests of a surface, to be eligible or to have; the newest first. */
record RequestSet(
        PimStation pim, Asker asker, Sight sight, InstantSource clock, Surface surface, AssignmentKind kind, On on)
        implements EntitySet {
    private static final int AT_ONCE = 200;
    private static final Optional<QueryOptions.Order> NEWEST =
            Optional.of(new QueryOptions.Order(new Operand.Path(List.of("createdDateTime")), true));

    /** Those that are the caller's in some way. */
    RequestSet on(On way) {
        return new RequestSet(pim, asker, sight, clock, surface, kind, way);
    }

    @Override
    public EntityType type() {
        return RequestEntity.type(surface, kind, pim);
    }

    @Override
    public Optional<QueryOptions.Order> order() {
        return NEWEST;
    }

    @Override
    public Stream<Item> list(Wanted wanted) {
        Optional<RequestQuery> query = query(wanted);
        if (query.isEmpty()) {
            return Stream.empty();
        }
        return Pages.of(
                        wanted.behind(RequestCursor::parse),
                        AT_ONCE,
                        (after, limit) -> page(after.map(query.get()::after).orElse(query.get()), after),
                        RequestCursor::behind)
                .filter(this::isMeant)
                .map(request -> new Item(
                        RequestEntity.one(pim, request, false),
                        RequestCursor.behind(request).text()));
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        return request(id).map(request -> RequestEntity.one(pim, request, false));
    }

    /** A request of this collection, which the caller may see. */
    Optional<Request> request(String id) {
        return ObjectId.parse(id)
                .flatMap(one -> pim.queries().request(new RequestId(UUID.fromString(one.toString()))))
                .filter(this::isMeant)
                .filter(request -> asker.viewer().isEmpty() || sight.maySee(asker.id(), request));
    }

    private boolean isMeant(Request request) {
        return surface.isOf(request.form().target()) && request.form().kind() == kind;
    }

    private List<Request> page(RequestQuery query, Optional<RequestCursor> after) {
        return switch (on) {
            case ANY ->
                asker.viewer()
                        .map(viewer ->
                                pim.queries().requestsFor(viewer, pim.engine(), pim.risk(), clock.instant(), query))
                        .orElseGet(() -> pim.queries().requests(query));
            case PRINCIPAL -> pim.queries().requests(query.principal(asker.id()));
            case CREATED_BY -> pim.queries().requests(query.by(asker.id()));
            case APPROVER ->
                pim.queries().approvals(pim.engine(), pim.risk(), asker.id(), clock.instant(), after, query.limit());
        };
    }

    /** What the database is asked for; empty where nothing can be meant. */
    private Optional<RequestQuery> query(Wanted wanted) {
        RequestQuery query = RequestQuery.all(AT_ONCE).kind(kind).sought(Targeted.some(surface, wanted));
        Optional<RequestQuery> aimed =
                Optional.of(Targeted.one(surface, wanted).map(query::target).orElse(query));
        Optional<String> principal = wanted.equal("principalId");
        if (principal.isPresent()) {
            Optional<PrincipalId> who = principal.flatMap(ObjectId::parse).map(PrincipalId::new);
            aimed = aimed.flatMap(one -> who.map(one::principal));
        }
        Optional<String> status = wanted.equal("status");
        if (status.isPresent()) {
            Optional<Status> which = status.flatMap(RequestSet::status);
            aimed = aimed.flatMap(one -> which.map(one::statuses));
        }
        return aimed;
    }

    private static Optional<Status> status(String text) {
        return Stream.of(Status.values())
                .filter(status -> Words.pascal(status).equalsIgnoreCase(text))
                .findFirst();
    }
}
