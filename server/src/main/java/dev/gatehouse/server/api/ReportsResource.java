package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.lake.Cursor;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The reports on risk: who is at risk, which sign-ins were, and what was detected. */
@Path("/api/v1/reports")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
final class ReportsResource {
    private static final String WRONG = "A parameter is not as it must be; the problem names it, and what is allowed";
    private static final String CSV =
            " As CSV all rows, at most 100000; as JSON page by page. A page may hold fewer than the"
                    + " limit, or nothing, though there are more: only where next is absent, it was the last.";
    private static final String USER = "An object id, or a part of the name in any case.";
    private static final String TYPE = "Such as unfamiliarFeatures; several with commas.";

    private final Watching watching;
    private final LakeDesk desk;
    private final InstantSource clock;
    private final ObjectMapper json;

    ReportsResource(Watching watching, LakeDesk desk, InstantSource clock, ObjectMapper json) {
        this.watching = watching;
        this.desk = desk;
        this.clock = clock;
        this.json = json;
    }

    /** A page of users, for the description of the API. */
    @Schema(name = "RiskyUserPage")
    record RiskyUsers(List<RiskyUserView> items, @Nullable String next) {}

    /** A page of service principals, for the description of the API. */
    @Schema(name = "RiskyServicePrincipalPage")
    record RiskyServicePrincipals(
            List<RiskyServicePrincipalView> items, @Nullable String next) {}

    /** A page of sign-ins, for the description of the API. */
    @Schema(name = "RiskySignInPage")
    record RiskySignIns(
            List<RiskySignInView> items, @Nullable String next) {}

    /** A page of detections, for the description of the API. */
    @Schema(name = "RiskDetectionPage")
    record RiskDetections(
            List<RiskDetectionView> items, @Nullable String next) {}

