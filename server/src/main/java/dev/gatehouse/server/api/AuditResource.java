package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.gatehouse.logs.Row;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.store.audit.FoundNote;
import dev.gatehouse.store.audit.TrailQuery;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The audit trail: who changed what. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
final class AuditResource {
    private static final int DIGITS = 18;

    private final Watching watching;

    AuditResource(Watching watching) {
        this.watching = watching;
    }

    /** A page of the trail, for the description of the API. */
    @Schema(name = "AuditPage")
    record AuditPage(List<Noted> items, @Nullable String next) {}

    /** A note of the trail. */
    @Schema(name = "AuditNote")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Noted(
            @Schema(description = "Counts what was written.")
            long number,

            @Schema(description = "What seals it into the chain; absent for a moment after it was written.") @Nullable
            String hash,

            @Schema(
                    type = SchemaType.OBJECT,
                    description =
                            "time, tenant, actor, action, target, outcome, reason, and before and after where they say"
                                    + " something, as docs/audit.md describes them.")
            @JsonRawValue
            String entry) {
        static Noted of(FoundNote found) {
            return new Noted(
                    found.number(), found.hash().orElse(null), found.note().json());
        }
    }

    @GET
    @Needs(Role.AUDITOR)
    @Operation(operationId = "searchAudit", summary = "Searches the audit trail, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not as it must be; the problem names it, and what is allowed")
    public Page<Noted> search(
            @Parameter(description = "What the name of whoever acted contains.") @QueryParam("actor") @Nullable
                    String actor,
            @Parameter(description = "What was done: alert.status, or alert for all that begins so.")
                    @QueryParam("action")
                    @Nullable
                    String action,
            @Parameter(description = "What the type and id of what was changed contain, such as: hold 4f3c.")
                    @QueryParam("target")
                    @Nullable
                    String target,
            @Parameter(description = "Not before this time or day.") @QueryParam("from") @Nullable String from,
            @Parameter(description = "Before this time or day.") @QueryParam("until") @Nullable String until,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        TrailQuery query = new TrailQuery(
                Parameters.text("actor", actor),
                Parameters.text("action", action),
                Parameters.text("target", target),
                time("from", from),
                time("until", until),
                Optional.ofNullable(after).map(AuditResource::cursor),
                checked + 1);
        return Page.of(
                watching.trail().find(query).stream().map(Noted::of).toList(),
                checked,
                noted -> Long.toString(noted.number()));
    }

    @GET
    @Path("export")
    @Produces("application/x-ndjson")
    @Needs(Role.AUDITOR)
    @Operation(
            operationId = "exportAudit",
            summary = "Exports the audit trail, for gatehouse audit verify",
            description =
                    "All of it that is sealed, with its checkpoints, signed, as docs/audit.md describes it. An export that"
                            + " breaks off lacks its last line, and does not verify.")
    @APIResponse(responseCode = "200", description = "The trail")
    public Response export() {
        StreamingOutput output = out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            long _ = watching.exporter().write(writer);
            writer.flush();
        };
        return Response.ok(output)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=audit.ndjson")
                .build();
    }

    private static Optional<Instant> time(String name, @Nullable String text) {
        long micros = Parameters.micros(name, text, Row.NO_TIME);
        return micros == Row.NO_TIME ? Optional.empty() : Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static long cursor(String text) {
        if (text.isEmpty() || text.length() > DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Parameters.wrong("after", "the cursor next of a page of this list");
        }
        return Long.parseLong(text);
    }
}
