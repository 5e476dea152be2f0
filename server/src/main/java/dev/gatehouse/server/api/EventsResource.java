package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.lake.Bucket;
import dev.gatehouse.lake.Cursor;
import dev.gatehouse.lake.EventPage;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.logs.Row;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Search in every event that was accepted. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
final class EventsResource {
    private static final String USUAL = "100";
    private static final int MOST_BUCKETS = 1000;
    private static final String WRONG = "A parameter is not as it must be; the problem names it, and what is allowed";

    private final LakeDesk desk;
    private final ObjectMapper json;

    EventsResource(LakeDesk desk, ObjectMapper json) {
        this.desk = desk;
        this.json = json;
    }

    /** A page of events. */
    @Schema(name = "EventPage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Events(List<EventView> items, @Nullable String next) {}

    /** How many there are. */
    @Schema(name = "EventCount")
    record Count(long events) {}

    /** How many there are in each stretch of time. */
    @Schema(name = "EventHistogram")
    record Histogram(
            @Schema(description = "Those with any events, the earliest first.")
            List<Bar> items) {}

    /** How many there are in one stretch of time. */
    @Schema(name = "EventBucket")
    record Bar(Instant from, Instant until, long events) {}

    @GET
    @Needs({Role.SECURITY_OPERATOR, Role.INVESTIGATOR, Role.AUDITOR})
    @Operation(
            operationId = "searchEvents",
            summary = "Searches events",
            description = "Each event once, in the order of time. Names and texts are compared without regard to case.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Events.class)))
    @APIResponse(responseCode = "400", description = WRONG)
    @APIResponse(responseCode = "429", description = LakeDesk.BUSY)
    @APIResponse(responseCode = "503", description = LakeDesk.AWAY)
    public Events search(
            @BeanParam EventFilter filter,
            @Parameter(description = "newest or oldest first.") @QueryParam("order") @DefaultValue("newest")
                    String order,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000"))
                    @QueryParam("limit")
                    @DefaultValue(USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        EventQuery query = query(filter, order, after).limit(Parameters.number("limit", limit, EventQuery.LIMIT));
        EventPage page = desk.ask(lake -> lake.find(query));
        return new Events(
                page.events().stream().map(EventView::of).toList(),
                page.next().map(Cursor::text).orElse(null));
    }

    @GET
    @Path("count")
    @Needs({Role.SECURITY_OPERATOR, Role.INVESTIGATOR, Role.AUDITOR})
    @Operation(operationId = "countEvents", summary = "Counts events")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Count.class)))
    @APIResponse(responseCode = "400", description = WRONG)
    @APIResponse(responseCode = "429", description = LakeDesk.BUSY)
    @APIResponse(responseCode = "503", description = LakeDesk.AWAY)
    public Count count(@BeanParam EventFilter filter) {
        EventQuery query = filter.query();
        return new Count(desk.ask(lake -> lake.count(query)));
    }

    @GET
    @Path("histogram")
    @Needs({Role.SECURITY_OPERATOR, Role.INVESTIGATOR, Role.AUDITOR})
    @Operation(
            operationId = "eventHistogram",
            summary = "Counts events by time",
            description = "In stretches of one length, at most 1000 of them. Events without a time are left out.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Histogram.class)))
    @APIResponse(responseCode = "400", description = WRONG)
    @APIResponse(responseCode = "429", description = LakeDesk.BUSY)
    @APIResponse(responseCode = "503", description = LakeDesk.AWAY)
    public Histogram histogram(
            @BeanParam EventFilter filter,
            @Parameter(description = "How long each is, as ISO 8601 writes it.")
                    @QueryParam("bucket")
                    @DefaultValue("PT1H")
                    String bucket) {
        EventQuery query = filter.query();
        Duration length = Parameters.duration("bucket", bucket);
        long micros = length.toNanos() / 1000;
        if (query.from() != Row.NO_TIME
                && query.until() != Long.MAX_VALUE
                && Math.floorDiv(query.until() - 1, micros) - Math.floorDiv(query.from(), micros) >= MOST_BUCKETS) {
            throw tooMany();
        }
        List<Bucket> buckets = desk.ask(lake -> lake.histogram(query, length));
        if (buckets.size() > MOST_BUCKETS) {
            throw tooMany();
        }
        return new Histogram(buckets.stream()
                .map(each ->
                        new Bar(EventView.instant(each.from()), EventView.instant(each.from() + micros), each.events()))
                .toList());
    }

    @GET
    @Path("export")
    @Produces({"application/x-ndjson", "text/csv"})
    @Needs({Role.SECURITY_OPERATOR, Role.INVESTIGATOR, Role.AUDITOR})
    @Operation(
            operationId = "exportEvents",
            summary = "Exports events",
            description =
                    "As NDJSON or CSV, by Accept or format; at most 100000 rows. The header Gatehouse-Total says how many"
                            + " there are; where there are more, the header Gatehouse-Cut says after how many rows it is"
                            + " cut, and the last row the cursor with which to go on.")
    @APIResponse(responseCode = "200", description = "The events")
    @APIResponse(responseCode = "400", description = WRONG)
    @APIResponse(responseCode = "429", description = LakeDesk.BUSY)
    @APIResponse(responseCode = "503", description = LakeDesk.AWAY)
    public Response export(
            @BeanParam EventFilter filter,
            @QueryParam("order") @DefaultValue("newest") String order,
            @Parameter(description = "The cursor of the export before.") @QueryParam("after") @Nullable String after,
            @Parameter(description = "ndjson or csv; by Accept unless told.") @QueryParam("format") @Nullable
                    String format,
            @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept) {
        EventExport.Format as = EventExport.Format.of(Optional.ofNullable(format), accept);
        EventQuery query = query(filter, order, after);
        long total = desk.ask(lake -> lake.count(query));
        Response.ResponseBuilder answer = Response.ok(new EventExport(desk, query, as, EventExport.MOST, json))
                .type(as.type())
                .header("Gatehouse-Total", total)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=events." + as.name().toLowerCase(Locale.ROOT));
        return (total > EventExport.MOST ? answer.header("Gatehouse-Cut", EventExport.MOST) : answer).build();
    }

    @GET
    @Path("{id}")
    @Needs({Role.SECURITY_OPERATOR, Role.INVESTIGATOR, Role.AUDITOR})
    @Operation(operationId = "getEvent", summary = "Gets one event, by the key that every list of events shows")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EventView.class)))
    @APIResponse(responseCode = "404", description = "There is no such event")
    @APIResponse(responseCode = "429", description = LakeDesk.BUSY)
    @APIResponse(responseCode = "503", description = LakeDesk.AWAY)
    public EventView event(@PathParam("id") String key) {
        return EventKey.parse(key)
                .flatMap(parsed -> desk.ask(lake -> lake.event(parsed.identity(), parsed.location())))
                .map(EventView::of)
                .orElseThrow(() -> Problems.notFound("There is no such event.").thrown());
    }

    private static EventQuery query(EventFilter filter, String order, @Nullable String after) {
        EventQuery query = EventFilter.ordered(filter.query(), order);
        return after == null ? query : query.after(Parameters.cursor("after", after));
    }

    private static RuntimeException tooMany() {
        return Parameters.wrong("bucket", "so long that there are at most " + MOST_BUCKETS + " of them");
    }
}
