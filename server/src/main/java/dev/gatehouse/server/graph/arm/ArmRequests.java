package dev.gatehouse.server.graph.arm;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Sight;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Pages;
import dev.gatehouse.store.pim.RequestCursor;
import dev.gatehouse.store.pim.RequestQuery;
import dev.gatehouse.store.pim.Sought;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The requests of roles over Azure resources that the caller sees. */
record ArmRequests(PimStation pim, Asker asker, Sight sight, InstantSource clock) {
    private static final int AT_ONCE = 500;

    /** Those of a kind, or of both, that a filter wants of a scope; the newest first. */
    Stream<Request> list(AzureScope scope, ArmFilter filter, Optional<AssignmentKind> kind) {
        Sought sought =
                filter.role().map(role -> Sought.AZURE_ROLES.of(role.value())).orElse(Sought.AZURE_ROLES);
        RequestQuery all = RequestQuery.all(AT_ONCE).sought(sought);
        RequestQuery ofKind = kind.map(all::kind).orElse(all);
        RequestQuery query = filter.principal().map(ofKind::principal).orElse(ofKind);
        Stream<Request> found = Pages.of(
                Optional.<RequestCursor>empty(),
                AT_ONCE,
                (after, _) -> page(filter, after.map(query::after).orElse(query), after),
                RequestCursor::behind);
        return found.filter(request -> kind.map(request.form().kind()::equals).orElse(true)
                && filter.covers(scope, request.form().target())
                && filter.isFor(request.form().principal())
                && filter.isIn(Words.pascal(request.status())));
    }

    private List<Request> page(ArmFilter filter, RequestQuery query, Optional<RequestCursor> after) {
        return switch (filter.mine()) {
            case NOT ->
                asker.viewer()
                        .map(viewer ->
                                pim.queries().requestsFor(viewer, pim.engine(), pim.risk(), clock.instant(), query))
                        .orElseGet(() -> pim.queries().requests(query));
            case TARGET -> pim.queries().requests(query.principal(asker.id()));
            case REQUESTOR -> pim.queries().requests(query.by(asker.id()));
            case APPROVER ->
                pim.queries().approvals(pim.engine(), pim.risk(), asker.id(), clock.instant(), after, query.limit());
        };
    }

    /** The one of a name; empty where the caller sees none such. */
    Optional<Request> find(String name) {
        return ObjectId.parse(name)
                .flatMap(id -> pim.queries().request(new RequestId(UUID.fromString(id.toString()))))
                .filter(request -> scope(request).isPresent())
                .filter(request -> asker.viewer().isEmpty() || sight.maySee(asker.id(), request));
    }

    /** Over what of Azure a request wants a role; empty for one of something else. */
    static Optional<AzureScope> scope(Request request) {
        return request.form().target() instanceof Target.Role role && role.scope() instanceof AzureScope scope
                ? Optional.of(scope)
                : Optional.empty();
    }
}
