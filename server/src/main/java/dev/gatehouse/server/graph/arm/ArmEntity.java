package dev.gatehouse.server.graph.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.pim.ScheduleInfo;
import dev.gatehouse.server.graph.pim.Told;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Requests and grants as Azure's Resource Manager writes them. */
record ArmEntity(Names names) {
    /** What a collection of a kind is called, as of {@code ScheduleRequests}. */
    static String collection(AssignmentKind kind, String what) {
        return "role" + word(kind) + what;
    }

    private static String word(AssignmentKind kind) {
        return kind == AssignmentKind.ACTIVE ? "Assignment" : "Eligibility";
    }

    /** A request. */
    ObjectNode request(Request request) {
        Form form = request.form();
        Target.Role role = (Target.Role) form.target();
        ObjectNode entity = entity(
                role, collection(form.kind(), "ScheduleRequests"), request.id().toString());
        ObjectNode properties = properties(entity, form.principal(), role);
        properties.put(
                "targetRole" + word(form.kind()) + "ScheduleId", request.grant().toString());
        properties.put("requestType", Words.pascal(form.action()));
        properties.put("status", Words.pascal(request.status()));
        properties.set(
                "approvalId",
                Tree.text(request.steps().isEmpty() ? Optional.empty() : Optional.of(ArmApproval.id(request.id()))));
        properties.set("scheduleInfo", ScheduleInfo.of(form.start().orElse(request.created()), form.expiration()));
        ObjectNode ticket = properties.putObject("ticketInfo");
        ticket.set("ticketNumber", Tree.textIfAny(form.ticket().number()));
        ticket.set("ticketSystem", Tree.textIfAny(form.ticket().system()));
        properties.set("justification", Tree.textIfAny(form.justification()));
        properties.put("requestorId", request.by().toString());
        properties.put("createdOn", Tree.time(request.created()));
        return entity;
    }

    /** How somebody has a grant that is told of: himself, through a group, or from above. */
    enum Member {
        DIRECT,
        GROUP,
        INHERITED
    }

    /** A grant as a schedule. */
    ObjectNode schedule(Told told, Member member) {
        Grant grant = told.grant();
        ObjectNode entity = grant(told, "Schedules", member);
        ObjectNode properties = (ObjectNode) entity.get("properties");
        properties.put("role" + word(grant.kind()) + "ScheduleRequestId", path(grant, "ScheduleRequests"));
        properties.set("updatedOn", Tree.time(told.dates().changed()));
        return entity;
    }

    /** A grant as the instance that there is of it now. */
    ObjectNode instance(Told told, Member member) {
        Grant grant = told.grant();
        ObjectNode entity = grant(told, "ScheduleInstances", member);
        ObjectNode properties = (ObjectNode) entity.get("properties");
        properties.put("role" + word(grant.kind()) + "ScheduleId", grant.id().toString());
        return entity;
    }

    /** Clients of Azure's take the id of a schedule's request apart. */
    private static String path(Grant grant, String what) {
        AzureScope scope = (AzureScope) ((Target.Role) grant.target()).scope();
        return ArmScope.id(scope, collection(grant.kind(), what), grant.id().toString());
    }

    private ObjectNode grant(Told told, String what, Member member) {
        Grant grant = told.grant();
        Target.Role role = (Target.Role) grant.target();
        ObjectNode entity =
                entity(role, collection(grant.kind(), what), grant.id().toString());
        ObjectNode properties = properties(entity, grant.principal(), role);
        properties.put("status", "Provisioned");
        properties.put("startDateTime", Tree.time(grant.validity().from()));
        properties.set("endDateTime", Tree.time(grant.validity().end()));
        properties.put("memberType", Words.pascal(member));
        properties.put("createdOn", Tree.time(told.created()));
        if (grant.kind() == AssignmentKind.ACTIVE) {
            properties.put("assignmentType", Words.pascal(grant.origin()));
            properties.set(
                    "linkedRoleEligibilityScheduleId",
                    Tree.text(grant.eligibility().map(GrantId::toString)));
        }
        return entity;
    }

    private static ObjectNode entity(Target.Role role, String collection, String name) {
        ObjectNode entity = Tree.object();
        entity.putObject("properties");
        entity.put("name", name);
        entity.put("id", ArmScope.id((AzureScope) role.scope(), collection, name));
        entity.put("type", ArmScope.type(collection));
        return entity;
    }

    private ObjectNode properties(ObjectNode entity, PrincipalId who, Target.Role role) {
        AzureScope scope = (AzureScope) role.scope();
        Optional<Account> account = Optional.ofNullable(names.accounts().get(who));
        String type = account.map(one -> type(one.kind())).orElse("User");
        ObjectNode properties = (ObjectNode) entity.get("properties");
        properties.put("scope", scope.path());
        properties.put("roleDefinitionId", roleId(role.role(), scope));
        properties.put("principalId", who.toString());
        properties.put("principalType", type);
        ObjectNode expanded = properties.putObject("expandedProperties");
        ObjectNode principal = expanded.putObject("principal");
        principal.put("id", who.toString());
        principal.set("displayName", Tree.text(account.map(Account::name)));
        principal.put("type", type);
        ObjectNode definition = expanded.putObject("roleDefinition");
        definition.put("id", roleId(role.role(), scope));
        definition.put("displayName", names.role(role.role()));
        definition.put("type", "BuiltInRole");
        ObjectNode where = expanded.putObject("scope");
        where.put("id", scope.path());
        where.put("displayName", scope.path().substring(scope.path().lastIndexOf('/') + 1));
        where.put("type", scope.level().name().toLowerCase(Locale.ROOT).replace("_", ""));
        return properties;
    }

    private static String type(Account.Kind kind) {
        return switch (kind) {
            case USER -> "User";
            case GROUP -> "Group";
            case SERVICE_PRINCIPAL -> "ServicePrincipal";
        };
    }

    /** The id of a role as it is written at a scope. */
    static String roleId(RoleDefinitionId role, AzureScope scope) {
        String root = scope.path().startsWith("/subscriptions/")
                ? String.join(
                        "/", Stream.of(scope.path().split("/", -1)).limit(3).toList())
                : "";
        return root + "/providers/Microsoft.Authorization/roleDefinitions/" + role;
    }
}
