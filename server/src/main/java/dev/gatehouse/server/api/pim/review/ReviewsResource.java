package dev.gatehouse.server.api.pim.review;

import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.server.api.Given;
import dev.gatehouse.server.api.IndexCursor;
import dev.gatehouse.server.api.Page;
import dev.gatehouse.server.api.Parameters;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.ProblemException;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Access reviews: which there are, what is asked in them, and planning one. */
@Path("/api/v1/pim/reviews")
@Produces(MediaType.APPLICATION_JSON)
final class ReviewsResource {
    static final String NONE = "There is no such review, or it is not for you to see";

    private static final String PATH = "/api/v1/pim/reviews/";

    private final ReviewDesk desk;

    ReviewsResource(ReviewDesk desk) {
        this.desk = desk;
    }

    /** A page of reviews, for the description of the API. */
    @Schema(name = "PimReviewPage")
    record ReviewPage(List<ReviewBody> items, @Nullable String next) {}

    /** A page of what is reviewed, for the description of the API. */
    @Schema(name = "PimReviewItemPage")
    record ItemPage(List<ReviewItemView> items, @Nullable String next) {}

    @GET
    @Needs({Role.USER, Role.APPROVER, Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(
            operationId = "listPimReviews",
            summary = "Lists access reviews, the newest first",
            description =
                    "A PrivilegedRoleAdministrator and an Auditor see all; others those that they defined, in which they are"
                            + " asked now, and in which they decided something.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public Page<ReviewBody> list(
            @Parameter(description = "true: only those in which the caller could decide something now.")
                    @QueryParam("mine")
                    @DefaultValue("false")
                    String mine,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        Optional<Set<ReviewId>> asked = Parameters.flag("mine", mine)
                ? Optional.of(desk.decidable().stream()
                        .map(item -> item.id().instance().review())
                        .collect(Collectors.toSet()))
                : Optional.empty();
        List<Definition> all = desk.sight().definitions();
        int from = after == null ? 0 : IndexCursor.behind(after, all, ReviewsResource::key);
        Page<Definition> page = IndexCursor.page(
                all,
                review -> asked.isEmpty() || asked.get().contains(review.id()),
                from,
                checked,
                ReviewsResource::key);
        return new Page<>(desk.list(page.items()), page.next());
    }

    private static String key(Definition review) {
        return review.id().toString();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Role.USER, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "definePimReview",
            summary = "Has an access review held, once or again and again",
            description = "Whoever administers what is reviewed at this moment can.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReviewBody.class)))
    @APIResponse(responseCode = "400", description = "It is not written as it must be, or no review can be like this")
    @APIResponse(responseCode = "409", description = "There is another one with this id")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    @APIResponse(
            responseCode = "503",
            description = "This server does not decide now; Retry-After says when to try again")
    public Response define(@Nullable ReviewBody wish) {
        if (wish == null) {
            throw malformed();
        }
        ReviewId id = wish.reviewId();
        desk.done(new ReviewCommand.DefineReview(
                desk.caller(), id, wish.plan(desk.clock().instant())));
        return Response.created(URI.create(PATH + id))
                .entity(desk.whole(desk.review(id.toString())))
                .build();
    }

    @GET
    @Path("{id}")
    @Needs({Role.USER, Role.APPROVER, Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(operationId = "getPimReview", summary = "An access review with the times that it was begun")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewBody.class)))
    @APIResponse(responseCode = "404", description = NONE)
    public ReviewBody get(@PathParam("id") String id) {
        return desk.whole(desk.review(id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Role.USER, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "changePimReview",
            summary = "Has an access review held otherwise, from the next time on",
            description =
                    "The whole of it, from the version that somebody looked at. What is only told may be sent back, and"
                            + " changes nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewBody.class)))
    @APIResponse(responseCode = "400", description = "It is not written as it must be, or no review can be like this")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "Somebody changed it meanwhile, or stopped it for good")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    @APIResponse(
            responseCode = "503",
            description = "This server does not decide now; Retry-After says when to try again")
    public ReviewBody change(@PathParam("id") String id, @Nullable ReviewBody wish) {
        if (wish == null) {
            throw malformed();
        }
        Definition review = desk.review(id);
        desk.done(new ReviewCommand.ChangeReview(
                desk.caller(), review.id(), Words.given("version", wish.version()), wish.plan(review.created())));
        return desk.whole(desk.review(id));
    }

    @GET
    @Path("{id}/items")
    @Needs({Role.USER, Role.APPROVER, Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(
            operationId = "listPimReviewItems",
            summary = "Lists the assignments that are reviewed, with what is recommended and what is said of each",
            description =
                    "Of one time of the review. Who does not see everybody's sees what he could decide now or has decided.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ItemPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    @APIResponse(responseCode = "404", description = NONE)
    public Page<ReviewItemView> items(
            @PathParam("id") String id,
            @Parameter(
                            description = "The time of the review, from 1 on; the latest where it is absent.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @QueryParam("instance")
                    @Nullable
                    String instance,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        Integer number = instance == null ? null : Parameters.number("instance", instance, Integer.MAX_VALUE);
        Optional<String> behind = Optional.ofNullable(after)
                .map(text -> Given.id(text)
                        .orElseThrow(() -> Parameters.wrong("after", "the cursor next of a page of this list"))
                        .toString());
        Instance of = desk.instance(desk.review(id), number);
        List<Item> rest = desk.sight().items(of).stream()
                .filter(item -> behind.isEmpty() || grant(item).compareTo(behind.get()) > 0)
                .sorted((one, other) -> grant(one).compareTo(grant(other)))
                .limit(checked + 1L)
                .toList();
        Page<Item> page = Page.of(rest, checked, ReviewsResource::grant);
        return new Page<>(desk.items(of, page.items()), page.next());
    }

    private static String grant(Item item) {
        return item.id().grant().toString();
    }

    private static ProblemException malformed() {
        return Problems.malformed(
                        "Send name, scope and stages, and settings and schedule where they are not the usual.")
                .thrown();
    }
}
