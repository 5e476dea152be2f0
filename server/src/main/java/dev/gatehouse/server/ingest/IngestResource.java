package dev.gatehouse.server.ingest;

import dev.gatehouse.server.http.Calling;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problem;
import dev.gatehouse.server.http.ProblemException;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.Acceptor;
import dev.gatehouse.server.port.PressedException;
import dev.gatehouse.server.port.UnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Where sources send their logs. */
@Path("/ingest")
final class IngestResource {
    private static final int AT_ONCE = 32;
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Acceptor acceptor;
    private final Calling calling;
    private final IngestLimits limits;
    private final MeterRegistry meters;
    private final Watching watching;

    IngestResource(Acceptor acceptor, Calling calling, IngestLimits limits, MeterRegistry meters, Watching watching) {
        this.acceptor = acceptor;
        this.calling = calling;
        this.limits = limits;
        this.meters = meters;
        this.watching = watching;
    }

    /** What was taken of a request. */
    @Schema(name = "Taken")
    record Taken(
            @Schema(description = "How many records are durable now.")
            long records,

            @Schema(description = "How many bytes they take, unpacked.")
            long bytes,

            @Schema(description = "How many pieces were no record, or too large for one; they are set apart.")
            long quarantined) {}

    @POST
    @Blocking
    @Needs(Role.SOURCE)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "ingest", summary = "Takes logs in", description = """
                    The body is NDJSON or JSON, as Microsoft's exports and diagnostic settings have it, or several such after each \
                    other; `Content-Encoding: gzip` is understood. Tenant and tables are those of the token. The answer comes when \
                    every record is durable.

                    The body is taken block by block, while it comes. Where a request fails midway, the blocks before are durable \
                    and stay; the problem's members `records`, `bytes` and `quarantined` count them, and nothing of the rest is. \
                    Send the whole request again: the copies of an event that arrive within three days are one event.""")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Taken.class)))
    @APIResponse(responseCode = "400", description = "The body is no JSON, or is no gzip though it says so")
    @APIResponse(responseCode = "408", description = "The body came too slowly, or stopped")
    @APIResponse(responseCode = "413", description = "The body is too large, or unpacks to too much")
    @APIResponse(responseCode = "415", description = "A Content-Type or Content-Encoding that is not taken")
    @APIResponse(responseCode = "429", description = "It cannot keep up; Retry-After says when to try again")
    @APIResponse(responseCode = "503", description = "It cannot take anything; Retry-After says when to try again")
    public Taken ingest(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
            @Nullable InputStream body) {
        SourceBinding source = calling.caller().source().orElseThrow();
        BodyType.check(type);
        if (!places.tryAcquire()) {
            throw Problems.tooMany("Too many requests bring logs at once.")
                    .thrown()
                    .retryAfter(WAIT);
        }
        try {
            return count(source, intake(source, encoding, body == null ? InputStream.nullInputStream() : body));
        } finally {
            places.release();
        }
    }

    private Taken intake(SourceBinding source, @Nullable String encoding, InputStream body) {
        Intake intake = new Intake(acceptor, source, UUID.randomUUID().toString(), limits);
        try {
            acceptor.check(source);
            intake.readAll(Unpacked.of(body, encoding, limits));
            return intake.taken();
        } catch (PressedException e) {
            throw failed(Problems.tooMany(e.words()), source, intake).retryAfter(e.retryAfter());
        } catch (UnavailableException e) {
            throw failed(Problems.unavailable(e.words()), source, intake).retryAfter(e.retryAfter());
        } catch (BodyException e) {
            throw failed(e.problem(), source, intake);
        } catch (IOException e) {
            throw failed(Problems.tooSlow(), source, intake);
        }
    }

    private ProblemException failed(Problem problem, SourceBinding source, Intake intake) {
        Taken taken = count(source, intake.taken());
        watching.station().sources().failed(source.source(), problem.detail());
        return problem.with(
                        Map.of("records", taken.records(), "bytes", taken.bytes(), "quarantined", taken.quarantined()))
                .thrown();
    }

    private Taken count(SourceBinding source, Taken taken) {
        count("gatehouse.ingest.records", source, (double) taken.records());
        count("gatehouse.ingest.bytes", source, (double) taken.bytes());
        count("gatehouse.ingest.quarantined", source, (double) taken.quarantined());
        watching.station().sources().unreadable(source.source(), taken.quarantined());
        return taken;
    }

    private void count(String what, SourceBinding source, double howMany) {
        meters.counter(what, "source", source.source()).increment(howMany);
    }
}
