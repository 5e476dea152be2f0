package dev.gatehouse.server.api.pim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.server.api.Given;
import dev.gatehouse.server.api.Page;
import dev.gatehouse.server.api.Parameters;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.ProblemException;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.store.pim.RequestCursor;
import dev.gatehouse.store.pim.RequestQuery;
import dev.gatehouse.store.pim.Sought;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Requests: asking for something, and what became of it. */
@Path("/api/v1/pim")
@Produces(MediaType.APPLICATION_JSON)
final class RequestsResource {
    private static final String PATH = "/api/v1/pim/requests/";
    private static final String NONE = "There is no such request, or it is not for you to see";

    private final PimStation pim;
    private final Asking asking;
    private final Asker asker;
    private final Sight sight;
    private final InstantSource clock;

    RequestsResource(PimStation pim, Asking asking, Asker asker, Sight sight, InstantSource clock) {
        this.pim = pim;
        this.asking = asking;
        this.asker = asker;
        this.sight = sight;
        this.clock = clock;
    }

    /** A page of requests, for the description of the API. */
    @Schema(name = "PimRequestPage")
    record RequestPage(List<RequestView> items, @Nullable String next) {}

    /** Requests that are granted together or not at all. */
    @Schema(name = "PimBundle")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BundleView(@Nullable String bundleId, List<RequestView> requests) {}

