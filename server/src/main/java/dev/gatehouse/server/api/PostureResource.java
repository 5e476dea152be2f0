package dev.gatehouse.server.api;

import dev.gatehouse.detection.posture.JudgedFinding;
import dev.gatehouse.directory.posture.Ways;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.server.directory.PostureBook;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.Duty;
import dev.gatehouse.server.watch.Station;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Whether the state of the tenant is as it should be, by the export of the directory that the server was given. */
@Path("/api/v1/posture")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
final class PostureResource {
    private static final String WRONG = "A parameter is not as it must be; the problem names it, and what is allowed";
    private static final String NONE =
            "The server was given no export of the directory; the problem says how it gets one";

    private final Station station;
    private final PostureBook book;
    private final Supplier<Map<SettingKey, Integer>> lacking;
    private final InstantSource clock;

    @Inject
    PostureResource(Watching watching, Duty duty, Instance<PimStation> pim, InstantSource clock) {
        this(watching, duty.grants() ? pim.get()::lacking : Map::of, clock);
    }

    PostureResource(Watching watching, Supplier<Map<SettingKey, Integer>> lacking, InstantSource clock) {
        this.station = watching.station();
        this.book = new PostureBook(station.directory());
        this.lacking = lacking;
        this.clock = clock;
    }

    /** A page of findings, for the description of the API. */
    @Schema(name = "PostureFindingPage")
    record Findings(List<FindingView> items, @Nullable String next) {}

    /** A page of ways, for the description of the API. */
    @Schema(name = "WayToGlobalAdministratorPage")
    record WayPage(List<WayView> items, @Nullable String next) {}

    @GET
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "listPostureFindings",
            summary = "Lists what is not as it should be",
            description =
                    "Those that are open first, the gravest of them first; then those that somebody accepts, and those that something"
                            + " else makes up for. An empty list means that nothing was"
                            + " found by those checks that could judge; /api/v1/posture/summary says which could not.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Findings.class)))
    @APIResponse(responseCode = "400", description = WRONG)
    @APIResponse(responseCode = "404", description = NONE)
    public Page<FindingView> findings(
            @BeanParam PostureFilter filter,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        var wanted = filter.wanted();
        List<JudgedFinding> all = judged().facts().findings();
        int from = after == null ? 0 : IndexCursor.behind(after, all, PostureResource::key);
        Page<JudgedFinding> page = IndexCursor.page(all, wanted, from, checked, PostureResource::key);
        return new Page<>(page.items().stream().map(FindingView::of).toList(), page.next());
    }

    @GET
    @Path("summary")
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "getPostureSummary",
            summary = "Says how the state of the tenant is, which checks could not judge, and how old the export is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PostureSummary.class)))
    @APIResponse(responseCode = "404", description = NONE)
    public PostureSummary summary() {
        return PostureSummary.of(
                judged(),
                PendingApproval.all(lacking.get()),
                station.directory().mistakes(),
                clock.instant());
    }

    @GET
    @Path("ways")
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "listWaysToGlobalAdministrator",
            summary =
                    "Lists the accounts that could become Global Administrator with what they have, each with its shortest way")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WayPage.class)))
    @APIResponse(responseCode = "400", description = WRONG)
    @APIResponse(responseCode = "404", description = NONE)
    public Page<WayView> ways(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        List<Ways.Way> all = judged().facts().ways();
        int from = after == null ? 0 : IndexCursor.behind(after, all, Ways.Way::words);
        Page<Ways.Way> page = IndexCursor.page(all, way -> true, from, checked, Ways.Way::words);
        return new Page<>(page.items().stream().map(WayView::of).toList(), page.next());
    }

    private static String key(JudgedFinding finding) {
        return finding.finding().key();
    }

    private PostureBook.Judged judged() {
        return book.by(station.rules().inForce().configuration())
                .orElseThrow(() -> Problems.noDirectory().thrown());
    }
}
