package dev.gatehouse.server.api.pim;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.server.api.Page;
import dev.gatehouse.server.api.Parameters;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problem;
import dev.gatehouse.server.http.ProblemException;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Whom PIM knows, and who of the users is let in. */
@Path("/api/v1/pim/principals")
@Produces(MediaType.APPLICATION_JSON)
final class PrincipalsResource {
    private final PimStation pim;
    private final Admittance admittance;

    PrincipalsResource(PimStation pim, Admittance admittance) {
        this.pim = pim;
        this.admittance = admittance;
    }

    /** A page of principals, for the description of the API. */
    @Schema(name = "PimPrincipalPage")
    record PrincipalPage(
            List<PrincipalView> items, @Nullable String next) {}

    @GET
    @Needs({Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(operationId = "listPimPrincipals", summary = "Lists users, groups and service principals, by their ids")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PrincipalPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public Page<PrincipalView> list(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        Optional<PrincipalId> behind = Optional.ofNullable(after)
                .map(text -> ObjectId.parse(text)
                        .map(PrincipalId::new)
                        .orElseThrow(() -> Parameters.wrong("after", "the cursor next of a page of this list")));
        List<PrincipalView> found = pim.queries().principals(behind, checked + 1).stream()
                .map(PrincipalView::of)
                .toList();
        return Page.of(found, checked, PrincipalView::id);
    }

    @POST
    @Path("{id}/disable")
    @Needs({Role.USER, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "disablePimUser",
            summary = "Shuts a user out at once",
            description =
                    "His sessions, his API tokens and those of clients that act for him hold no more, and what he activated ends."
                            + " Whoever administers roles of the directory at this moment can do this. Emergency accounts and"
                            + " the last Global Administrators stay.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PrincipalView.class)))
    @APIResponse(responseCode = "404", description = "There is no such user")
    @APIResponse(responseCode = "400", description = "It is an emergency account")
    @APIResponse(responseCode = "409", description = "He is the last who administers")
    @APIResponse(responseCode = "429", description = "Who is no PrivilegedRoleAdministrator asked too often")
    @APIResponse(
            responseCode = "503",
            description = "This server does not decide now; Retry-After says when to try again")
    public PrincipalView disable(@PathParam("id") String id) {
        return enabled(id, false);
    }

    @POST
    @Path("{id}/enable")
    @Needs({Role.USER, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "enablePimUser",
            summary = "Lets a user in again",
            description = "What he lost when he was shut out does not come back by that.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PrincipalView.class)))
    @APIResponse(responseCode = "404", description = "There is no such user")
    @APIResponse(responseCode = "429", description = "Who is no PrivilegedRoleAdministrator asked too often")
    @APIResponse(
            responseCode = "503",
            description = "This server does not decide now; Retry-After says when to try again")
    public PrincipalView enable(@PathParam("id") String id) {
        return enabled(id, true);
    }

    private PrincipalView enabled(String id, boolean enabled) {
        Optional<Account> user = user(id);
        return switch (admittance.enable(user, id, enabled)) {
            case Decision.Done _ -> PrincipalView.of(user.orElseThrow().enabled(enabled));
            case Decision.Refused refused -> throw refused(refused.reasons());
        };
    }

    private ProblemException refused(List<Refusal> reasons) {
        List<Refusal> told = Refusals.toldToStranger(reasons);
        return Refusals.nameNobody(told) ? unknown() : Refusals.all(pim, told);
    }

    /** What is no id is nobody's, whoever asks. */
    private Optional<Account> user(String id) {
        if (ObjectId.parse(id).isEmpty()) {
            throw unknown();
        }
        return admittance.user(id);
    }

    private static ProblemException unknown() {
        return Problems.notFound("There is no such user.").thrown();
    }

    @POST
    @Path("{id}/sign-out")
    @Needs({Role.USER, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "signOutPimUser",
            summary = "Has a user sign in again, in browsers and with clients that act for him",
            description =
                    "Anybody can do this of himself, a PrivilegedRoleAdministrator of others. API tokens are not sessions,"
                            + " and stay.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PrincipalView.class)))
    @APIResponse(responseCode = "404", description = "There is no such user")
    @APIResponse(responseCode = "409", description = "He has no account here: he signs in elsewhere")
    public PrincipalView signOut(@PathParam("id") String id) {
        Optional<Account> user = user(id);
        switch (admittance.signOut(user)) {
            case DONE -> {}
            case DENIED ->
                throw Problems.forbidden("Others are signed out by " + Role.PRIVILEGED_ROLE_ADMINISTRATOR.title() + ".")
                        .thrown();
            case UNKNOWN -> throw unknown();
            case ELSEWHERE ->
                throw Problem.of(
                                409,
                                "signs-in-elsewhere",
                                "Not done",
                                "He signs in elsewhere, and his sessions are ended there; disabling him shuts him out here.")
                        .thrown();
        }
        return PrincipalView.of(user.orElseThrow());
    }
}
