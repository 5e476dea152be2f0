package dev.gatehouse.server.graph.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.lake.EventField;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.EventRow;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.graph.EntitySet.Wanted;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.graph.log.Mapping.Property;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Graph's {@code directoryAudit}: rows of AuditLogs. */
record AuditLog(Version version) implements Log {
    static final String TIME = "activityDateTime";

    private static final List<String> USER = List.of("id", "displayName", "userPrincipalName", "ipAddress", "userType");
    private static final List<String> APP =
            List.of("appId", "displayName", "servicePrincipalId", "servicePrincipalName");

    private static final Mapping V1 = new Mapping(
            "directoryAudit",
            List.of(
                    Property.text("id", "Id"),
                    Property.text("category", "Category"),
                    Property.text("correlationId", "CorrelationId"),
                    Property.word("result", "Result"),
                    Property.text("resultReason", "ResultReason", "ResultDescription"),
                    Property.text("activityDisplayName", "OperationName"),
                    Property.time(TIME, "ActivityDateTime"),
                    Property.text("loggedByService", "LoggedByService"),
                    Property.text("operationType", "AADOperationType"),
                    new Property("initiatedBy", AuditLog::initiatedBy, initiators()),
                    new Property(
                            "targetResources",
                            AuditLog::targets,
                            List.of(
                                    "id",
                                    "displayName",
                                    "type",
                                    "userPrincipalName",
                                    "groupType",
                                    "modifiedProperties/displayName",
                                    "modifiedProperties/oldValue",
                                    "modifiedProperties/newValue")),
                    new Property("additionalDetails", AuditLog::details, List.of("key", "value"))));

    private static final Mapping BETA = V1.and(List.of(Property.text("userAgent", "UserAgent")));

    private static List<String> initiators() {
        return Stream.concat(
                        USER.stream().map(member -> "user/" + member),
                        APP.stream().map(member -> "app/" + member))
                .toList();
    }

    @Override
    public EntityType type() {
        return mapping().type(Map.of());
    }

    @Override
    public Set<Table> tables() {
        return Set.of(Table.AUDIT_LOGS);
    }

    @Override
    public String time() {
        return TIME;
    }

    @Override
    public Set<String> columns() {
        return Set.copyOf(Table.AUDIT_LOGS.columns());
    }

    @Override
    public EventQuery query(Wanted wanted) {
        EventQuery query = EventQuery.ALL.tables(tables()).limit(EventQuery.LIMIT);
        query = Asked.column(query, wanted, "id", EventField.ID);
        query = Asked.column(query, wanted, "loggedByService", EventField.APPLICATION);
        query = Asked.column(query, wanted, "activityDisplayName", EventField.OPERATION);
        query = Asked.column(query, wanted, "initiatedBy/user/userPrincipalName", EventField.PRINCIPAL_NAME);
        query = Asked.principal(query, wanted, "initiatedBy/user/id");
        return Asked.record(query, wanted, List.of("correlationId", "category"));
    }

    @Override
    public ObjectNode entity(EventRow event, Values values) {
        ObjectNode entity = mapping().entity(values);
        entity.put("id", event.id());
        entity.set(TIME, Tree.time(Values.instant(event.time())));
        return entity;
    }

    private Mapping mapping() {
        return version == Version.V1 ? V1 : BETA;
    }

    private static JsonNode initiatedBy(Values values) {
        JsonNode said = values.json("InitiatedBy");
        ObjectNode both = Tree.object();
        both.set("user", identity(Parsed.member(said, "user"), USER));
        both.set("app", identity(Parsed.member(said, "app"), APP));
        return both;
    }

    /** Who it is; a null of JSON where nothing is said of him. */
    private static JsonNode identity(JsonNode said, List<String> members) {
        ObjectNode who = Parsed.members(said, members.toArray(String[]::new));
        return who.valueStream().allMatch(JsonNode::isNull) ? Tree.none() : who;
    }

    private static JsonNode targets(Values values) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (JsonNode said : values.list("TargetResources")) {
            if (said.isObject()) {
                ObjectNode target = Parsed.members(said, "id", "displayName", "type", "userPrincipalName", "groupType");
                target.set("modifiedProperties", changes(Parsed.member(said, "modifiedProperties"), values));
                all.add(target);
            }
        }
        return all;
    }

    private static ArrayNode changes(JsonNode said, Values values) {
        boolean plain = values.shape().equals(Optional.of(Shape.UNIFIED_AUDIT_LOG));
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (JsonNode change : said) {
            ObjectNode one = all.addObject();
            one.set("displayName", Tree.text(Parsed.text(change, "displayName")));
            one.set("oldValue", value(Parsed.text(change, "oldValue"), plain));
            one.set("newValue", value(Parsed.text(change, "newValue"), plain));
        }
        return all;
    }

    /** A value is JSON within a text; the unified audit log writes texts as they are. */
    private static JsonNode value(Optional<String> said, boolean plain) {
        return Tree.text(said.map(text -> plain && Parsed.json(text).isMissingNode()
                ? JsonNodeFactory.instance.textNode(text).toString()
                : text));
    }

    private static JsonNode details(Values values) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (JsonNode detail : values.list("AdditionalDetails")) {
            Parsed.text(detail, "key").ifPresent(key -> {
                ObjectNode one = all.addObject().put("key", key);
                one.set("value", Tree.text(Parsed.text(detail, "value")));
            });
        }
        return all;
    }
}
