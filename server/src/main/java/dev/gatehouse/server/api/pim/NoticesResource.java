package dev.gatehouse.server.api.pim;

import dev.gatehouse.server.api.Page;
import dev.gatehouse.server.api.Parameters;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.identity.Role;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** What the caller is told. */
@Path("/api/v1/pim/notices")
@Produces(MediaType.APPLICATION_JSON)
final class NoticesResource {
    private final PimStation pim;
    private final Asker asker;

    NoticesResource(PimStation pim, Asker asker) {
        this.pim = pim;
        this.asker = asker;
    }

    /** A page of notices, for the description of the API. */
    @Schema(name = "PimNoticePage")
    record NoticePage(List<NoticeView> items, @Nullable String next) {}

    @GET
    @Needs({Role.USER, Role.APPROVER, Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(
            operationId = "listPimNotices",
            summary = "Lists what the caller is told, the newest first",
            description =
                    "That he is to decide a request, that something of his was approved or ends soon, and so on, as the"
                            + " role settings say who is told what. What is told to whoever administers something is not among it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoticePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public Page<NoticeView> list(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        Optional<Long> before = Optional.ofNullable(after).map(NoticesResource::number);
        return Page.of(
                NoticeView.all(pim, pim.outbox().told(asker.id(), before, checked + 1)), checked, NoticeView::id);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Parameters.wrong("after", "the cursor next of a page of this list");
        }
    }
}
