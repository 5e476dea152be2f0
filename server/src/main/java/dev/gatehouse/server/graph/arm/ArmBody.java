package dev.gatehouse.server.graph.arm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.pim.ScheduleInfo;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody asks for. He chooses the name of the request, so that the same again is the same request. */
final class ArmBody {
    private static final int LONGEST = 1000;
    private static final int LONGEST_TICKET = 200;

    private ArmBody() {}

    static Form read(JsonNode body, String name, AzureScope scope, AssignmentKind kind) {
        JsonNode properties = body.path("properties");
        if (!properties.isObject()) {
            throw invalid("The body must have properties.");
        }
        if (properties.hasNonNull("condition")) {
            throw invalid("condition is not supported; leave it out.");
        }
        ScheduleInfo info = ScheduleInfo.read(properties.path("scheduleInfo"));
        JsonNode ticket = properties.path("ticketInfo");
        return new Form(
                new RequestId(ObjectId.parse(name)
                        .map(id -> UUID.fromString(id.toString()))
                        .orElseThrow(() -> invalid("The name of a request must be a GUID."))),
                action(properties, kind),
                kind,
                id(properties, "principalId")
                        .map(PrincipalId::new)
                        .orElseThrow(() -> invalid("principalId must be a GUID.")),
                new Target.Role(role(properties), scope),
                info.start(),
                info.expiration(),
                text(properties, "justification", LONGEST),
                new Ticket(text(ticket, "ticketNumber", LONGEST_TICKET), text(ticket, "ticketSystem", LONGEST_TICKET)));
    }

    private static Action action(JsonNode properties, AssignmentKind kind) {
        String text = Tree.text(properties, "requestType").orElse("");
        return Stream.of(Action.values())
                .filter(action -> kind == AssignmentKind.ACTIVE
                        || (action != Action.SELF_ACTIVATE && action != Action.SELF_DEACTIVATE))
                .filter(action -> Words.pascal(action).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> invalid("requestType must be one of "
                        + Stream.of(Action.values()).map(Words::pascal).collect(Collectors.joining(", ")) + "."));
    }

    /** The last segment of the path of a role, or its id alone. */
    private static RoleDefinitionId role(JsonNode properties) {
        String text = Tree.text(properties, "roleDefinitionId").orElse("");
        return ObjectId.parse(text.substring(text.lastIndexOf('/') + 1))
                .map(RoleDefinitionId::new)
                .orElseThrow(() -> invalid("roleDefinitionId must be the path of a role, which ends with its GUID."));
    }

    private static Optional<ObjectId> id(JsonNode properties, String name) {
        return Tree.text(properties, name).flatMap(ObjectId::parse);
    }

    private static String text(JsonNode node, String name, int most) {
        return Words.textIfAny(name, Tree.text(node, name).orElse(""), most);
    }

    private static GraphException invalid(String message) {
        return new GraphException(400, "InvalidRoleAssignmentRequest", message);
    }
}
