package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A plan, as one document. */
final class PlanJson {
    private PlanJson() {}

    static ObjectNode of(Plan plan) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode settings = document.putArray("settings");
        plan.settings().forEach(one -> {
            ObjectNode setting = settings.addObject();
            setting.set("target", one.governed().target());
            ArrayNode changes = setting.putArray("changes");
            one.changes()
                    .forEach(change -> changes.addObject()
                            .put("path", change.path())
                            .put("from", change.from())
                            .put("to", change.to())
                            .put("weakened", change.weakened()));
        });
        ArrayNode assignments = document.putArray("assignments");
        plan.assignments().forEach(one -> {
            ObjectNode assignment = json(one.about()).put("action", one.action());
            one.before().ifPresent(before -> assignment.put("endBefore", before.until()));
            assignments.add(assignment);
        });
        all(document.putArray("over"), plan.over());
        all(document.putArray("unlisted"), plan.unlisted());
        plan.replay().ifPresent(replay -> document.set("replay", replay));
        return document;
    }

    private static void all(ArrayNode list, List<Assignment> assignments) {
        assignments.forEach(one -> list.add(json(one)));
    }

    private static ObjectNode json(Assignment assignment) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("principalId", assignment.who());
        json.set("target", assignment.what().target());
        return json.put("kind", assignment.kind()).put("end", assignment.until());
    }
}
