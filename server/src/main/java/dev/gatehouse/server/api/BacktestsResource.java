package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.server.http.Calling;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.watch.RulePlace;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** How many alerts rules would have raised on what the lake has, and which limits would do. */
@Path("/api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
final class BacktestsResource {
    private static final String NONE = "You began no such backtest, or it ended more than an hour ago";

    private final Backtests backtests;
    private final Watching watching;
    private final Calling calling;
    private final InstantSource clock;

    BacktestsResource(Backtests backtests, Watching watching, Calling calling, InstantSource clock) {
        this.backtests = backtests;
        this.watching = watching;
        this.calling = calling;
        this.clock = clock;
    }

    /** All of somebody's. */
    @Schema(name = "Backtests")
    record All(List<BacktestView> items) {
        All {
            items = List.copyOf(items);
        }
    }

    @POST
    @Path("backtest")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Role.SECURITY_OPERATOR)
    @Operation(
            operationId = "beginBacktest",
            summary = "Tries rules on events of the past",
            description =
                    "Answers at once where to look for the result. The rules are judged as the server judges what comes"
                            + " in, by what is known of accounts now; what a baseline compares with begins with the time that"
                            + " is asked for. Two may be under way at once.")
    @RequestBody(content = @Content(schema = @Schema(implementation = BacktestWish.Described.class)))
    @APIResponse(
            responseCode = "202",
            description = "It began; Location says where its result will be",
            content = @Content(schema = @Schema(implementation = BacktestView.class)))
    @APIResponse(responseCode = "400", description = "The rules have mistakes, or the problem names what is wrong")
    @APIResponse(responseCode = "415", description = "The body is not JSON")
    @APIResponse(responseCode = "429", description = "Two are under way; Retry-After says when to try again")
    public Response begin(@Nullable JsonNode body) {
        WatchRules inForce = watching.station().rules().inForce();
        BacktestWish wish = BacktestWish.of(body, inForce.rulebook(), inForce.configuration(), clock.instant());
        RulePlace.Loaded loaded = watching.station().rules().only(wish.limited());
        if (!loaded.mistakes().isEmpty()) {
            throw BacktestWish.mistaken(loaded.mistakes());
        }
        BacktestJob job = backtests.begin(owner(), wish, loaded.rules());
        return Response.accepted(job.view())
                .location(URI.create("/api/v1/rules/backtests/" + job.id()))
                .build();
    }

    @GET
    @Path("backtests")
    @Needs(Role.SECURITY_OPERATOR)
    @Operation(operationId = "listBacktests", summary = "Lists the backtests that you began, the latest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = All.class)))
    public All list() {
        return new All(backtests.of(owner()).stream().map(BacktestJob::view).toList());
    }

    @GET
    @Path("backtests/{id}")
    @Needs(Role.SECURITY_OPERATOR)
    @Operation(operationId = "getBacktest", summary = "Says how far a backtest is and, once it ended, what came of it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BacktestView.class)))
    @APIResponse(responseCode = "404", description = NONE)
    public BacktestView get(@PathParam("id") String id) {
        return Given.id(id)
                .flatMap(known -> backtests.find(owner(), known))
                .map(BacktestJob::view)
                .orElseThrow(() -> Problems.notFound(NONE + ".").thrown());
    }

    @DELETE
    @Path("backtests/{id}")
    @Needs(Role.SECURITY_OPERATOR)
    @Operation(operationId = "cancelBacktest", summary = "Ends a backtest, or forgets what came of it")
    @APIResponse(responseCode = "204", description = "It ends, or is forgotten")
    @APIResponse(responseCode = "404", description = NONE)
    public void cancel(@PathParam("id") String id) {
        if (Given.id(id).filter(known -> backtests.drop(owner(), known)).isEmpty()) {
            throw Problems.notFound(NONE + ".").thrown();
        }
    }

    private String owner() {
        return calling.caller()
                .account()
                .map(Object::toString)
                .orElseGet(() -> calling.caller().id());
    }
}
