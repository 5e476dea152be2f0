package dev.gatehouse.pim.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.pim.model.Account;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Writes a record as Microsoft Graph writes a directory audit: what reads Entra's audit log reads it, too. */
public final class DirectoryAudit {
    private static final String ENGINE = "Azure AD PIM";
    private static final String PIM_IN_DIRECTORY = "MS-PIM";
    private static final String PIM_APP_ID = "01fc33a7-78ba-4d2f-a4b7-768e336e890e";

    private DirectoryAudit() {}

    /**
     * One line of JSON, without its end.
     *
     * @param number the record's place among all records; records of one number are one event
     */
    public static String write(AuditRecord record, long number, Tenant tenant) {
        return Json.of(json -> {
            json.writeStartObject();
            json.writeStringField("id", id(record, number, tenant));
            json.writeStringField("category", record.activity().category().text());
            json.writeStringField("correlationId", record.correlation().toString());
            json.writeStringField("result", record.result().text());
            json.writeStringField("resultReason", record.reason());
            json.writeStringField("activityDisplayName", record.activity().name());
            json.writeStringField("activityDateTime", Moments.text(record.time()));
            json.writeStringField("loggedByService", record.activity().service().text());
            json.writeStringField("operationType", record.activity().operation());
            initiator(json, record);
            json.writeArrayFieldStart("targetResources");
            for (Resource resource : new Resources(record, tenant).all()) {
                resource.write(json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("additionalDetails");
            for (Map.Entry<String, String> detail : Details.of(record, tenant).entrySet()) {
                json.writeStartObject();
                json.writeStringField("key", detail.getKey());
                json.writeStringField("value", detail.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static String id(AuditRecord record, long number, Tenant tenant) {
        String service = switch (record.activity().service()) {
            case CORE_DIRECTORY -> "Directory";
            case PIM -> "PIM";
            case ACCESS_REVIEWS -> "Access Reviews";
        };
        return String.format(Locale.ROOT, "%s_%s_%s_%d", service, record.correlation(), tenant.id(), number);
    }

    private static void initiator(JsonGenerator json, AuditRecord record) throws IOException {
        json.writeObjectFieldStart("initiatedBy");
        switch (record.actor()) {
            case Actor.Person person -> {
                json.writeNullField("app");
                String name = person.who().name();
                String upn = person.who().kind() == Account.Kind.USER ? name : "";
                user(
                        json,
                        person.who().id().toString(),
                        name,
                        upn,
                        record.evidence().address());
            }
            case Actor.Engine any -> {
                json.writeNullField("app");
                user(json, "", ENGINE, "", "");
            }
            case Actor.Application app -> {
                app(json, "", app.what().name(), app.what().id().toString());
                json.writeNullField("user");
            }
            case Actor.Service any -> {
                app(json, PIM_APP_ID, PIM_IN_DIRECTORY, "");
                json.writeNullField("user");
            }
        }
        json.writeEndObject();
    }

    private static void user(JsonGenerator json, String id, String name, String upn, String address)
            throws IOException {
        json.writeObjectFieldStart("user");
        Json.textOrNull(json, "id", id);
        json.writeStringField("displayName", name);
        Json.textOrNull(json, "userPrincipalName", upn);
        Json.textOrNull(json, "ipAddress", address);
        json.writeNullField("userType");
        json.writeEndObject();
    }

    private static void app(JsonGenerator json, String appId, String name, String object) throws IOException {
        json.writeObjectFieldStart("app");
        Json.textOrNull(json, "appId", appId);
        json.writeStringField("displayName", name);
        Json.textOrNull(json, "servicePrincipalId", object);
        json.writeNullField("servicePrincipalName");
        json.writeEndObject();
    }
}
