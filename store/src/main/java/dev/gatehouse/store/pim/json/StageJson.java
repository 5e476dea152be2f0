package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Stage;
import java.util.HashSet;
import java.util.Set;

/** Stages of approval. */
final class StageJson {
    private StageJson() {}

    static void write(Stage stage, ObjectNode into) {
        write(stage.approvers(), into.putArray("approvers"));
        into.put("quorum", stage.quorum())
                .put("timeout", stage.timeout().toString())
                .put("asksForReason", stage.asksForReason());
        stage.escalation().ifPresent(more -> {
            ObjectNode escalation =
                    into.putObject("escalation").put("after", more.after().toString());
            write(more.approvers(), escalation.putArray("approvers"));
        });
    }

    static Stage read(Strict from) {
        return new Stage(
                approvers(from),
                Math.toIntExact(from.number("quorum")),
                from.span("timeout"),
                from.flag("asksForReason"),
                from.objectIfAny("escalation", more -> new Stage.Escalation(more.span("after"), approvers(more))));
    }

    private static void write(Set<Approver> approvers, ArrayNode into) {
        approvers.forEach(approver -> {
            switch (approver) {
                case Approver.User user ->
                    into.addObject().put("user", user.id().toString());
                case Approver.Members group ->
                    into.addObject().put("members", group.group().toString());
                case Approver.Superior any -> into.addObject().put("manager", true);
            }
        });
    }

    private static Set<Approver> approvers(Strict from) {
        return new HashSet<>(from.objects("approvers", StageJson::approver));
    }

    private static Approver approver(Strict from) {
        if (from.textIfAny("user").isPresent()) {
            return new Approver.User(from.principal("user"));
        }
        if (from.textIfAny("members").isPresent()) {
            return new Approver.Members(from.principal("members"));
        }
        if (!from.flag("manager")) {
            throw from.unknown("manager", "false");
        }
        return new Approver.Superior();
    }
}
