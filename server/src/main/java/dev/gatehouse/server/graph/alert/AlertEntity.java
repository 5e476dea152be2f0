package dev.gatehouse.server.graph.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.alert.Thresholds;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.alert.AlertWords;
import dev.gatehouse.server.api.pim.alert.IncidentId;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Lengths;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.identity.TenantId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Alerts as trees of JSON. Definition, configuration and alert have the same id. */
final class AlertEntity {
    static final String SCOPE_TYPE = "DirectoryRole";
    private static final String NAME_SPACE = "#microsoft.graph.";

    static final EntityType DEFINITION = new EntityType(
            "unifiedRoleManagementAlertDefinition",
            Set.of(
                    "id",
                    "displayName",
                    "scopeType",
                    "scopeId",
                    "description",
                    "severityLevel",
                    "securityImpact",
                    "mitigationSteps",
                    "howToPrevent",
                    "isRemediatable",
                    "isConfigurable"));

    static final EntityType INCIDENT = new EntityType(
                    "unifiedRoleManagementAlertIncident",
                    Set.of(
                            "id",
                            "assigneeId",
                            "assigneeDisplayName",
                            "assigneeUserPrincipalName",
                            "roleDefinitionId",
                            "roleTemplateId",
                            "roleDisplayName",
                            "lastActivationDateTime",
                            "lastSignInDateTime",
                            "activationCount",
                            "sequenceStartDateTime",
                            "sequenceEndDateTime",
                            "assignmentCreatedDateTime",
                            "tenantLicenseStatus"))
            .derived(AlertTypes.all("AlertIncident"));

    static final Set<String> CONFIGURATION = Set.of(
            "id",
            "alertDefinitionId",
            "scopeType",
            "scopeId",
            "isEnabled",
            "duration",
            "timeIntervalBetweenActivations",
            "sequentialActivationCounterThreshold",
            "globalAdminCountThreshold",
            "percentageOfGlobalAdminsOutOfRolesThreshold");

    static final Set<String> ALERT = Set.of(
            "id",
            "alertDefinitionId",
            "scopeType",
            "scopeId",
            "incidentCount",
            "isActive",
            "lastModifiedDateTime",
            "lastScannedDateTime");

    private AlertEntity() {}

    /** What an alert of a tenant is called. */
    static String id(AlertKind kind, TenantId tenant) {
        return SCOPE_TYPE + "_" + tenant + "_" + kind.graph();
    }

    /** The alert that is called so; empty where it is none of Graph's. */
    static Optional<AlertKind> kind(String id, TenantId tenant) {
        return Stream.of(AlertKind.values())
                .filter(kind -> AlertTypes.of(kind).isPresent())
                .filter(kind -> id(kind, tenant).equalsIgnoreCase(id))
                .findFirst();
    }

    static ObjectNode definition(AlertKind kind, TenantId tenant) {
        AlertWords words = AlertWords.of(kind);
        ObjectNode entity = scoped(id(kind, tenant));
        entity.put("displayName", words.name());
        entity.put("description", words.description());
        entity.put("severityLevel", kind.severity().name().toLowerCase(Locale.ROOT));
        entity.put("securityImpact", words.impact());
        entity.put("mitigationSteps", words.mend());
        entity.put("howToPrevent", words.prevent());
        entity.put("isRemediatable", words.remediable());
        entity.put("isConfigurable", !(kind.usual() instanceof Thresholds.None));
        return entity;
    }

    static ObjectNode configuration(AlertState state, String type, TenantId tenant) {
        ObjectNode entity = scoped(id(state.kind(), tenant));
        entity.put("@odata.type", configurationType(type));
        entity.put("alertDefinitionId", id(state.kind(), tenant));
        entity.put("isEnabled", state.enabled());
        switch (state.thresholds()) {
            case Thresholds.None _ -> {}
            case Thresholds.Days days -> entity.put("duration", "P" + days.days() + "D");
            case Thresholds.Sequence sequence -> {
                entity.put("timeIntervalBetweenActivations", Lengths.text(sequence.within()));
                entity.put("sequentialActivationCounterThreshold", sequence.count());
            }
            case Thresholds.Share share -> {
                entity.put("globalAdminCountThreshold", share.count());
                entity.put("percentageOfGlobalAdminsOutOfRolesThreshold", share.percent());
            }
        }
        return entity;
    }

    static ObjectNode alert(AlertState state, Optional<Instant> scanned, TenantId tenant) {
        ObjectNode entity = scoped(id(state.kind(), tenant));
        entity.put("alertDefinitionId", id(state.kind(), tenant));
        entity.put("incidentCount", state.open().size());
        entity.put("isActive", state.isActive());
        entity.set(
                "lastModifiedDateTime", Tree.time(state.open().values().stream().max(Instant::compareTo)));
        entity.set("lastScannedDateTime", Tree.time(scanned));
        return entity;
    }

    private static ObjectNode scoped(String id) {
        ObjectNode entity = Tree.object();
        entity.put("id", id);
        entity.put("scopeType", SCOPE_TYPE);
        entity.put("scopeId", "/");
        return entity;
    }

    static ObjectNode incident(Incident incident, String type, Names names) {
        ObjectNode entity = Tree.object();
        entity.put("@odata.type", NAME_SPACE + type + "AlertIncident");
        entity.put("id", IncidentId.of(incident.alert(), incident.key()));
        Optional<String> role = incident.about()
                .map(about -> about.holding().target())
                .flatMap(target -> target instanceof Target.Role one
                        ? Optional.of(one.role().toString())
                        : Optional.empty())
                .or(() -> Optional.of(incident.key())
                        .filter(key -> incident.alert() == AlertKind.NO_MFA_ON_ROLE_ACTIVATION));
        incident.about().ifPresent(about -> {
            Optional<String> name =
                    Optional.ofNullable(names.principal(about.holding().principal()));
            entity.put("assigneeId", about.holding().principal().toString());
            entity.set("assigneeDisplayName", Tree.text(name));
            entity.set("assigneeUserPrincipalName", Tree.text(name));
        });
        role.ifPresent(id -> {
            entity.put("roleDefinitionId", id);
            entity.put("roleTemplateId", id);
            entity.put("roleDisplayName", names.role(RoleDefinitionId.of(id)));
        });
        switch (incident.detail()) {
            case Incident.Detail.Plain _ -> {}
            case Incident.Detail.Twin _ -> {}
            case Incident.Detail.LastUsed used
            when incident.alert() == AlertKind.STALE_SIGN_IN -> {
                entity.set("lastSignInDateTime", Tree.time(used.when()));
                entity.set("assignmentCreatedDateTime", Tree.time(used.since()));
            }
            case Incident.Detail.LastUsed used -> entity.set("lastActivationDateTime", Tree.time(used.when()));
            case Incident.Detail.InARow row -> {
                entity.put("activationCount", row.count());
                entity.put("sequenceStartDateTime", Tree.time(row.time().from()));
                entity.set("sequenceEndDateTime", Tree.time(row.time().end()));
            }
        }
        return entity;
    }

    /** What the type of a configuration must be. */
    static String configurationType(String type) {
        return NAME_SPACE + type + "AlertConfiguration";
    }
}
