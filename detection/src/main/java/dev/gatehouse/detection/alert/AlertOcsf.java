package dev.gatehouse.detection.alert;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.data.JsonLine;
import dev.gatehouse.sigma.Level;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes an alert as a Detection Finding of the Open Cybersecurity Schema Framework. What the schema has no attribute for
 * is below {@code unmapped}; there is no confidence, because Gatehouse measures none.
 */
public final class AlertOcsf {
    /** The version of the schema. */
    public static final String VERSION = "1.5.0";

    private static final int CATEGORY = 2;
    private static final int CLASS = 2004;

    private AlertOcsf() {}

    /**
     * The finding as one line of JSON, without a line break at its end.
     *
     * @param version of the product
     * @param isFirst whether whoever gets it hears of the alert for the first time
     */
    public static String write(Alert alert, String version, boolean isFirst) {
        return JsonLine.of(json -> write(alert, version, OcsfActivity.of(alert, isFirst), json));
    }

    private static void write(Alert alert, String version, OcsfActivity activity, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("activity_id", activity.id());
        json.writeStringField("activity_name", activity.caption());
        json.writeNumberField("category_uid", CATEGORY);
        json.writeStringField("category_name", "Findings");
        json.writeNumberField("class_uid", CLASS);
        json.writeStringField("class_name", "Detection Finding");
        json.writeNumberField("type_uid", CLASS * 100 + activity.id());
        json.writeStringField("type_name", "Detection Finding: " + activity.caption());
        json.writeNumberField("time", alert.time().orElse(alert.detectedAt()).toEpochMilli());
        time(json, "start_time", alert.firstEvent());
        time(json, "end_time", alert.lastEvent());
        json.writeNumberField("count", Math.min(alert.eventCount(), Integer.MAX_VALUE));
        json.writeNumberField("severity_id", severity(alert.severity()));
        json.writeStringField("severity", caption(alert.severity()));
        json.writeNumberField("status_id", activity.statusId());
        json.writeStringField("status", activity.status());
        json.writeBooleanField("is_alert", activity != OcsfActivity.CLOSE);
        json.writeStringField("message", alert.summary());
        metadata(json, alert, version);
        OcsfFinding.info(json, alert);
        OcsfEvidence.evidences(json, alert);
        OcsfEvidence.resources(json, alert);
        if (!alert.advice().isEmpty()) {
            json.writeObjectFieldStart("remediation");
            json.writeStringField("desc", alert.advice());
            json.writeEndObject();
        }
        unmapped(json, alert);
        json.writeEndObject();
    }

    private static void metadata(JsonGenerator json, Alert alert, String version) throws IOException {
        json.writeObjectFieldStart("metadata");
        json.writeStringField("version", VERSION);
        json.writeObjectFieldStart("product");
        json.writeStringField("name", "Gatehouse");
        json.writeStringField("vendor_name", "Gatehouse");
        json.writeStringField("version", version);
        json.writeEndObject();
        json.writeStringField("uid", alert.id().toString());
        json.writeStringField("tenant_uid", alert.tenant());
        if (alert.incidentId().isPresent()) {
            json.writeStringField("correlation_uid", alert.incidentId().get().toString());
        }
        JsonLine.texts(json, "profiles", List.of());
        json.writeNumberField("processed_time", alert.detectedAt().toEpochMilli());
        json.writeEndObject();
    }

    private static void unmapped(JsonGenerator json, Alert alert) throws IOException {
        json.writeObjectFieldStart("unmapped");
        json.writeNumberField("revision", alert.revision());
        json.writeStringField("state", alert.state().json());
        json.writeNumberField("suppressed", alert.suppressed());
        json.writeStringField("context_version", alert.contextVersion());
        if (alert.expected().isPresent()) {
            json.writeStringField("expected", alert.expected().get().kind());
            json.writeStringField("expected_because", alert.expected().get().reason());
        }
        json.writeEndObject();
    }

    private static int severity(Level level) {
        return switch (level) {
            case INFORMATIONAL -> 1;
            case LOW -> 2;
            case MEDIUM -> 3;
            case HIGH -> 4;
            case CRITICAL -> 5;
        };
    }

    private static String caption(Level level) {
        return level.name().charAt(0) + level.text().substring(1);
    }

    /** Times are milliseconds since the epoch. */
    static void time(JsonGenerator json, String name, Optional<Instant> time) throws IOException {
        if (time.isPresent()) {
            json.writeNumberField(name, time.get().toEpochMilli());
        }
    }
}
