package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes audit details of the JSON in an audit row's three dynamic columns. */
final class AuditParser {
    /** The parts of directory objects that their changes name as well, such as {@code Role.DisplayName}. */
    private static final List<String> IMPLIED_TYPES = List.of("Role", "Group");

    private AuditParser() {}

    static AuditDetails parse(String activity, String initiatedBy, String targetResources, String additionalDetails) {
        Map<String, List<String>> details = details(JsonText.parse(additionalDetails));
        List<AuditTarget> targets = new ArrayList<>();
        List<AuditChange> changes = new ArrayList<>();
        JsonNode list = JsonText.parse(targetResources);
        for (JsonNode resource : list.isObject() ? List.of(list) : list) {
            List<AuditChange> own = changes(JsonText.member(resource, "modifiedProperties"));
            targets.add(target(resource, own));
            changes.addAll(own);
        }
        List<AuditTarget> implied = new ArrayList<>();
        for (String type : IMPLIED_TYPES) {
            fillIn(targets, implied, implied(type, changes));
        }
        return new AuditDetails(
                activity, actor(JsonText.parse(initiatedBy), details), targets, implied, changes, details);
    }

    private static AuditActor actor(JsonNode initiatedBy, Map<String, List<String>> details) {
        JsonNode user = JsonText.member(initiatedBy, "user");
        JsonNode app = JsonText.member(initiatedBy, "app");
        String ip = firstOf(JsonText.text(user, "ipAddress"), JsonText.text(app, "ipAddress"));
        if (ip.isBlank()) {
            ip = details.getOrDefault("ipaddr", List.of("")).getFirst();
        }
        String id = JsonText.text(user, "id");
        String upn = JsonText.text(user, "userPrincipalName");
        String name = JsonText.text(user, "displayName");
        String appId = JsonText.text(app, "appId");
        String appName = firstOf(JsonText.text(app, "displayName"), JsonText.text(app, "servicePrincipalName"));
        String servicePrincipalId = JsonText.text(app, "servicePrincipalId");
        boolean isUser = !(id + upn).isBlank();
        if (!isUser && !(appId + appName + servicePrincipalId).isBlank()) {
            return new AuditActor("Application", servicePrincipalId, "", appName, ip, appId);
        }
        return new AuditActor(isUser || !name.isBlank() ? "User" : "", id, upn, name, ip, appId);
    }

    private static AuditTarget target(JsonNode resource, List<AuditChange> changes) {
        String type = JsonText.text(resource, "type");
        boolean role = type.equalsIgnoreCase("Role");
        String templateId = firstOf(
                JsonText.text(resource, "templateId"),
                role ? changed(changes, "RoleDefinitionOriginId") : "",
                role ? changed(changes, "TemplateId") : "");
        return new AuditTarget(
                type,
                JsonText.text(resource, "id"),
                JsonText.text(resource, "displayName"),
                JsonText.text(resource, "userPrincipalName"),
                templateId);
    }

    /** The object of a type that changes speak of, such as the role that a user got. */
    private static AuditTarget implied(String type, List<AuditChange> changes) {
        boolean role = type.equals("Role");
        return new AuditTarget(
                type,
                changed(changes, type + ".ObjectID"),
                changed(changes, type + ".DisplayName"),
                "",
                firstOf(
                        changed(changes, type + ".TemplateId"),
                        role ? changed(changes, "RoleDefinitionOriginId") : "",
                        role ? changed(changes, "TemplateId") : ""));
    }

    /** The one target of the implied one's type gets what it does not say; where there is none, it is kept as implied. */
    private static void fillIn(List<AuditTarget> targets, List<AuditTarget> implied, AuditTarget found) {
        if (!found.saysSomething()) {
            return;
        }
        int only = -1;
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).type().equalsIgnoreCase(found.type())) {
                if (only >= 0) {
                    return;
                }
                only = i;
            }
        }
        if (only >= 0) {
            targets.set(only, targets.get(only).or(found));
        } else {
            implied.add(found);
        }
    }

    private static String changed(List<AuditChange> changes, String name) {
        for (AuditChange change : changes) {
            if (change.name().equalsIgnoreCase(name)) {
                String value = firstOf(
                        String.join(" ", change.newValue()).strip(),
                        String.join(" ", change.oldValue()).strip());
                if (!value.isEmpty()) {
                    return value;
                }
            }
        }
        return "";
    }

    private static List<AuditChange> changes(JsonNode properties) {
        List<AuditChange> changes = new ArrayList<>();
        for (JsonNode property : properties) {
            JsonNode before = JsonText.member(property, "oldValue");
            JsonNode after = JsonText.member(property, "newValue");
            changes.add(change(JsonText.text(property, "displayName"), before, after));
        }
        return changes;
    }

    private static AuditChange change(String name, JsonNode before, JsonNode after) {
        String old = JsonText.unquoted(JsonText.text(before));
        String now = JsonText.unquoted(JsonText.text(after));
        JsonNode oldList = JsonText.list(old);
        JsonNode newList = JsonText.list(now);
        boolean lists = oldList.isArray() || newList.isArray();
        List<String> oldElements = lists ? JsonText.elements(old, oldList) : List.of();
        List<String> newElements = lists ? JsonText.elements(now, newList) : List.of();
        return new AuditChange(
                name,
                before.isNull() || before.isMissingNode() ? List.of() : JsonText.values(old, oldList),
                after.isNull() || after.isMissingNode() ? List.of() : JsonText.values(now, newList),
                JsonText.difference(newElements, oldElements),
                JsonText.difference(oldElements, newElements));
    }

    private static Map<String, List<String>> details(JsonNode list) {
        Map<String, List<String>> details = new HashMap<>();
        for (JsonNode detail : list) {
            JsonNode value = JsonText.member(detail, "value");
            if (!value.isNull() && !value.isMissingNode()) {
                String key = JsonText.text(detail, "key").toLowerCase(Locale.ROOT);
                details.computeIfAbsent(key, k -> new ArrayList<>()).add(JsonText.text(value));
            }
        }
        return details;
    }

    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
