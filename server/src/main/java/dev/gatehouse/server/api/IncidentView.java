package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.gatehouse.store.alerts.AlertPage;
import dev.gatehouse.store.alerts.StoredIncident;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the API shows it.
 *
 * @param incident its JSON as it is stored
 */
@Schema(
        name = "IncidentItem",
        requiredProperties = {"incident", "triage", "gone"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentView(
        @JsonRawValue
        @Schema(
                type = SchemaType.OBJECT,
                description =
                        "The incident: title, severity, times, the ids of its alerts, why they are one in words (reasons)"
                                + " and one by one (links), and whom it concerns.")
        String incident,

        TriageView triage,

        @Schema(description = "Whether its alerts belong to others by now; then it is only found by its id.")
        boolean gone,

        @Schema(description = "The incident that the first of its alerts went to, where it is gone.") @Nullable
        UUID joinedInto) {
    static IncidentView of(StoredIncident stored) {
        return new IncidentView(
                stored.json(),
                TriageView.of(stored.triage()),
                stored.gone(),
                stored.joinedInto().orElse(null));
    }

    /** An incident with its alerts. */
    @Schema(
            name = "Incident",
            requiredProperties = {"incident", "triage", "gone", "alerts", "more"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Whole(
            @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "As in the list.")
            String incident,

            TriageView triage,
            boolean gone,
            @Nullable UUID joinedInto,

            @Schema(description = "Its alerts, the newest first; of many some.")
            List<AlertView> alerts,

            @Schema(
                    description =
                            "Whether it has more alerts: the list of alerts has them all, by its parameter incident.")
            boolean more) {
        Whole {
            alerts = List.copyOf(alerts);
        }

        static Whole of(StoredIncident stored, AlertPage alerts) {
            return new Whole(
                    stored.json(),
                    TriageView.of(stored.triage()),
                    stored.gone(),
                    stored.joinedInto().orElse(null),
                    alerts.alerts().stream().map(AlertView::of).toList(),
                    alerts.next().isPresent());
        }
    }
}
