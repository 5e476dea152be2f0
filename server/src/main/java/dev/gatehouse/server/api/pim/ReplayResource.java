package dev.gatehouse.server.api.pim;

import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What role settings would have done to the activations of the last months, before anybody sets them. */
@Path("/api/v1/pim/settings/replay")
@Produces(MediaType.APPLICATION_JSON)
final class ReplayResource {
    private static final int MOST = 20_000;

    private final PimStation pim;
    private final InstantSource clock;

    ReplayResource(PimStation pim, InstantSource clock) {
        this.pim = pim;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(
            operationId = "replayPimRoleSettings",
            summary = "Says what the activations of the last 90 days would have come to by other role settings",
            description =
                    "How many would be granted, wait for an approval, be refused, by which rule, or last less long; by the"
                            + " settings in force and by those that are sent. Judged are how long, the reason, the ticket and the"
                            + " approvers that there are today; not the second factor, and not whether somebody was at risk then."
                            + " Extensions are not looked at. Nothing is changed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReplayView.class)))
    @APIResponse(responseCode = "400", description = "It is not written as it must be, or no setting can be like this")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    public ReplayView replay(@Nullable ReplayWish wish) {
        if (wish == null) {
            throw Problems.malformed("Send settings, each as GET answers it.").thrown();
        }
        List<RoleSetting> proposed = wish.proposed();
        Instant until = clock.instant();
        Instant from = until.minus(wish.back());
        return ReplayView.of(pim, proposed, pim.replay().of(proposed, from, until, MOST), from, until);
    }
}
