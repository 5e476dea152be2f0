package dev.gatehouse.server.graph.pim;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody asks for.
 *
 * @param validates whether only to say what would come of it
 */
record RequestBody(Form form, boolean validates) {
    private static final String NUMBER = "ticketNumber";
    private static final String SYSTEM = "ticketSystem";
    private static final int LONGEST_TICKET = 200;
    private static final Set<String> KNOWN = Set.of(
            "@odata.type",
            "action",
            "principalId",
            "justification",
            "scheduleInfo",
            "ticketInfo",
            "isValidationOnly",
            "customData",
            "targetScheduleId");
    private static final Set<Action> OF_ELIGIBILITY = Set.of(
            Action.ADMIN_ASSIGN,
            Action.ADMIN_UPDATE,
            Action.ADMIN_REMOVE,
            Action.ADMIN_EXTEND,
            Action.ADMIN_RENEW,
            Action.SELF_EXTEND,
            Action.SELF_RENEW);

    static RequestBody read(JsonNode body, RequestId id, Surface surface, AssignmentKind kind) {
        known(body, surface, KNOWN, surface.type(kind, "ScheduleRequest"));
        if (body.hasNonNull("customData")) {
            throw Members.wrong("customData is not supported: it would not be kept. Leave it out, or write it into the"
                    + " justification.");
        }
        ScheduleInfo info = ScheduleInfo.read(body.path("scheduleInfo"));
        Form form = new Form(
                id,
                action(body, kind),
                kind,
                principal(body),
                target(body, surface),
                info.start(),
                info.expiration(),
                justification(body),
                ticket(body));
        return new RequestBody(form, Members.truth(body, "isValidationOnly"));
    }

    /** Refuses what nobody may say, or what would be dropped without a word. */
    static void known(JsonNode body, Surface surface, Set<String> names, String type) {
        Set<String> own = Targeted.properties(surface);
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            if (!names.contains(member.getKey()) && !own.contains(member.getKey())) {
                throw GraphException.badRequest("The property '"
                        + member.getKey().replaceAll("[^\\w@.]", "?") + "' does not exist on type 'microsoft.graph."
                        + type + "', or cannot be asked for.");
            }
        }
    }

    private static Action action(JsonNode body, AssignmentKind kind) {
        Set<Action> allowed = kind == AssignmentKind.ACTIVE ? Set.of(Action.values()) : OF_ELIGIBILITY;
        String text = needed(body, "action");
        return allowed.stream()
                .filter(action -> Words.camel(action).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> Members.wrong("action must be one of "
                        + allowed.stream().map(Words::camel).sorted().collect(Collectors.joining(", ")) + "."));
    }

    static PrincipalId principal(JsonNode body) {
        return new PrincipalId(id(body, "principalId"));
    }

    private static Target target(JsonNode body, Surface surface) {
        return switch (surface) {
            case ROLES -> role(body);
            case GROUPS ->
                new Target.Group(
                        new PrincipalId(id(body, "groupId")),
                        Stream.of(Target.Access.values())
                                .filter(access -> access.name().equalsIgnoreCase(needed(body, "accessId")))
                                .findFirst()
                                .orElseThrow(() -> Members.wrong("accessId must be member or owner.")));
        };
    }

    /** As it was written; how long it may be, the engine says. */
    static String justification(JsonNode body) {
        return Words.reason(Members.text(body, "justification", "justification").orElse(""));
    }

    static Target.Role role(JsonNode body) {
        if (body.hasNonNull("appScopeId")) {
            throw Members.wrong("appScopeId is not supported; directoryScopeId is.");
        }
        return new Target.Role(
                new RoleDefinitionId(id(body, "roleDefinitionId")),
                DirectoryScope.parse(needed(body, "directoryScopeId"))
                        .orElseThrow(() ->
                                Members.wrong("directoryScopeId must be /, /administrativeUnits/{id} or /{id}.")));
    }

    static Ticket ticket(JsonNode body) {
        return Members.object(body.path("ticketInfo"), "ticketInfo", Set.of(NUMBER, SYSTEM))
                .map(info -> new Ticket(part(info, NUMBER), part(info, SYSTEM)))
                .orElse(Ticket.NONE);
    }

    private static String part(JsonNode info, String name) {
        String path = "ticketInfo/" + name;
        return Words.textIfAny(path, Members.text(info, name, path).orElse(""), LONGEST_TICKET);
    }

    private static ObjectId id(JsonNode body, String property) {
        return ObjectId.parse(needed(body, property))
                .orElseThrow(() -> Members.wrong(property + " must be the id of an object, a GUID."));
    }

    private static String needed(JsonNode body, String property) {
        return Tree.text(body, property)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Members.wrong(property + " is required, and a text."));
    }
}
