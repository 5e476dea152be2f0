package dev.gatehouse.server.graph.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.server.grant.AlertScan;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Tree;
import java.util.Map;
import java.util.Optional;

/**
 * Looking anew. Azure takes its time, so its clients ask an operation until it is done; here it is done when it is answered, and the
 * operation, which is called as the alert is, says so.
 */
final class ArmRefresh {
    static final String OPERATIONS = "roleManagementAlertOperations";
    private static final String ALL = "all";

    private ArmRefresh() {}

    /** Looks, for all alerts do so together, and says where to ask whether it is done. */
    static Reply started(Call call, ArmAlertEntity where, AlertScan scan, Optional<AlertKind> kind) {
        scan.round();
        String name = kind.map(AlertKind::graph).orElse(ALL);
        String location = call.root() + ArmScope.id(where.scope(), OPERATIONS, name) + "?api-version="
                + call.options().getOrDefault("api-version", "");
        return new Reply(202, Optional.of(told(call, where, scan, name)), Map.of("Location", location));
    }

    /** That it is done. */
    static Reply done(Call call, ArmAlertEntity where, AlertScan scan, String name) {
        String known = name.equalsIgnoreCase(ALL)
                ? ALL
                : ArmAlerts.kind(name)
                        .map(AlertKind::graph)
                        .orElseThrow(() -> new GraphException(
                                404, "RoleManagementAlertOperationNotFound", "There is no such operation."));
        return Reply.of(told(call, where, scan, known));
    }

    private static ObjectNode told(Call call, ArmAlertEntity where, AlertScan scan, String name) {
        String collection = ArmAlertEntity.ALERTS;
        String path = ArmScope.id(where.scope(), collection, name);
        ObjectNode operation = Tree.object();
        operation.put("id", name);
        operation.put("status", "Succeeded");
        operation.putNull("statusDetail");
        operation.set("createdDateTime", Tree.time(scan.last().when()));
        operation.set("lastActionDateTime", Tree.time(scan.last().when()));
        operation.put(
                "resourceLocation",
                call.root() + (name.equals(ALL) ? path.substring(0, path.length() - ALL.length() - 1) : path));
        return operation;
    }
}
