package dev.gatehouse.server.graph.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.alert.Thresholds;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.api.pim.alert.AlertWords;
import dev.gatehouse.server.api.pim.alert.IncidentId;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.alert.AlertBody;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Alerts of roles over Azure at a scope, as Azure's Resource Manager writes them. Their names are those of the alerts. */
record ArmAlertEntity(AzureScope scope) {
    static final String DEFINITIONS = "roleManagementAlertDefinitions";
    static final String CONFIGURATIONS = "roleManagementAlertConfigurations";
    static final String ALERTS = "roleManagementAlerts";
    static final String INCIDENTS = "alertIncidents";
    private static final String TYPE = "Microsoft.Authorization/";

    /** What the two figures of an alert are called, the number first. */
    private static final Map<AlertKind, List<String>> FIGURES = Map.of(
            AlertKind.TOO_MANY_OWNERS,
            List.of("thresholdNumberOfOwners", "thresholdPercentageOfOwnersOutOfAllRoleMembers"),
            AlertKind.TOO_MANY_PERMANENT_OWNERS,
            List.of("thresholdNumberOfPermanentOwners", "thresholdPercentageOfPermanentOwnersOutOfAllOwners"));

    private static final Set<String> CONFIGURATION =
            Set.of("scope", "alertConfigurationType", "alertDefinitionId", "alertDefinition", "isEnabled");
    private static final Set<String> ALERT = Set.of(
            "scope",
            "incidentCount",
            "isActive",
            "lastModifiedDateTime",
            "lastScannedDateTime",
            "alertDefinition",
            "alertConfiguration",
            "alertIncidents");

    /** Refuses any change of an alert but that nobody wants to hear of it any more. */
    static void checkDismissal(JsonNode properties) {
        AlertBody.known(properties, ALERT);
        if (AlertBody.truth(properties, "isActive", true)) {
            throw GraphException.badRequest("isActive can be set to false only: an alert is active by what it finds.");
        }
    }

    /** What an alert warns of. */
    ObjectNode definition(AlertKind kind) {
        AlertWords words = AlertWords.of(kind);
        ObjectNode entity = entity(DEFINITIONS, kind.graph());
        ObjectNode properties = properties(entity);
        properties.put("displayName", words.name());
        properties.put("description", words.description());
        properties.put("severityLevel", Words.pascal(kind.severity()));
        properties.put("securityImpact", words.impact());
        properties.put("mitigationSteps", words.mend());
        properties.put("howToPrevent", words.prevent());
        properties.put("isRemediatable", words.remediable());
        properties.put("isConfigurable", !(kind.usual() instanceof Thresholds.None));
        return entity;
    }

    /** How an alert is set. */
    ObjectNode configuration(AlertState state) {
        AlertKind kind = state.kind();
        ObjectNode entity = entity(CONFIGURATIONS, kind.graph());
        ObjectNode properties = properties(entity);
        properties.put("alertConfigurationType", configurationType(kind));
        properties.put("alertDefinitionId", kind.graph());
        properties.put("isEnabled", state.enabled());
        if (state.thresholds() instanceof Thresholds.Share share) {
            List<String> names = FIGURES.getOrDefault(kind, List.of());
            properties.put(names.getFirst(), share.count());
            properties.put(names.getLast(), share.percent());
        }
        return entity;
    }

    /** How an alert warns from then on; whatever somebody does not say stays as it is. */
    static Thresholds thresholds(JsonNode properties, AlertState before) {
        if (!(before.thresholds() instanceof Thresholds.Share share)) {
            return before.thresholds();
        }
        List<String> names = FIGURES.getOrDefault(before.kind(), List.of());
        return new Thresholds.Share(
                AlertBody.number(properties, names.getFirst(), share.count()),
                AlertBody.number(properties, names.getLast(), share.percent()));
    }

    /**
     * Refuses a change of a configuration that does not name the type, for it says which figures there are, or says what no such
     * configuration has.
     */
    static void check(JsonNode properties, AlertKind kind) {
        String type = configurationType(kind);
        if (!Tree.text(properties, "alertConfigurationType").orElse("").equalsIgnoreCase(type)) {
            throw GraphException.badRequest(
                    "A change of this configuration must have the alertConfigurationType " + type + ".");
        }
        Set<String> names = new HashSet<>(CONFIGURATION);
        names.addAll(FIGURES.getOrDefault(kind, List.of()));
        AlertBody.known(properties, names);
        AlertBody.same(properties, "alertDefinitionId", kind.graph());
    }

    private static String configurationType(AlertKind kind) {
        return typed(kind) + "Configuration";
    }

    /** Where a name ends so by itself, it is there once only. */
    private static String typed(AlertKind kind) {
        return kind.graph().endsWith("Alert") ? kind.graph() : kind.graph() + "Alert";
    }

    /** An incident. */
    ObjectNode incident(Incident incident, Names names) {
        String name = IncidentId.of(incident.alert(), incident.key());
        ObjectNode entity = entity(ALERTS + "/" + incident.alert().graph() + "/" + INCIDENTS, name);
        entity.put("type", TYPE + ALERTS + "/" + INCIDENTS);
        ObjectNode properties = Tree.object();
        entity.set("properties", properties);
        properties.put("alertIncidentType", typed(incident.alert()) + "Incident");
        switch (incident.alert()) {
            case AZURE_ROLES_ASSIGNED_OUTSIDE_PIM ->
                incident.about().ifPresent(about -> outside(about, names, properties));
            case DUPLICATE_ROLE -> duplicate(incident, properties);
            default -> {
                properties.putNull("assigneeName");
                properties.putNull("assigneeType");
            }
        }
        return entity;
    }

    /** Who gave it, and when, the directory does not say. */
    private void outside(Incident.Assignment about, Names names, ObjectNode properties) {
        Optional<String> who =
                Optional.ofNullable(names.principal(about.holding().principal()));
        properties.set("assigneeDisplayName", Tree.text(who));
        properties.set("assigneeUserPrincipalName", Tree.text(who));
        properties.put("assigneeId", about.holding().principal().toString());
        if (about.holding().target() instanceof Target.Role role) {
            properties.put("roleDisplayName", names.role(role.role()));
            properties.put("roleTemplateId", role.role().toString());
            properties.put("roleDefinitionId", ArmEntity.roleId(role.role(), (AzureScope) role.scope()));
        }
        properties.putNull("assignmentActivatedDate");
        properties.putNull("requestorId");
        properties.putNull("requestorDisplayName");
        properties.putNull("requestorUserPrincipalName");
    }

    private static void duplicate(Incident incident, ObjectNode properties) {
        if (incident.detail() instanceof Incident.Detail.Twin twin) {
            properties.put("roleName", twin.name());
            properties.put("duplicateRoles", twin.of());
        }
        properties.put("reason", incident.says());
    }

    /** Something at the scope. */
    ObjectNode entity(String collection, String name) {
        ObjectNode entity = Tree.object();
        entity.putObject("properties").put("scope", scope.path());
        entity.put("name", name);
        entity.put("id", ArmScope.id(scope, collection, name));
        entity.put("type", TYPE + collection);
        return entity;
    }

    static ObjectNode properties(ObjectNode entity) {
        return (ObjectNode) entity.get("properties");
    }
}
