package dev.gatehouse.server.api;

import dev.gatehouse.detection.config.SetKind;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What is declared: the sum of what gatehouse.yaml says and what people set. */
@Path("/api/v1/context")
@Produces(MediaType.APPLICATION_JSON)
final class ContextResource {
    private final SettingViews views;
    private final Watching watching;

    ContextResource(SettingViews views, Watching watching) {
        this.views = views;
        this.watching = watching;
    }

    /** The sum. */
    @Schema(name = "DeclaredContext")
    record Sum(
            String tenant,

            @Schema(description = "All of it, by kind; the file's before what was set.")
            List<SettingView> items,

            @Schema(
                    description =
                            "What is wrong with the files as they are now; what is in force of them is older then.")
            List<String> mistakes,

            @Schema(description = "Why something that was set is not in force. Empty where all of it is.")
            List<String> notInForce) {}

    @GET
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(operationId = "getContext", summary = "What is declared, with where each of it comes from")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Sum.class)))
    public Sum get() {
        List<SettingView> items = Arrays.stream(SetKind.values())
                .flatMap(kind -> views.of(kind).stream())
                .toList();
        var rules = watching.station().rules();
        return new Sum(watching.tenant(), items, rules.mistakes(), rules.unfit());
    }
}
