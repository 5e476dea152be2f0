package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What of Azure hangs on a directory: management groups, subscriptions, roles, who holds them, and their settings. */
final class AzureObjects {
    private static final String MANAGEMENT_GROUPS = "/providers/Microsoft.Management/managementGroups/";
    private static final String AUTHORIZATION = "/providers/Microsoft.Authorization/";

    private final DirectoryIds ids;
    private final String root;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final List<AzureRole> roles = new ArrayList<>(AzureRole.BUILT_IN);
    private final List<Held> active = new ArrayList<>();
    private final List<Held> outsideOfPim = new ArrayList<>();
    private final List<Held> eligible = new ArrayList<>();
    private final Map<String, Map<AzureRole, RoleSettings>> settings = new LinkedHashMap<>();

    AzureObjects(DirectoryIds ids, String organisation) {
        this.ids = ids;
        this.root = MANAGEMENT_GROUPS + ids.tenant();
        names.put(root, "Tenant Root Group");
        String own = MANAGEMENT_GROUPS + organisation.toLowerCase(Locale.ROOT);
        names.put(own, organisation);
        parents.put(own, root);
    }

    /** A management group below the organisation's own; its path. */
    String managementGroup(String name, String above) {
        return scope(MANAGEMENT_GROUPS + name.toLowerCase(Locale.ROOT).replace(' ', '-'), name, above);
    }

    /** The organisation's own management group, below the tenant's. */
    String top() {
        return names.keySet().stream().skip(1).findFirst().orElse(root);
    }

    /** A subscription; its path. */
    String subscription(String name, String above) {
        return scope("/subscriptions/" + ids.of("subscription " + name), name, above);
    }

    private String scope(String path, String name, String above) {
        names.put(path, name);
        parents.put(path, above);
        return path;
    }

    /** A role of the organisation's own. */
    AzureRole define(String name, List<String> actions) {
        var role = new AzureRole(name, ids.of("Azure role " + name), false, actions, List.of());
        roles.add(role);
        return role;
    }

    void active(Held held) {
        active.add(held);
    }

    /** Somebody holds a role that PIM does not know of. */
    void outsideOfPim(Held held) {
        outsideOfPim.add(held);
    }

    void eligible(Held held) {
        eligible.add(held);
    }

    void settings(String scope, AzureRole role, RoleSettings its) {
        settings.computeIfAbsent(scope, any -> new LinkedHashMap<>()).put(role, its);
    }

    void write(ExportPages pages) throws IOException {
        List<String> subscriptions =
                names.keySet().stream().filter(AzureObjects::isSubscription).toList();
        List<String> groups =
                names.keySet().stream().filter(path -> !isSubscription(path)).toList();
        pages.arm(
                "azure-subscriptions",
                subscriptions.stream().map(this::subscription).toList());
        pages.arm(
                "azure-managementGroups",
                groups.stream().map(this::managementGroup).toList());
        for (String group : groups) {
            pages.arm(
                    "azure-managementGroups-" + last(group),
                    names.keySet().stream()
                            .filter(path -> !path.equals(group) && lineage(path).contains(group))
                            .map(this::descendant)
                            .toList());
        }
        for (String subscription : subscriptions) {
            pages.arm(
                    "azure-roleDefinitions-" + last(subscription),
                    roles.stream().map(role -> definition(role, subscription)).toList());
        }
        for (String scope : names.keySet()) {
            write(pages, scope);
        }
    }

