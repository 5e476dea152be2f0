package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The roles of a directory, who holds them or may, and their settings. */
final class RoleObjects {
    private static final String PATH = "roleManagement/directory/";
    private static final String WHOLE = "/";

    private final DirectoryIds ids;
    private final List<DirectoryRole> roles = new ArrayList<>(DirectoryRole.known());
    private final List<Held> active = new ArrayList<>();
    private final List<Held> eligible = new ArrayList<>();
    private final Map<String, RoleSettings> settings = new LinkedHashMap<>();

    RoleObjects(DirectoryIds ids) {
        this.ids = ids;
        roles.forEach(role -> settings.put(role.id(), RoleSettings.USUAL));
    }

    /** A role of the tenant's own. */
    void define(String name, String description, List<String> actions) {
        roles.add(new DirectoryRole(name, ids.of("role " + name), description, false, actions));
    }

    void active(Held held) {
        active.add(held);
    }

    void eligible(Held held) {
        eligible.add(held);
    }

    void settings(Role role, RoleSettings its) {
        settings.put(role.templateId(), its);
    }

    void write(ExportPages pages) throws IOException {
        write(pages, "roleDefinitions", roles.stream().map(this::definition).toList());
        write(pages, "roleAssignments", active.stream().map(this::plain).toList());
        write(
                pages,
                "roleAssignmentScheduleInstances",
                active.stream()
                        .map(held -> instance(held, "Assignment").put("assignmentType", "Assigned"))
                        .toList());
        write(
                pages,
                "roleEligibilityScheduleInstances",
                eligible.stream().map(held -> instance(held, "Eligibility")).toList());
        pages.graph(
                "roleManagementPolicyAssignments",
                "policies/roleManagementPolicyAssignments",
                "policies/roleManagementPolicyAssignments(policy(rules()))",
                settings.entrySet().stream()
                        .map(entry -> policy(entry.getKey(), entry.getValue()))
                        .toList(),
                100);
    }

    private static void write(ExportPages pages, String collection, List<ObjectNode> items) throws IOException {
        pages.graph(collection, PATH + collection, PATH + collection, items, 100);
    }

    private ObjectNode definition(DirectoryRole role) {
        ObjectNode permission = Nodes.object();
        permission.set("allowedResourceActions", Nodes.texts(role.actions()));
        ObjectNode json = Nodes.object()
                .put("id", role.id())
                .put("templateId", role.id())
                .put("displayName", role.name())
                .put("description", role.description())
                .put("isBuiltIn", role.builtIn())
                .put("isEnabled", true);
        json.set("resourceScopes", Nodes.texts(List.of(WHOLE)));
        json.set("rolePermissions", Nodes.objects(List.of(permission)));
        return json;
    }

    private ObjectNode plain(Held held) {
        return Nodes.object()
                .put("id", ids.of("Assignment " + held.principal() + held.role()))
                .put("principalId", held.principal())
                .put("roleDefinitionId", held.role())
                .put("directoryScopeId", held.scope());
    }

    private ObjectNode instance(Held held, String kind) {
        ObjectNode json = Nodes.object()
                .put("id", ids.of(kind + " " + held.principal() + held.role()))
                .put("principalId", held.principal())
                .put("roleDefinitionId", held.role())
                .put("directoryScopeId", held.scope())
                .put("memberType", "Direct")
                .put("role" + kind + "ScheduleId", ids.of(kind + " schedule " + held.principal() + held.role()));
        Nodes.time(json, "startDateTime", Optional.of(held.start()));
        return Nodes.time(json, "endDateTime", held.end());
    }

    private ObjectNode policy(String role, RoleSettings its) {
        String id = "DirectoryRole_" + ids.tenant() + "_" + ids.of("policy " + role);
        ObjectNode policy = Nodes.object()
                .put("id", id)
                .put("displayName", "DirectoryRole")
                .put("isOrganizationDefault", false)
                .put("scopeId", WHOLE)
                .put("scopeType", "DirectoryRole");
        policy.set("rules", Nodes.objects(new RoleSettingsJson(false).rules(its)));
        ObjectNode assignment = Nodes.object()
                .put("id", id + "_" + role)
                .put("policyId", id)
                .put("scopeId", WHOLE)
                .put("scopeType", "DirectoryRole")
                .put("roleDefinitionId", role);
        assignment.set("policy", policy);
        return assignment;
    }
}
