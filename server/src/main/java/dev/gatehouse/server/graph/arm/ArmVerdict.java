package dev.gatehouse.server.graph.arm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.arm.ArmMembers.Kind;
import dev.gatehouse.server.graph.pim.Stages;
import java.util.Map;

/** What somebody decides of a stage of an approval. Clients write it in {@code properties}, Azure's description without. */
record ArmVerdict(boolean approves, String justification) {
    private static final String CODE = "InvalidApprovalDecision";
    private static final ArmMembers AROUND = ArmMembers.around(CODE);
    private static final ArmMembers KNOWN = new ArmMembers(
            CODE, Map.of("reviewResult", Kind.TEXT, "justification", Kind.TEXT, "displayName", Kind.TEXT));

    static ArmVerdict read(JsonNode body) {
        JsonNode said = body;
        if (body.has("properties")) {
            AROUND.check(body, "");
            said = body.path("properties");
            KNOWN.check(said, "properties/");
        } else {
            KNOWN.check(body, "");
        }
        boolean approves = Stages.approves(Tree.text(said, "reviewResult").orElse(""))
                .orElseThrow(() -> new GraphException(400, CODE, "reviewResult must be Approve or Deny."));
        return new ArmVerdict(
                approves, Words.reason(Tree.text(said, "justification").orElse("")));
    }
}
