package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.audit.Actor;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.detection.config.ConfigProblem;
import dev.gatehouse.detection.config.LogSource;
import dev.gatehouse.server.http.Calling;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problem;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.server.sink.SinkDesk;
import dev.gatehouse.server.sink.SinkStatus;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Where alerts go: how each sink stands, what it will never take, and which there are beside those of the configuration file. */
@Path("/api/v1/sinks")
@Produces(MediaType.APPLICATION_JSON)
final class SinksResource {
    private static final int MOST_LETTERS = 200;

    private final SinkDesk desk;
    private final Calling calling;
    private final Accounts accounts;

    SinksResource(Watching watching, Calling calling, Accounts accounts) {
        this.desk = watching.sinks();
        this.calling = calling;
        this.accounts = accounts;
    }

    /** A page of sinks, for the description of the API. */
    @Schema(name = "SinkPage")
    record SinkPage(List<SinkView> items, @Nullable String next) {}

    /** Dead letters, for the description of the API. */
    @Schema(name = "DeadLetterPage")
    record DeadLetterPage(
            List<DeadLetterView> items, @Nullable String next) {}

    /** What came of a test. */
    @Schema(name = "SinkTest")
    record Tested(
            @Schema(description = "Whether the receiver has it, as far as its protocol can say so.")
            boolean arrived,

            @Schema(description = "Why it did not arrive.") @Nullable
            String why) {}

    /** How many messages something was done to. */
    @Schema(name = "DeadLetterCount")
    record Counted(int count) {}

    @GET
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(operationId = "listSinks", summary = "Lists where alerts go, by name, and how each sink stands")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SinkPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not as it must be; the problem names it, and what is allowed")
    public Page<SinkView> list(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        String behind = Parameters.text("after", after);
        return Page.of(
                desk.sinks().statuses().stream()
                        .filter(status -> status.name().compareTo(behind) > 0)
                        .limit(checked + 1L)
                        .map(SinkView::of)
                        .toList(),
                checked,
                SinkView::name);
    }

