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
import dev.gatehouse.server.graph.arm.ArmMembers.Kind;
import dev.gatehouse.server.graph.pim.ScheduleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/*
 * Beside what is asked for, Azure's clients send the scope, which is in the path, what stood around the properties of something that
 * they read, the version of a condition that they do not have, and the schedule that is meant: whose role over what it is says it.
 */
/** What somebody asks for. He chooses the name of the request, so that the same again is the same request. */
final class ArmBody {
    private static final String CODE = "InvalidRoleAssignmentRequest";
    private static final String TICKET = "ticketInfo";
    private static final String SCHEDULE = "scheduleInfo";
    private static final String EXPIRATION = "expiration";
    private static final int LONGEST_TICKET = 200;
    private static final ArmMembers AROUND = ArmMembers.around(CODE);
    private static final ArmMembers TICKETS =
            new ArmMembers(CODE, Map.of("ticketNumber", Kind.TEXT, "ticketSystem", Kind.TEXT));
    private static final ArmMembers SCHEDULES = new ArmMembers(
            CODE, Map.of("startDateTime", Kind.TEXT, "recurrence", Kind.OBJECT, EXPIRATION, Kind.OBJECT));
    private static final ArmMembers EXPIRATIONS =
            new ArmMembers(CODE, Map.of("type", Kind.TEXT, "endDateTime", Kind.TEXT, "duration", Kind.TEXT));
    private static final Map<AssignmentKind, List<String>> MEANT = Map.of(
            AssignmentKind.ACTIVE,
            List.of(
                    "linkedRoleEligibilityScheduleId",
                    "targetRoleAssignmentScheduleId",
                    "targetRoleAssignmentScheduleInstanceId"),
            AssignmentKind.ELIGIBLE,
            List.of("targetRoleEligibilityScheduleId", "targetRoleEligibilityScheduleInstanceId"));

    private ArmBody() {}

    static Form read(JsonNode body, String name, AzureScope scope, AssignmentKind kind) {
        JsonNode properties = checked(body, scope, kind);
        ScheduleInfo info = ScheduleInfo.read(properties.path(SCHEDULE));
        JsonNode ticket = properties.path(TICKET);
        return new Form(
                new RequestId(ObjectId.parse(name)
                        .map(id -> UUID.fromString(id.toString()))
                        .orElseThrow(() -> invalid("The name of a request must be a GUID."))),
                action(properties, kind),
                kind,
                Tree.text(properties, "principalId")
                        .flatMap(ObjectId::parse)
                        .map(PrincipalId::new)
                        .orElseThrow(() -> invalid("principalId must be a GUID.")),
                new Target.Role(role(properties), scope),
                info.start(),
                info.expiration(),
                Words.reason(Tree.text(properties, "justification").orElse("")),
                new Ticket(ticket(ticket, "ticketNumber"), ticket(ticket, "ticketSystem")));
    }

    /** The properties, in which there is nothing that would be passed over. */
    private static JsonNode checked(JsonNode body, AzureScope scope, AssignmentKind kind) {
        AROUND.check(body, "");
        JsonNode properties = body.path("properties");
        if (!properties.isObject()) {
            throw invalid("The body must have properties.");
        }
        known(kind).check(properties, "properties/");
        SCHEDULES.check(properties.path(SCHEDULE), "properties/scheduleInfo/");
        EXPIRATIONS.check(properties.path(SCHEDULE).path(EXPIRATION), "properties/scheduleInfo/expiration/");
        TICKETS.check(properties.path(TICKET), "properties/ticketInfo/");
        if (Tree.text(properties, "condition").filter(text -> !text.isEmpty()).isPresent()) {
            throw invalid("condition is not supported; leave it out.");
        }
        Optional<String> elsewhere = Tree.text(properties, "scope")
                .filter(text -> !AzureScope.parse(text).equals(Optional.of(scope)));
        if (elsewhere.isPresent()) {
            throw invalid("scope must be that of the path, " + scope + ", or be left out.");
        }
        for (String meant : MEANT.getOrDefault(kind, List.of())) {
            if (Tree.text(properties, meant).filter(text -> !isId(text)).isPresent()) {
                throw invalid(meant + " must be the id of a schedule, or its path, which ends with a GUID.");
            }
        }
        return properties;
    }

    private static ArmMembers known(AssignmentKind kind) {
        Map<String, Kind> known = new HashMap<>();
        Stream.of(
                        "principalId",
                        "principalType",
                        "roleDefinitionId",
                        "requestType",
                        "justification",
                        "scope",
                        "condition",
                        "conditionVersion")
                .forEach(name -> known.put(name, Kind.TEXT));
        MEANT.getOrDefault(kind, List.of()).forEach(name -> known.put(name, Kind.TEXT));
        known.put(SCHEDULE, Kind.OBJECT);
        known.put(TICKET, Kind.OBJECT);
        return new ArmMembers(CODE, known);
    }

    private static boolean isId(String text) {
        return ObjectId.parse(text.substring(text.lastIndexOf('/') + 1)).isPresent();
    }

    private static Action action(JsonNode properties, AssignmentKind kind) {
        String text = Tree.text(properties, "requestType").orElse("");
        List<Action> allowed = Stream.of(Action.values())
                .filter(action -> kind == AssignmentKind.ACTIVE
                        || (action != Action.SELF_ACTIVATE && action != Action.SELF_DEACTIVATE))
                .toList();
        return allowed.stream()
                .filter(action -> Words.pascal(action).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> invalid("requestType must be one of "
                        + allowed.stream().map(Words::pascal).collect(Collectors.joining(", ")) + "."));
    }

    private static RoleDefinitionId role(JsonNode properties) {
        return ArmFilter.role(Tree.text(properties, "roleDefinitionId").orElse(""))
                .orElseThrow(() -> invalid("roleDefinitionId must be the path of a role, which ends with its GUID."));
    }

    private static String ticket(JsonNode ticket, String name) {
        return Words.textIfAny(name, Tree.text(ticket, name).orElse(""), LONGEST_TICKET);
    }

    private static GraphException invalid(String message) {
        return new GraphException(400, CODE, message);
    }
}
