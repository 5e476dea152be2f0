package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;

/** Writes risk detections and risky users. */
final class RiskJson {
    private RiskJson() {}

    static void detection(JsonGenerator json, RiskDetection event, Shape shape) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", event.id());
        json.writeStringField("requestId", event.signIn().id());
        json.writeStringField("correlationId", event.signIn().correlationId());
        if (shape == Shape.DIAGNOSTICS) {
            json.writeStringField("riskType", event.type());
        }
        json.writeStringField("riskEventType", event.type());
        json.writeStringField("riskState", event.state());
        json.writeStringField("riskLevel", event.level());
        json.writeStringField("riskDetail", "none");
        json.writeStringField("source", "IdentityProtection");
        json.writeStringField("detectionTimingType", "realtime");
        json.writeStringField("activity", "signin");
        json.writeStringField("tokenIssuerType", "AzureAD");
        json.writeStringField("ipAddress", event.signIn().ip());
        json.writeObjectFieldStart("location");
        Place place = event.signIn().place();
        json.writeStringField("city", place.city());
        json.writeStringField("state", place.state());
        json.writeStringField("countryOrRegion", place.country());
        json.writeNullField("geoCoordinates");
        json.writeEndObject();
        time(json, "activityDateTime", event.time());
        time(json, "detectedDateTime", event.time().plusSeconds(70));
        time(json, "lastUpdatedDateTime", event.time().plusSeconds(190));
        json.writeStringField("userId", event.person().id());
        json.writeStringField("userDisplayName", event.person().name());
        json.writeStringField("userPrincipalName", event.person().upn());
        json.writeStringField(
                "additionalInfo",
                "[{\"Key\":\"userAgent\",\"Value\":\"" + event.signIn().device().userAgent() + "\"}]");
        json.writeEndObject();
    }

    static void user(JsonGenerator json, RiskyUser event) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", event.id());
        json.writeBooleanField("isDeleted", false);
        json.writeBooleanField("isProcessing", false);
        json.writeStringField("riskLevel", event.level());
        json.writeStringField("riskState", event.state());
        json.writeStringField("riskDetail", "none");
        time(json, "riskLastUpdatedDateTime", event.time());
        json.writeStringField("userDisplayName", event.person().name());
        json.writeStringField("userPrincipalName", event.person().upn());
        json.writeEndObject();
    }

    private static void time(JsonGenerator json, String field, Instant time) throws IOException {
        json.writeStringField(field, Times.ticks(time));
    }
}
