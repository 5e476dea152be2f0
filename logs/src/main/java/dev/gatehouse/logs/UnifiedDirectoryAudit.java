package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/*
 * The record's own id is of another kind than the one that Graph gives the event, so the row has none, and its id is
 * worked out of what both have: the second, the activity, the correlation id, the actor and the first target.
 */
/** Makes a directory audit with Microsoft Graph's keys of a record of the unified audit log. */
final class UnifiedDirectoryAudit {
    private UnifiedDirectoryAudit() {}

    static ObjectNode row(UnifiedRecord record) {
        Map<String, String> extended = record.properties("ExtendedProperties");
        ObjectNode row = UnifiedAudit.marked(Table.AUDIT_LOGS);
        UnifiedAudit.put(row, "activityDateTime", record.time());
        UnifiedAudit.put(row, "activityDisplayName", record.operation());
        String correlation = record.text("InterSystemsId");
        UnifiedAudit.put(
                row, "correlationId", correlation.isEmpty() ? extended.getOrDefault("correlationid", "") : correlation);
        UnifiedAudit.put(row, "category", extended.getOrDefault("auditeventcategory", ""));
        UnifiedAudit.put(row, "result", result(record.text("ResultStatus")));
        UnifiedAudit.put(row, "resultReason", extended.getOrDefault("resultdescription", ""));
        row.set("initiatedBy", initiatedBy(record, extended));
        row.set("targetResources", targets(record, extended));
        row.set("additionalDetails", details(record, extended));
        return row;
    }

    private static String result(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "success", "succeeded", "true" -> "success";
            case "failure", "failed", "false" -> "failure";
            default -> status.toLowerCase(Locale.ROOT);
        };
    }

    private static ObjectNode initiatedBy(UnifiedRecord record, Map<String, String> extended) {
        List<UnifiedIdentity> found = UnifiedIdentity.of(record.list("Actor"));
        UnifiedIdentity actor = (found.isEmpty() ? UnifiedIdentity.of("") : found.getFirst())
                .or(UnifiedIdentity.of(record.text("UserId", "UserIds")))
                .or(UnifiedIdentity.of(extended.getOrDefault("actorobjectid", "")))
                .or(UnifiedIdentity.of(extended.getOrDefault("actorupn", "")));
        String ip = ClientAddress.of(record.text("ActorIpAddress", "ClientIP"));
        boolean named = actor.id().isEmpty() && actor.userPrincipalName().isEmpty();
        boolean app = actor.isServicePrincipal()
                || (actor.type().isEmpty() && named && !actor.name().isEmpty());
        ObjectNode who = JsonText.newObject();
        if (app) {
            UnifiedAudit.put(who, "appId", actor.appId());
            UnifiedAudit.put(who, "displayName", actor.name());
            UnifiedAudit.put(who, "servicePrincipalId", actor.id());
        } else {
            UnifiedAudit.put(who, "id", actor.id());
            UnifiedAudit.put(who, "userPrincipalName", actor.userPrincipalName());
            UnifiedAudit.put(who, "displayName", actor.name());
        }
        UnifiedAudit.put(who, "ipAddress", ip);
        ObjectNode initiatedBy = JsonText.newObject();
        initiatedBy.set(app ? "app" : "user", who);
        return initiatedBy;
    }

    private static ArrayNode targets(UnifiedRecord record, Map<String, String> extended) {
        List<UnifiedIdentity> found = new ArrayList<>(UnifiedIdentity.of(record.list("Target")));
        UnifiedIdentity first = (found.isEmpty() ? UnifiedIdentity.of("") : found.removeFirst())
                .or(UnifiedIdentity.of(record.text("ObjectId")))
                .or(new UnifiedIdentity(
                        extended.getOrDefault("extendedauditeventcategory", ""),
                        extended.getOrDefault("targetobjectid", ""),
                        extended.getOrDefault("targetupn", ""),
                        extended.getOrDefault("targetname", ""),
                        ""));
        found.addFirst(first);
        ArrayNode targets = JsonText.newList();
        for (UnifiedIdentity target : found) {
            ObjectNode resource = targets.addObject();
            UnifiedAudit.put(resource, "id", target.id());
            UnifiedAudit.put(resource, "displayName", target.name());
            UnifiedAudit.put(resource, "type", target.type());
            UnifiedAudit.put(resource, "userPrincipalName", target.userPrincipalName());
        }
        ((ObjectNode) targets.get(0)).set("modifiedProperties", UnifiedChanges.of(record.list("ModifiedProperties")));
        return targets;
    }

    /** The details that Graph has too, or where none are marked as such all that there are. */
    private static ArrayNode details(UnifiedRecord record, Map<String, String> extended) {
        ArrayNode details = JsonText.newList();
        JsonNode inner = JsonText.parse(extended.getOrDefault("additionaldetails", ""));
        if (inner.isObject()) {
            inner.properties().forEach(member -> detail(details, member.getKey(), JsonText.text(member.getValue())));
            return details;
        }
        for (JsonNode property : record.list("ExtendedProperties")) {
            detail(details, JsonText.text(property, "Name"), JsonText.text(property, "Value"));
        }
        return details;
    }

    private static void detail(ArrayNode details, String key, String value) {
        if (!key.isEmpty() && !value.isEmpty()) {
            details.addObject().put("key", key).put("value", value);
        }
    }
}
