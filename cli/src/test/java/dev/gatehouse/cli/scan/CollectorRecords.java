package dev.gatehouse.cli.scan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** Records of a made-up tenant as collectors and the libraries below them write them. */
final class CollectorRecords {
    static final Event.User KIM = new Event.User(1, "adm_kim@contoso.example");
    static final Event.User LEE = new Event.User(2, "lee@contoso.example");
    static final Event FAILED = Event.signIn(1, KIM, "2026-05-04T08:00:00Z", 50126, "192.0.2.1");
    static final Event PASSED = Event.signIn(2, LEE, "2026-05-04T09:30:00Z", 0, "192.0.2.2");
    static final Event GIVEN = Event.roleGiven(3, LEE, "2026-05-04T10:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    private CollectorRecords() {}

    /** Graph's record as Windows PowerShell writes the object that its SDK makes of it. */
    static String sdk(String graph) {
        return pascal(parsed(graph)).toString().replace("/Date(", "\\/Date(").replace(")/\"", ")\\/\"");
    }

    /** What Search-UnifiedAuditLog answers, the record within as text. */
    static String wrapped(String record) {
        return wrapper(record).put("AuditData", record).toString();
    }

    /** The same, the record within as an object. */
    static String nested(String record) {
        return wrapper(record).set("AuditData", parsed(record)).toString();
    }

    /** A row of the same as CSV, below {@code RecordType,CreationDate,UserIds,Operations,AuditData,ResultIndex,Identity}. */
    static String unifiedCsv(String record) {
        JsonNode data = parsed(record);
        return String.format(
                Locale.ROOT,
                "\"AzureActiveDirectory\",\"5/4/2026 8:00:00 AM\",\"%s\",\"%s\",\"%s\",\"1\",\"%s\"",
                data.path("UserId").asText(),
                data.path("Operation").asText(),
                record.replace("\"", "\"\""),
                data.path("Id").asText());
    }

    /** Graph's own record around one of the unified audit log. */
    static String auditLogRecord(String record) {
        JsonNode data = parsed(record);
        ObjectNode graph = JSON.createObjectNode();
        graph.put("operation", data.path("Operation").asText());
        graph.put("id", data.path("Id").asText());
        graph.put("auditLogRecordType", "azureActiveDirectory");
        graph.put("createdDateTime", data.path("CreationTime").asText() + "Z");
        graph.put("service", "AzureActiveDirectory");
        graph.put("userPrincipalName", data.path("UserId").asText());
        graph.set("auditData", ((ObjectNode) data).put("@odata.type", "#microsoft.graph.security.defaultAuditData"));
        return graph.toString();
    }

    /** What Azure Resource Manager answers. */
    static String arm(int number) {
        return String.format(Locale.ROOT, """
                {"authorization":{"action":"Microsoft.Compute/virtualMachines/runCommand/action","scope":"/subscriptions/s-1"},\
                "caller":"adm_kim@contoso.example","claims":{"ipaddr":"192.0.2.1"},"correlationId":"c-%d","eventDataId":\
                "e-%d","eventTimestamp":"2026-05-04T11:00:0%d.123Z","category":{"value":"Administrative",\
                "localizedValue":"Administrative"},"operationName":{"value":\
                "Microsoft.Compute/virtualMachines/runCommand/action","localizedValue":"Run Command on Virtual Machine"},\
                "status":{"value":"Succeeded","localizedValue":"Succeeded"},"subscriptionId":"s-1","properties":{"a":"b"}}""", number, number, number % 10);
    }

    /** The same as the Python SDK names it. */
    static String armSnake(int number) {
        return snake(parsed(arm(number))).toString();
    }

    /** The same as Get-AzActivityLog answers: names in PascalCase, texts instead of name and value. */
    static String armPowerShell(int number) {
        ObjectNode flat = (ObjectNode) pascal(parsed(arm(number)));
        for (String name : new String[] {"Category", "OperationName", "Status"}) {
            flat.put(name, flat.path(name).path("Value").asText());
        }
        for (String name : new String[] {"Claims", "Properties"}) {
            ObjectNode content = JSON.createObjectNode();
            content.set("Content", parsed(arm(number)).path(name.toLowerCase(Locale.ROOT)));
            flat.set(name, content);
        }
        return flat.toString();
    }

    private static ObjectNode wrapper(String record) {
        JsonNode data = parsed(record);
        ObjectNode wrapper = JSON.createObjectNode();
        wrapper.put("RunspaceId", "7d1f0a52-0000-4000-8000-000000000001");
        wrapper.put("RecordType", "AzureActiveDirectory");
        wrapper.put("CreationDate", date(data.path("CreationTime").asText() + "Z"));
        wrapper.put("UserIds", data.path("UserId").asText());
        wrapper.put("Operations", data.path("Operation").asText());
        wrapper.put("ResultIndex", 1);
        wrapper.put("ResultCount", 2);
        wrapper.put("Identity", data.path("Id").asText());
        wrapper.put("IsValid", true);
        wrapper.put("ObjectState", "Unchanged");
        return wrapper;
    }

    private static JsonNode pascal(JsonNode node) {
        if (node instanceof ArrayNode list) {
            ArrayNode made = JSON.createArrayNode();
            list.forEach(element -> made.add(pascal(element)));
            return made;
        }
        if (!node.isObject()) {
            boolean time = node.isTextual() && TIME.matcher(node.asText()).matches();
            return time ? JSON.getNodeFactory().textNode(date(node.asText())) : node;
        }
        ObjectNode made = JSON.createObjectNode();
        node.properties().forEach(member -> made.set(pascal(member.getKey()), pascal(member.getValue())));
        made.set("AdditionalProperties", JSON.createObjectNode());
        return made;
    }

    private static String pascal(String name) {
        return switch (name) {
            case "ipAddress" -> "IPAddress";
            case "riskEventTypes_v2" -> "RiskEventTypesV2";
            default -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        };
    }

    private static JsonNode snake(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        ObjectNode made = JSON.createObjectNode();
        node.properties()
                .forEach(member -> made.set(
                        member.getKey().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT),
                        snake(member.getValue())));
        return made;
    }

    private static String date(String time) {
        return "/Date(" + Instant.parse(time).toEpochMilli() + ")/";
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
