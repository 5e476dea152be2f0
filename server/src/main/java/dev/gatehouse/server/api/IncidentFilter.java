package dev.gatehouse.server.api;

import dev.gatehouse.sigma.Level;
import dev.gatehouse.store.alerts.IncidentQuery;
import dev.gatehouse.store.alerts.TriageStatus;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that say which incidents are asked for. */
final class IncidentFilter {
    @QueryParam("status")
    @Parameter(description = "new, inProgress or resolved; several with commas. All if absent.")
    @Nullable
    String status;

    @QueryParam("minSeverity")
    @Parameter(description = "informational, low, medium, high or critical: this and graver ones.")
    @Nullable
    String minSeverity;

    @QueryParam("assignee")
    @Parameter(description = "Who works on it.")
    @Nullable
    String assignee;

    @QueryParam("text")
    @Parameter(description = "Words that stand in the title or the entities, in any case.")
    @Nullable
    String text;

    @QueryParam("from")
    @Parameter(description = "Something of it happened at this time or later, such as 2026-05-04T09:00:00Z.")
    @Nullable
    String from;

    @QueryParam("until")
    @Parameter(description = "Something of it happened before this time.")
    @Nullable
    String until;

    /** The query, so many at a time. */
    IncidentQuery query(int limit) {
        return new IncidentQuery(
                AlertFilter.words("status", status, TriageStatus.values(), TriageStatus::json),
                AlertFilter.given(minSeverity)
                        .map(word -> Given.oneOf(Level.values(), Level::text, "minSeverity", word)),
                AlertFilter.given(assignee).map(word -> Given.text("assignee", word, AlertFilter.LONGEST)),
                AlertFilter.given(text).map(word -> Given.text("text", word, AlertFilter.LONGEST)),
                AlertFilter.given(from).map(word -> Given.time("from", word)),
                AlertFilter.given(until).map(word -> Given.time("until", word)),
                Optional.empty(),
                limit);
    }
}
