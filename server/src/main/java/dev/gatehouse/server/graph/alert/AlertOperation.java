package dev.gatehouse.server.graph.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.identity.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looking anew, as Graph tells it: an operation that a client asks until it is done. Here it is done when it is answered, and the
 * operation, which is called as the alert is, says so.
 */
final class AlertOperation {
    static final EntityType TYPE = new EntityType(
            "longRunningOperation",
            Set.of("id", "status", "statusDetail", "createdDateTime", "lastActionDateTime", "resourceLocation"));

    private static final String REFRESH = "refresh:";

    private AlertOperation() {}

    /**
     * That it was begun, and where to ask.
     *
     * @param below the path of all alerts
     */
    static Reply started(Call call, String below, TenantId tenant, Optional<AlertKind> kind) {
        String location = call.url(below + "operations/" + id(tenant, kind));
        return new Reply(202, Optional.empty(), Map.of("Location", location));
    }

    /**
     * That it is done.
     *
     * @param id of the operation
     * @param looked when somebody last looked; empty where nobody did since the start
     */
    static ObjectNode done(Call call, String below, TenantId tenant, String id, Optional<Instant> looked) {
        Optional<AlertKind> kind = kind(id, tenant);
        ObjectNode entity = Tree.object();
        entity.put("id", id(tenant, kind));
        entity.set("createdDateTime", Tree.time(looked));
        entity.set("lastActionDateTime", Tree.time(looked));
        entity.put(
                "resourceLocation",
                call.url(below + "alerts"
                        + kind.map(one -> "/" + AlertEntity.id(one, tenant)).orElse("")));
        entity.put("status", "succeeded");
        entity.put("statusDetail", "");
        return entity;
    }

    /** Which alert was looked for; empty for all. */
    private static Optional<AlertKind> kind(String id, TenantId tenant) {
        if (id.equalsIgnoreCase(id(tenant, Optional.empty()))) {
            return Optional.empty();
        }
        boolean refresh = id.regionMatches(true, 0, REFRESH, 0, REFRESH.length());
        return Optional.of(Optional.of(id)
                .filter(_ -> refresh)
                .flatMap(text -> AlertEntity.kind(text.substring(REFRESH.length()), tenant))
                .orElseThrow(() -> GraphException.notFound(id)));
    }

    private static String id(TenantId tenant, Optional<AlertKind> kind) {
        return REFRESH
                + kind.map(one -> AlertEntity.id(one, tenant)).orElseGet(() -> AlertEntity.SCOPE_TYPE + "_" + tenant);
    }
}
