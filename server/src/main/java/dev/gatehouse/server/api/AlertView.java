package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.gatehouse.store.alerts.StoredAlert;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An alert as the API shows it.
 *
 * @param alert its JSON as it is stored
 */
@Schema(
        name = "AlertItem",
        requiredProperties = {"alert", "triage"})
record AlertView(
        @JsonRawValue
        @Schema(
                type = SchemaType.OBJECT,
                description = "The alert: the same object that `scan --format ndjson` writes on a line.")
        String alert,

        TriageView triage) {
    static AlertView of(StoredAlert stored) {
        return new AlertView(stored.json(), TriageView.of(stored.triage()));
    }
}
