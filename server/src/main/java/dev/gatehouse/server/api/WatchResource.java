package dev.gatehouse.server.api;

import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.lake.Lake;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.watch.Station;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How the watch is. */
@Path("/api/v1/watch")
@Produces(MediaType.APPLICATION_JSON)
final class WatchResource {
    private final Watching watching;

    WatchResource(Watching watching) {
        this.watching = watching;
    }

    /** How the watch is. */
    @Schema(name = "WatchHealth")
    record Watch(
            @Schema(description = "Whether it is at work.") boolean ready,

            @Schema(description = "What keeps it from going on; empty where nothing does.")
            List<String> troubles,

            @Schema(description = "Where the journal ends, in bytes.")
            long end,

            @Schema(description = "How far the journal is judged.")
            long judged,

            @Schema(description = "How many bytes wait to be judged.")
            long lag,

            @Schema(description = "How far the journal is in files of the lake.")
            long inFiles,

            @Schema(
                    description =
                            "Since the start: events, copies, skipped, judgedAgain, heldBack, alertChanges, quarantined; and"
                                    + " knownIdentities.")
            Map<String, Long> counts,

            Files lake,
            InForce rules,
            Known accounts) {}

    /** The files of the lake. */
    @Schema(name = "LakeSize")
    record Files(long files, long bytes) {}

    /** The rules in force. */
    @Schema(name = "RulesInForce")
    record InForce(
            int rules,
            int correlations,

            @Schema(description = "What is wrong with the files as they are now; what is in force is older then.")
            List<String> mistakes) {}

    /** What is known of accounts. */
    @Schema(name = "KnownAccounts")
    record Known(int privileged, int emergency, String contextVersion) {}

    @GET
    @Path("health")
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(operationId = "watchHealth", summary = "How the watch is, and how far it has come")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Watch.class)))
    public Watch health() {
        Station station = watching.station();
        Station.Health health = station.health();
        Lake.Size size = station.lake().size();
        Rulebook book = station.rules().inForce().rulebook();
        var context = station.context();
        return new Watch(
                health.ready(),
                health.troubles(),
                station.end().value(),
                health.judged(),
                health.lag(),
                health.inFiles(),
                health.counts(),
                new Files(size.files(), size.bytes()),
                new InForce(
                        book.rules().size(),
                        book.correlations().rules().size(),
                        station.rules().mistakes()),
                new Known(context.privileged().size(), context.emergencyAccounts(), context.version()));
    }
}