    @GET
    @Path("risky-users")
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "riskyUsers",
            summary = "Lists users that are or were at risk, with history",
            description = "Each in its latest state, the one that was updated last first." + CSV)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RiskyUsers.class)),
                @Content(mediaType = "text/csv")
            })
    @APIResponse(responseCode = "400", description = WRONG)
    @APIResponse(responseCode = "429", description = LakeDesk.BUSY)
    @APIResponse(responseCode = "503", description = LakeDesk.AWAY)
    public Response riskyUsers(
            @BeanParam RiskFilter filter,
            @Parameter(description = USER) @QueryParam("user") @Nullable String user,
            @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept) {
        return answer(
                filter,
                accept,
                reports().accounts(filter.query("user", user), RiskReports.USERS, filter.test(), RiskyUserView::of),
                RiskyUserView.COLUMNS);
    }

    @GET
    @Path("risky-service-principals")
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "riskyServicePrincipals",
            summary = "Lists service principals that are or were at risk, with history",
            description = "Each in its latest state, the one that was updated last first." + CSV)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RiskyServicePrincipals.class)),
                @Content(mediaType = "text/csv")
            })
    @APIResponse(responseCode = "400", description = WRONG)
    @APIResponse(responseCode = "429", description = LakeDesk.BUSY)
    @APIResponse(responseCode = "503", description = LakeDesk.AWAY)
    public Response riskyServicePrincipals(
            @BeanParam RiskFilter filter,
            @Parameter(description = USER) @QueryParam("servicePrincipal") @Nullable String servicePrincipal,
            @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept) {
        EventQuery query = filter.query("servicePrincipal", servicePrincipal);
        return answer(
                filter,
                accept,
                reports().accounts(query, RiskReports.APPS, filter.test(), RiskyServicePrincipalView::of),
                RiskyServicePrincipalView.COLUMNS);
    }

    @GET
    @Path("risky-sign-ins")
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "riskySignIns",
            summary = "Lists sign-ins that are or were at risk",
            description =
                    "The newest first. Without from, all sign-ins that are kept are looked through, which takes long"
                            + " where they are many. A riskLevel is that of the sign-in or the aggregated one." + CSV)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RiskySignIns.class)),
                @Content(mediaType = "text/csv")
            })
    @APIResponse(responseCode = "400", description = WRONG)
    @APIResponse(responseCode = "429", description = LakeDesk.BUSY)
    @APIResponse(responseCode = "503", description = LakeDesk.AWAY)
    public Response riskySignIns(
            @BeanParam RiskFilter filter,
            @Parameter(description = USER) @QueryParam("user") @Nullable String user,
            @Parameter(description = TYPE) @QueryParam("riskEventType") @Nullable String riskEventType,
            @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept) {
        EventQuery query =
                filter.query("user", user).tables(RiskReports.SIGN_INS).matching(RiskReports.RISKY);
        Set<String> types = RiskFilter.words("riskEventType", riskEventType);
        Predicate<RiskEvent> also = event -> RiskReports.isRisky(event)
                && (types.isEmpty()
                        || event.list("RiskEventTypes_V2").stream()
                                .anyMatch(type -> types.contains(type.toLowerCase(Locale.ROOT))));
        return answer(
                filter,
                accept,
                reports().events(query, filter.test(), also, RiskySignInView::of),
                RiskySignInView.COLUMNS);
    }

    @GET
    @Path("risk-detections")
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "riskDetections",
            summary = "Lists the risks that were detected with users",
            description = "Each in its latest state, the newest first." + CSV)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RiskDetections.class)),
                @Content(mediaType = "text/csv")
            })
    @APIResponse(responseCode = "400", description = WRONG)
    @APIResponse(responseCode = "429", description = LakeDesk.BUSY)
    @APIResponse(responseCode = "503", description = LakeDesk.AWAY)
    public Response riskDetections(
            @BeanParam RiskFilter filter,
            @Parameter(description = USER) @QueryParam("user") @Nullable String user,
            @Parameter(description = TYPE) @QueryParam("riskEventType") @Nullable String riskEventType,
            @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept) {
        EventQuery query = filter.query("user", user).tables(RiskReports.USER_DETECTIONS);
        return answer(
                filter,
                accept,
                reports().events(query, filter.test(), ofType(riskEventType), RiskDetectionView::of),
                RiskDetectionView.OF_USERS);
    }

    @GET
    @Path("service-principal-risk-detections")
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "servicePrincipalRiskDetections",
            summary = "Lists the risks that were detected with service principals",
            description = "Each in its latest state, the newest first." + CSV)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RiskDetections.class)),
                @Content(mediaType = "text/csv")
            })
    @APIResponse(responseCode = "400", description = WRONG)
    @APIResponse(responseCode = "429", description = LakeDesk.BUSY)
    @APIResponse(responseCode = "503", description = LakeDesk.AWAY)
    public Response servicePrincipalRiskDetections(
            @BeanParam RiskFilter filter,
            @Parameter(description = USER) @QueryParam("servicePrincipal") @Nullable String servicePrincipal,
            @Parameter(description = TYPE) @QueryParam("riskEventType") @Nullable String riskEventType,
            @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept) {
        EventQuery query = filter.query("servicePrincipal", servicePrincipal).tables(RiskReports.APP_DETECTIONS);
        return answer(
                filter,
                accept,
                reports().events(query, filter.test(), ofType(riskEventType), RiskDetectionView::of),
                RiskDetectionView.OF_APPS);
    }

    private static Predicate<RiskEvent> ofType(@Nullable String riskEventType) {
        Set<String> types = RiskFilter.words("riskEventType", riskEventType);
        return event ->
                types.isEmpty() || types.contains(event.text("RiskEventType").toLowerCase(Locale.ROOT));
    }

    private RiskReports reports() {
        return RiskReports.of(watching, desk, clock);
    }

    private <T> Response answer(RiskFilter filter, String accept, RiskPages<T> pages, List<String> columns) {
        int rows = filter.rows();
        if (filter.csv(accept)) {
            return Response.ok(new RiskCsv(pages, filter.cursor(), columns, RiskCsv.MOST, json))
                    .type("text/csv; charset=utf-8; header=present")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=report.csv")
                    .build();
        }
        RiskPages.Stretch<T> page = pages.page(rows, filter.cursor());
        return Response.ok(
                        new Page<>(page.items(), page.next().map(Cursor::text).orElse(null)))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }
}