    private void write(ExportPages pages, String scope) throws IOException {
        String name = last(scope);
        List<Held> all = new ArrayList<>(active);
        all.addAll(outsideOfPim);
        pages.arm("azure-roleAssignments-" + name, at(scope, all, this::plain));
        pages.arm(
                "azure-roleAssignmentScheduleInstances-" + name,
                at(scope, active, held -> instance(held, "roleAssignmentScheduleInstances")));
        pages.arm(
                "azure-roleEligibilityScheduleInstances-" + name,
                at(scope, eligible, held -> instance(held, "roleEligibilityScheduleInstances")));
        pages.arm(
                "azure-roleManagementPolicyAssignments-" + name,
                settings.getOrDefault(scope, Map.of()).entrySet().stream()
                        .map(entry -> policy(scope, entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** What is held at a scope, above it or, within a subscription, below it: so Azure answers. */
    private List<ObjectNode> at(String scope, List<Held> all, Function<Held, ObjectNode> make) {
        return all.stream()
                .filter(held -> held.scope().equals("/")
                        || lineage(scope).contains(held.scope())
                        || held.scope().startsWith(scope + "/"))
                .map(make)
                .toList();
    }

    /** The scope and all above it. */
    private List<String> lineage(String scope) {
        var all = new ArrayList<String>();
        for (Optional<String> at = Optional.of(scope); at.isPresent(); at = at.map(parents::get)) {
            all.add(at.get());
        }
        return all;
    }

    private ObjectNode subscription(String path) {
        return Nodes.object()
                .put("id", path)
                .put("subscriptionId", last(path))
                .put("tenantId", ids.tenant())
                .put("displayName", names.get(path))
                .put("state", "Enabled");
    }

    private ObjectNode managementGroup(String path) {
        ObjectNode json = Nodes.object()
                .put("id", path)
                .put("type", "Microsoft.Management/managementGroups")
                .put("name", last(path));
        json.set("properties", Nodes.object().put("tenantId", ids.tenant()).put("displayName", names.get(path)));
        return json;
    }

    private ObjectNode descendant(String path) {
        ObjectNode properties = Nodes.object().put("displayName", names.get(path));
        properties.set("parent", Nodes.object().put("id", parents.get(path)));
        ObjectNode json = Nodes.object()
                .put("id", path)
                .put("type", "Microsoft.Management/managementGroups" + (isSubscription(path) ? "/subscriptions" : ""))
                .put("name", last(path));
        json.set("properties", properties);
        return json;
    }

    private static ObjectNode definition(AzureRole role, String subscription) {
        ObjectNode permission = Nodes.object();
        permission.set("actions", Nodes.texts(role.actions()));
        permission.set("notActions", Nodes.texts(role.except()));
        permission.set("dataActions", Nodes.texts(List.of()));
        permission.set("notDataActions", Nodes.texts(List.of()));
        ObjectNode properties =
                Nodes.object().put("roleName", role.name()).put("type", role.builtIn() ? "BuiltInRole" : "CustomRole");
        properties.set("permissions", Nodes.objects(List.of(permission)));
        ObjectNode json = Nodes.object()
                .put("id", subscription + AUTHORIZATION + "roleDefinitions/" + role.id())
                .put("type", "Microsoft.Authorization/roleDefinitions")
                .put("name", role.id());
        json.set("properties", properties);
        return json;
    }

    private ObjectNode plain(Held held) {
        ObjectNode properties = properties(held);
        return arm(held, "roleAssignments", Nodes.time(properties, "createdOn", Optional.of(held.start())));
    }

    private ObjectNode instance(Held held, String collection) {
        ObjectNode properties = properties(held).put("status", "Provisioned").put("memberType", "Direct");
        if (collection.equals("roleAssignmentScheduleInstances")) {
            properties.put("assignmentType", "Assigned");
        }
        Nodes.time(properties, "startDateTime", Optional.of(held.start()));
        held.end().ifPresent(end -> properties.put("endDateTime", Times.seconds(end)));
        return arm(held, collection, properties);
    }

    private static ObjectNode properties(Held held) {
        return Nodes.object()
                .put("scope", held.scope())
                .put("roleDefinitionId", AUTHORIZATION + "roleDefinitions/" + held.role())
                .put("principalId", held.principal())
                .put("principalType", held.type());
    }

    private ObjectNode arm(Held held, String collection, ObjectNode properties) {
        String name = ids.of(collection + held.principal() + held.role() + held.scope());
        ObjectNode json = Nodes.object()
                .put("id", below(held.scope()) + collection + "/" + name)
                .put("type", "Microsoft.Authorization/" + collection)
                .put("name", name);
        json.set("properties", properties);
        return json;
    }

    private ObjectNode policy(String scope, AzureRole role, RoleSettings its) {
        String policy = ids.of("policy " + scope + role.id());
        ObjectNode properties = Nodes.object()
                .put("scope", scope)
                .put("roleDefinitionId", AUTHORIZATION + "roleDefinitions/" + role.id())
                .put("policyId", below(scope) + "roleManagementPolicies/" + policy);
        properties.set("effectiveRules", Nodes.objects(new RoleSettingsJson(true).rules(its)));
        String name = policy + "_" + role.id();
        ObjectNode json = Nodes.object()
                .put("id", below(scope) + "roleManagementPolicyAssignments/" + name)
                .put("type", "Microsoft.Authorization/roleManagementPolicyAssignments")
                .put("name", name);
        json.set("properties", properties);
        return json;
    }

    private static String below(String scope) {
        return (scope.equals("/") ? "" : scope) + AUTHORIZATION;
    }

    private static boolean isSubscription(String path) {
        return path.startsWith("/subscriptions/");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
