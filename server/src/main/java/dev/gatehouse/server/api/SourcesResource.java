package dev.gatehouse.server.api;

import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.BoundSources;
import dev.gatehouse.server.port.TokenStore;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Where logs come from, and whether they come. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
final class SourcesResource {
    private final Watching watching;
    private final TokenStore tokens;

    SourcesResource(Watching watching, TokenStore tokens) {
        this.watching = watching;
        this.tokens = tokens;
    }

    /** A page of sources, for the description of the API. */
    @Schema(name = "SourcePage")
    record SourcePage(List<SourceView> items, @Nullable String next) {}

    @GET
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "listSources",
            summary = "Lists where logs come from, by name",
            description = "Watched folders, sources that send to /ingest, Gatehouse itself, and what was imported.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SourcePage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not as it must be; the problem names it, and what is allowed")
    public Page<SourceView> list(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        String behind = Parameters.text("after", after);
        return Page.of(
                all().stream()
                        .filter(source -> source.name().compareTo(behind) > 0)
                        .limit(checked + 1L)
                        .toList(),
                checked,
                SourceView::name);
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
    @Operation(operationId = "getSource", summary = "Gets one source")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SourceView.class)))
    @APIResponse(responseCode = "404", description = "There is no source of this name")
    public SourceView source(@PathParam("name") String name) {
        return all().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Problems.notFound("There is no source of this name.").thrown());
    }

    private List<SourceView> all() {
        return watching.station().sources().all(BoundSources.of(tokens)).stream()
                .map(SourceView::of)
                .toList();
    }
}