    @GET
    @Path("{name}")
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(operationId = "getSink", summary = "Gets how one sink stands")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SinkView.class)))
    @APIResponse(responseCode = "404", description = "There is no sink of this name")
    public SinkView sink(@PathParam("name") String name) {
        return SinkView.of(status(name));
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Role.PRIVILEGED_ROLE_ADMINISTRATOR)
    @Operation(
            operationId = "setSink",
            summary = "Declares a sink, or declares it anew",
            description =
                    "With the keys of an entry of sinks in gatehouse.yaml, but for those that name files or variables of the"
                            + " machine: secrets holds the values of its secrets, by name, which nobody reads back. Without"
                            + " secrets, those that there are stay, unless it leads elsewhere: where its type or one of its"
                            + " own keys differs, they are to be given again. It is at work within seconds, and told of what changes"
                            + " from then on. The audit trail says who did it, and that is an alert.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SinkView.class)))
    @APIResponse(responseCode = "400", description = "Not a sink; the detail names everything that is wrong")
    @APIResponse(responseCode = "409", description = "gatehouse.yaml declares a sink of this name")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    public SinkView set(@PathParam("name") String name, @Nullable JsonNode body) {
        if (!LogSource.isName(name)) {
            throw Problems.malformed("The name of a sink has letters, digits, \".\", \"_\" and \"-\"; at most 63.")
                    .thrown();
        }
        ofFile(name);
        SinkWish wish = SinkWish.of(name, body);
        List<ConfigProblem> wrong = desk.set().set(name, wish.json(), wish.secrets(), actor());
        if (!wrong.isEmpty()) {
            throw Problems.malformed(wrong.stream()
                            .map(problem ->
                                    problem.message() + "; expected " + problem.expected() + "; " + problem.remedy())
                            .collect(Collectors.joining(". ")))
                    .thrown();
        }
        desk.sinks().round();
        return SinkView.of(status(name));
    }

    @DELETE
    @Path("{name}")
    @Needs(Role.PRIVILEGED_ROLE_ADMINISTRATOR)
    @Operation(
            operationId = "removeSink",
            summary = "Takes a sink away",
            description = "What was not delivered is remembered: a sink of the same name goes on there.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "There is no sink of this name")
    @APIResponse(responseCode = "409", description = "gatehouse.yaml declares it")
    public void remove(@PathParam("name") String name) {
        ofFile(name);
        if (!desk.set().remove(name, actor())) {
            throw unknown();
        }
        desk.sinks().round();
    }

    @POST
    @Path("{name}/test")
    @Needs({Role.SECURITY_OPERATOR, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "testSink",
            summary = "Sends an alert that says nothing but that it arrived, and waits",
            description = "It is kept nowhere, and no route holds it back.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Tested.class)))
    @APIResponse(responseCode = "404", description = "There is no sink of this name")
    public Tested test(@PathParam("name") String name) throws InterruptedException {
        Outcome outcome = desk.sinks().test(name, actor().name()).orElseThrow(SinksResource::unknown);
        return switch (outcome) {
            case Outcome.Done _ -> new Tested(true, null);
            case Outcome.Later later -> new Tested(false, later.why());
            case Outcome.Never never -> new Tested(false, never.why());
        };
    }

    @POST
    @Path("{name}/retry")
    @Needs({Role.SECURITY_OPERATOR, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "retrySink",
            summary = "Tries a sink now that was left alone for a time because it took nothing")
    @APIResponse(responseCode = "204", description = "It is tried")
    @APIResponse(responseCode = "404", description = "There is no sink of this name")
    public void retry(@PathParam("name") String name) {
        if (!desk.sinks().retry(name)) {
            throw unknown();
        }
    }

    @GET
    @Path("{name}/dead-letters")
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "listDeadLetters",
            summary = "Lists what a sink will never take, oldest first",
            description = "The receiver looked at each and refused it. At most the 200 oldest.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeadLetterPage.class)))
    @APIResponse(responseCode = "404", description = "There is no sink of this name")
    public Page<DeadLetterView> letters(@PathParam("name") String name) {
        SinkStatus _ = status(name);
        return Page.of(
                desk.store().dead(name, MOST_LETTERS).stream()
                        .map(DeadLetterView::of)
                        .toList(),
                MOST_LETTERS,
                DeadLetterView::subject);
    }

    @POST
    @Path("{name}/dead-letters/replay")
    @Needs({Role.SECURITY_OPERATOR, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(operationId = "replayDeadLetters", summary = "Has dead letters tried again, each as its alert is now")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Counted.class)))
    @APIResponse(responseCode = "404", description = "There is no sink of this name")
    public Counted replay(
            @PathParam("name") String name,
            @Parameter(description = "Only the one about this; without it, all of the sink.")
                    @QueryParam("subject")
                    @Nullable
                    String subject) {
        SinkStatus _ = status(name);
        int count = desk.store()
                .replay(name, Optional.ofNullable(subject), desk.set().note(actor(), "sink.replay", name));
        boolean _ = desk.sinks().retry(name);
        return new Counted(count);
    }

    @DELETE
    @Path("{name}/dead-letters")
    @Needs({Role.SECURITY_OPERATOR, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(operationId = "discardDeadLetters", summary = "Gives dead letters up for good")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Counted.class)))
    @APIResponse(responseCode = "404", description = "There is no sink of this name")
    public Counted discard(
            @PathParam("name") String name,
            @Parameter(description = "Only the one about this; without it, all of the sink.")
                    @QueryParam("subject")
                    @Nullable
                    String subject) {
        SinkStatus _ = status(name);
        return new Counted(desk.store()
                .discard(name, Optional.ofNullable(subject), desk.set().note(actor(), "sink.discard", name)));
    }

    private void ofFile(String name) {
        if (desk.sinks().isOfFile(name)) {
            throw Problem.of(
                            409,
                            "managed-by-file",
                            "Managed by file",
                            "gatehouse.yaml declares this sink: change it there.")
                    .thrown();
        }
    }

    private SinkStatus status(String name) {
        return desk.sinks().status(name).orElseThrow(SinksResource::unknown);
    }

    private Actor actor() {
        return Acting.of(calling.caller(), accounts).actor();
    }

    private static RuntimeException unknown() {
        return Problems.notFound("There is no sink of this name.").thrown();
    }
}
