package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/** Writes an audit record: Graph names what is absent null, diagnostics leave it out. */
final class AuditJson {
    private AuditJson() {}

    static void write(JsonGenerator json, Audit event, Shape shape) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", event.id());
        json.writeStringField("category", event.category());
        json.writeStringField("correlationId", event.correlationId());
        json.writeStringField("result", "success");
        json.writeStringField("resultReason", event.reason());
        json.writeStringField("activityDisplayName", event.activity());
        json.writeStringField(
                "activityDateTime", shape == Shape.GRAPH ? Times.ticks(event.time()) : Times.offset(event.time()));
        json.writeStringField("loggedByService", event.service());
        json.writeStringField("operationType", event.operationType());
        if (shape == Shape.GRAPH) {
            json.writeNullField("userAgent");
        }
        actor(json, event.actor(), shape);
        json.writeArrayFieldStart("targetResources");
        for (Target target : event.targets()) {
            target(json, target, shape);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("additionalDetails");
        for (Map.Entry<String, String> detail : event.details()) {
            json.writeStartObject();
            json.writeStringField("key", detail.getKey());
            json.writeStringField("value", detail.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void actor(JsonGenerator json, Actor actor, Shape shape) throws IOException {
        json.writeObjectFieldStart("initiatedBy");
        switch (actor) {
            case Actor.User user -> {
                absent(json, "app", shape);
                user(
                        json,
                        user.person().id(),
                        user.person().name(),
                        user.person().upn(),
                        user.ip(),
                        shape);
            }
            case Actor.PimService pim -> {
                absent(json, "app", shape);
                user(json, pim.id(), "Azure AD PIM", "", "", shape);
            }
            case Actor.App app -> {
                absent(json, "user", shape);
                json.writeObjectFieldStart("app");
                json.writeNullField("appId");
                json.writeStringField("displayName", app.workload().name());
                json.writeStringField("servicePrincipalId", app.workload().id());
                json.writeNullField("servicePrincipalName");
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private static void user(JsonGenerator json, String id, String name, String upn, String ip, Shape shape)
            throws IOException {
        json.writeObjectFieldStart("user");
        json.writeStringField("id", id);
        json.writeStringField("displayName", name);
        text(json, "userPrincipalName", upn, shape);
        text(json, "ipAddress", ip, shape);
        if (shape == Shape.GRAPH) {
            json.writeNullField("userType");
            json.writeNullField("homeTenantId");
            json.writeNullField("homeTenantName");
        } else {
            json.writeArrayFieldStart("roles");
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void target(JsonGenerator json, Target target, Shape shape) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", target.id());
        text(json, "displayName", target.name(), shape);
        json.writeStringField("type", target.type());
        text(json, "userPrincipalName", target.upn(), shape);
        if (shape == Shape.GRAPH) {
            json.writeNullField("groupType");
        }
        json.writeArrayFieldStart("modifiedProperties");
        for (Target.Change change : target.changes()) {
            json.writeStartObject();
            json.writeStringField("displayName", change.name());
            value(json, "oldValue", change.oldValue());
            value(json, "newValue", change.newValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (shape == Shape.DIAGNOSTICS) {
            json.writeArrayFieldStart("administrativeUnits");
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, String field, String value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, value);
        }
    }

    private static void text(JsonGenerator json, String field, String value, Shape shape) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(field, value);
        } else {
            absent(json, field, shape);
        }
    }

    private static void absent(JsonGenerator json, String field, Shape shape) throws IOException {
        if (shape == Shape.GRAPH) {
            json.writeNullField(field);
        }
    }
}
