package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;

/** Writes any event in either shape; in the diagnostics shape with its envelope around it. */
final class EventJson {
    private final Tenant tenant;
    private final SignInJson signIns;

    EventJson(Tenant tenant) {
        this.tenant = tenant;
        this.signIns = new SignInJson(tenant);
    }

    void graph(JsonGenerator json, Event event) throws IOException {
        body(json, event, Shape.GRAPH);
    }

    void diagnostics(JsonGenerator json, Event event) throws IOException {
        json.writeStartObject();
        switch (event) {
            case SignIn signIn -> signIn(json, signIn);
            case Audit audit -> audit(json, audit);
            case RiskDetection detection ->
                risk(json, detection, "UserRiskEvents", "User Risk Detection", detection.person());
            case RiskyUser user -> risk(json, user, "RiskyUsers", "Risky user", user.person());
        }
        json.writeFieldName("properties");
        body(json, event, Shape.DIAGNOSTICS);
        json.writeEndObject();
    }

    private void body(JsonGenerator json, Event event, Shape shape) throws IOException {
        switch (event) {
            case SignIn signIn -> signIns.write(json, signIn, shape);
            case Audit audit -> AuditJson.write(json, audit, shape);
            case RiskDetection detection -> RiskJson.detection(json, detection, shape);
            case RiskyUser user -> RiskJson.user(json, user);
        }
    }

    private void signIn(JsonGenerator json, SignIn event) throws IOException {
        // A sign-in's record is emitted some seconds after the sign-in: readers must take the time from the properties.
        head(
                json,
                Times.ticks(event.time().plusSeconds(90)),
                "Sign-in activity",
                event.kind().category());
        json.writeStringField("resultType", Integer.toString(event.outcome().code()));
        json.writeStringField("resultSignature", "None");
        if (event.outcome() != Outcome.SUCCESS) {
            json.writeStringField("resultDescription", event.outcome().reason());
        }
        json.writeNumberField("durationMs", 0);
        if (event.kind() != SignInKind.MANAGED_IDENTITY) {
            json.writeStringField("callerIpAddress", event.ip());
        }
        json.writeStringField("correlationId", event.correlationId());
        json.writeStringField("identity", event.subject().name());
        json.writeNumberField("Level", 4);
        json.writeStringField("location", event.place().country());
    }

    private void audit(JsonGenerator json, Audit event) throws IOException {
        head(json, Times.ticks(event.time()), event.activity(), "AuditLogs");
        json.writeStringField("resultSignature", "None");
        json.writeNumberField("durationMs", 0);
        json.writeStringField("correlationId", event.correlationId());
        json.writeStringField(
                "identity",
                switch (event.actor()) {
                    case Actor.User user -> user.person().name();
                    case Actor.App app -> app.workload().name();
                    case Actor.PimService _ -> "Azure AD PIM";
                });
        json.writeNumberField("Level", 4);
    }

    private void risk(JsonGenerator json, Event event, String category, String operation, Person person)
            throws IOException {
        head(json, Times.american(event.time()), operation, category);
        json.writeStringField("resultSignature", "None");
        json.writeNumberField("durationMs", 0);
        json.writeStringField("correlationId", event.id());
        json.writeStringField("identity", person.name().toLowerCase(Locale.ROOT));
        json.writeNumberField("Level", 4);
    }

    private void head(JsonGenerator json, String time, String operation, String category) throws IOException {
        json.writeStringField("time", time);
        json.writeStringField("resourceId", "/tenants/" + tenant.id() + "/providers/Microsoft.aadiam");
        json.writeStringField("operationName", operation);
        json.writeStringField("operationVersion", "1.0");
        json.writeStringField("category", category);
        json.writeStringField("tenantId", tenant.id());
    }
}
