package dev.gatehouse.server.graph.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.server.graph.Tree;

/** An approval as Azure's Resource Manager writes it. It has the name of its request, and belongs to no scope. */
final class ArmApproval {
    static final String APPROVALS = "roleAssignmentApprovals";
    private static final String STAGES = "stages";
    private static final String BELOW = "/providers/Microsoft.Authorization/" + APPROVALS;

    private ArmApproval() {}

    /** Its id. */
    static String id(RequestId request) {
        return BELOW + "/" + request;
    }

    /**
     * It.
     *
     * @param stages as Graph writes them
     */
    static ObjectNode of(RequestId request, ArrayNode stages) {
        ObjectNode entity = Tree.object();
        entity.put("id", id(request));
        entity.put("name", request.toString());
        entity.put("type", ArmScope.type(APPROVALS));
        ArrayNode all = entity.putObject("properties").putArray(STAGES);
        stages.forEach(stage -> all.add(stage(request, stage)));
        return entity;
    }

    /**
     * One of its stages.
     *
     * @param graph the same as Graph writes it
     */
    static ObjectNode stage(RequestId request, JsonNode graph) {
        String name = graph.path("id").asText();
        ObjectNode entity = Tree.object();
        entity.put("id", id(request) + "/" + STAGES + "/" + name);
        entity.put("name", name);
        entity.put("type", ArmScope.type(APPROVALS) + "/" + STAGES);
        ObjectNode properties = entity.putObject("properties");
        properties.set("displayName", graph.path("displayName"));
        properties.set("assignedToMe", graph.path("assignedToMe"));
        properties.set("status", graph.path("status"));
        properties.set("reviewResult", graph.path("reviewResult"));
        properties.put("justification", Tree.text(graph, "justification").orElse(""));
        properties.set("reviewedDateTime", graph.path("reviewedDateTime"));
        JsonNode by = graph.path("reviewedBy");
        if (by.isObject()) {
            ObjectNode reviewer = properties.putObject("reviewedBy");
            reviewer.set("principalId", by.path("id"));
            reviewer.put("principalType", "user");
            reviewer.set("principalName", by.path("displayName"));
            reviewer.set("userPrincipalName", by.path("userPrincipalName"));
        } else {
            properties.putNull("reviewedBy");
        }
        return entity;
    }
}