    @POST
    @Path("requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Role.USER, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "requestPim",
            summary =
                    "Asks for a role or a place in a group, to be eligible or active; or gives it back, or removes it",
            description =
                    "One form, or a bundle of forms. Whoever chooses the id may send the same again: it is the same"
                            + " request. A refusal is a problem with refusals: all the reasons, each with code, says, limit, value,"
                            + " from and approvers where there are such.")
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly: what would come of it",
            content = @Content(schema = @Schema(oneOf = {RequestView.class, BundleView.class})))
    @APIResponse(
            responseCode = "201",
            description = "The request as it is; of a bundle all of them",
            content = @Content(schema = @Schema(oneOf = {RequestView.class, BundleView.class})))
    @APIResponse(responseCode = "400", description = "It is not written as it must be, or by the role setting")
    @APIResponse(responseCode = "409", description = "Something is in the way; refusals say what")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    @APIResponse(responseCode = "429", description = "Too often; Retry-After says when to try again")
    @APIResponse(
            responseCode = "503",
            description = "This server does not decide now; Retry-After says when to try again")
    public Response submit(@Nullable RequestWish wish) {
        if (wish == null) {
            throw Problems.malformed("Send action, kind, principalId, target and justification.")
                    .thrown();
        }
        Command.Submit submit = wish.submit(asker.caller());
        return switch (asking.decide(submit)) {
            case Decision.Refused refused -> throw refusal(submit, refused);
            case Decision.Done done -> answer(wish, submit, done.requests());
        };
    }

    private Response answer(RequestWish wish, Command.Submit submit, List<Request> requests) {
        Object body = wish.bundle() == null
                ? RequestView.whole(pim, requests.getFirst(), clock.instant())
                : new BundleView(
                        requests.getFirst().bundle().map(Object::toString).orElse(null),
                        RequestView.all(pim, requests));
        return wish.isDry()
                ? Response.ok(body).build()
                : Response.created(URI.create(PATH + submit.forms().getFirst().id()))
                        .entity(body)
                        .build();
    }

    private ProblemException refusal(Command.Submit submit, Decision.Refused refused) {
        boolean mayKnow = asker.viewer().isEmpty()
                || submit.forms().stream()
                        .allMatch(form -> form.principal().equals(submit.by().id()));
        return mayKnow ? Refusals.all(pim, refused.reasons()) : Refusals.toStranger(pim, refused.reasons());
    }

    @GET
    @Path("requests")
    @Needs({Role.USER, Role.APPROVER, Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(
            operationId = "listPimRequests",
            summary = "Lists requests, the newest first",
            description =
                    "A PrivilegedRoleAdministrator and an Auditor see all; others those that they made, that are for them,"
                            + " and that they could decide now.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RequestPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public Page<RequestView> list(
            @BeanParam TargetFilter target,
            @Parameter(description = "Who made it.") @QueryParam("by") @Nullable String by,
            @Parameter(description = "PendingApproval, Provisioned ...; several with commas.")
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(description = "Made then or later.") @QueryParam("from") @Nullable String from,
            @Parameter(description = "Made before.") @QueryParam("until") @Nullable String until,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        RequestQuery query = new RequestQuery(
                target.principal(),
                Optional.ofNullable(by).map(id -> Targeting.principal("by", id)),
                target.target(),
                Sought.ANYTHING,
                Optional.empty(),
                Words.some(Status.values(), "status", status, true),
                Optional.ofNullable(from).map(text -> Parameters.time("from", text)),
                Optional.ofNullable(until).map(text -> Parameters.time("until", text)),
                cursor(after),
                checked + 1);
        List<Request> found = asker.viewer()
                .map(viewer -> pim.queries().requestsFor(viewer, pim.engine(), pim.risk(), clock.instant(), query))
                .orElseGet(() -> pim.queries().requests(query));
        return page(found, checked);
    }

    @GET
    @Path("requests/{id}")
    @Needs({Role.USER, Role.APPROVER, Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(
            operationId = "getPimRequest",
            summary = "A request with its stages, who decided what, and who may decide now",
            description = "Whoever decided a stage of it sees it, too.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RequestView.class)))
    @APIResponse(responseCode = "404", description = NONE)
    public RequestView get(@PathParam("id") String id) {
        Request request = id(id).flatMap(pim.queries()::request)
                .filter(found -> asker.viewer().isEmpty() || sight.maySee(asker.id(), found))
                .orElseThrow(RequestsResource::none);
        return RequestView.whole(pim, request, clock.instant());
    }

    @GET
    @Path("approvals")
    @Needs({Role.USER, Role.APPROVER, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "listPimApprovals",
            summary = "Lists the requests that the caller could decide now, the newest first",
            description = "Those that the engine would have him decide, once he has proved a second factor.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RequestPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public Page<RequestView> approvals(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        return page(
                pim.queries()
                        .approvals(pim.engine(), pim.risk(), asker.id(), clock.instant(), cursor(after), checked + 1),
                checked);
    }

    @POST
    @Path("requests/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Role.USER, Role.APPROVER, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(operationId = "decidePimRequest", summary = "Approves or denies a stage of a request")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RequestView.class)))
    @APIResponse(responseCode = "400", description = "Not the JSON that this takes, or a justification is missing")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "There is nothing to decide now; refusals say why")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    @APIResponse(responseCode = "429", description = "Too often; Retry-After says when to try again")
    @APIResponse(
            responseCode = "503",
            description = "This server does not decide now; Retry-After says when to try again")
    public RequestView decide(@PathParam("id") String id, @Nullable DecisionWish wish) {
        if (wish == null) {
            throw Problems.malformed("Send stage, approves and justification.").thrown();
        }
        Request request = found(id);
        return became(
                request,
                new Command.Decide(
                        asker.caller(), request.id(), wish.place(), wish.isApproval(), wish.checkedJustification()));
    }

    @POST
    @Path("requests/{id}/cancel")
    @Needs({Role.USER, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "cancelPimRequest",
            summary = "Takes a request back, which nobody has decided or which begins later")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RequestView.class)))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "It cannot be taken back any more")
    @APIResponse(
            responseCode = "503",
            description = "This server does not decide now; Retry-After says when to try again")
    public RequestView cancel(@PathParam("id") String id) {
        Request request = found(id);
        return became(request, new Command.Cancel(asker.caller(), request.id()));
    }

    /** What a command makes of a request; who may not see it learns from a refusal no more than that there is none. */
    private RequestView became(Request before, Command command) {
        PrincipalId caller = asker.id();
        boolean maySee = asker.viewer().isEmpty() || sight.maySee(caller, before);
        return switch (asking.decide(command)) {
            case Decision.Done done -> RequestView.whole(pim, done.requests().getFirst(), clock.instant());
            case Decision.Refused refused -> throw maySee ? Refusals.all(pim, refused.reasons()) : none();
        };
    }

    private Request found(String id) {
        PrincipalId _ = asker.id();
        return id(id).flatMap(pim.queries()::request).orElseThrow(RequestsResource::none);
    }

    private Page<RequestView> page(List<Request> found, int limit) {
        Page<Request> page =
                Page.of(found, limit, request -> RequestCursor.behind(request).text());
        return new Page<>(RequestView.all(pim, page.items()), page.next());
    }

    private static Optional<RequestCursor> cursor(@Nullable String after) {
        return Optional.ofNullable(after)
                .map(text -> RequestCursor.parse(text)
                        .orElseThrow(() -> Parameters.wrong("after", "the cursor next of a page of this list")));
    }

    private static Optional<RequestId> id(String text) {
        return Given.id(text).map(RequestId::new);
    }

    private static ProblemException none() {
        return Problems.notFound("There is no such request among those that you see.")
                .thrown();
    }
}
