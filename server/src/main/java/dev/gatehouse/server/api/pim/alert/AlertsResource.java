package dev.gatehouse.server.api.pim.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.command.AlertCommand;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Refusals;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.grant.AlertScan;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What PIM warns of by itself. */
@Path("/api/v1/pim/alerts")
@Produces(MediaType.APPLICATION_JSON)
final class AlertsResource {
    private static final String NONE = "There is no such alert";
    private static final String BUSY = "This server does not decide now; Retry-After says when to try again";
    private static final String LARGE = "The body is too large";
    private static final String TYPE = "The body is no JSON by its Content-Type";

    private final PimStation pim;
    private final Asker asker;

    AlertsResource(PimStation pim, Asker asker) {
        this.pim = pim;
        this.asker = asker;
    }

    /** All alerts. */
    @Schema(name = "PimAlertList")
    record AlertList(List<AlertView> items) {}

    /** That an incident is being mended. */
    @Schema(name = "PimAlertRemedied")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Remedied(
            AlertView alert,

            @Schema(description = "The request that it is done by; absent where the directory is only told.") @Nullable
            String requestId) {}

    @GET
    @Needs({Role.SECURITY_READER, Role.SECURITY_OPERATOR, Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(
            operationId = "listPimAlerts",
            summary = "Lists PIM's alerts, how they are set and how many incidents they found",
            description = "What is not known where an alert could not be judged is among lacks.")
    @APIResponse(responseCode = "200", description = "All of them")
    public AlertList list() {
        AlertScan.Look look = pim.alerts().last();
        return new AlertList(pim.alertStates().states().values().stream()
                .map(state -> AlertView.of(state, look, null))
                .toList());
    }

    @GET
    @Path("{id}")
    @Needs({Role.SECURITY_READER, Role.SECURITY_OPERATOR, Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(operationId = "getPimAlert", summary = "An alert with its incidents, the oldest first")
    @APIResponse(responseCode = "200", description = "The alert")
    @APIResponse(responseCode = "404", description = NONE)
    public AlertView get(@PathParam("id") String id) {
        return whole(kind(id));
    }

    @POST
    @Path("refresh")
    @Needs({Role.SECURITY_OPERATOR, Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(
            operationId = "refreshPimAlerts",
            summary = "Looks now; it is done every five minutes anyway",
            description = "Where another server decides nothing is looked for here.")
    @APIResponse(responseCode = "200", description = "All of them as they are now")
    public AlertList refresh() {
        pim.alerts().round();
        return list();
    }

    @PUT
    @Path("{id}/setting")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Role.SECURITY_OPERATOR, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "setPimAlert",
            summary = "Turns an alert on or off, and says from when on it warns",
            description =
                    "Whoever administers roles of the directory at this moment can; from the version that he looked at. What was"
                            + " found under other thresholds is found anew.")
    @APIResponse(responseCode = "200", description = "The alert as it is now")
    @APIResponse(
            responseCode = "400",
            description = "Not the JSON that this takes, or beyond what this alert can be set to")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "Somebody changed it meanwhile")
    @APIResponse(responseCode = "413", description = LARGE)
    @APIResponse(responseCode = "415", description = TYPE)
    @APIResponse(responseCode = "503", description = BUSY)
    public AlertView set(@PathParam("id") String id, @Nullable AlertSettingWish wish) {
        if (wish == null) {
            throw Problems.malformed("Send version, and isEnabled or thresholds.")
                    .thrown();
        }
        AlertKind kind = kind(id);
        AlertState before = state(kind);
        Boolean enabled = wish.isEnabled();
        Decision.Done _ = done(new Command.OfAlert(new AlertCommand.ConfigureAlert(
                asker.caller(),
                kind,
                Words.given("version", wish.version()),
                enabled == null ? before.enabled() : enabled,
                ThresholdsBody.thresholds(wish.thresholds(), before.thresholds()))));
        return whole(kind);
    }

    @POST
    @Path("{id}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Role.SECURITY_OPERATOR, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "dismissPimAlert",
            summary = "Says that somebody has seen incidents, and wants to hear of the alert when it finds others",
            description = "Whoever administers roles of the directory at this moment can.")
    @APIResponse(responseCode = "200", description = "The alert as it is now")
    @APIResponse(responseCode = "400", description = "Not the JSON that this takes")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "Some of this is gone meanwhile")
    @APIResponse(responseCode = "413", description = LARGE)
    @APIResponse(responseCode = "415", description = TYPE)
    @APIResponse(responseCode = "503", description = BUSY)
    public AlertView dismiss(@PathParam("id") String id, @Nullable DismissalWish wish) {
        if (wish == null) {
            throw Problems.malformed("Send incidents: the ids of those that you have seen.")
                    .thrown();
        }
        AlertKind kind = kind(id);
        Set<String> keys = wish.keys(state(kind));
        Decision.Done _ = done(new Command.OfAlert(new AlertCommand.DismissAlert(asker.caller(), kind, keys)));
        return whole(kind);
    }

    @POST
    @Path("{id}/remedy")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Role.SECURITY_OPERATOR, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "remedyPimAlert",
            summary = "Mends an incident, where Gatehouse can",
            description =
                    "As if the caller had thought of it himself: an assignment is removed, or the directory is told what nobody"
                            + " gave. Where people must find out what to do, and of emergency accounts, it is refused.")
    @APIResponse(responseCode = "200", description = "It is being done; the alert knows when it is looked for again")
    @APIResponse(responseCode = "400", description = "Not the JSON that this takes, or nothing that Gatehouse can mend")
    @APIResponse(responseCode = "404", description = NONE + ", or it has no such incident")
    @APIResponse(responseCode = "409", description = "Something is in the way; refusals say what")
    @APIResponse(responseCode = "413", description = LARGE)
    @APIResponse(responseCode = "415", description = TYPE)
    @APIResponse(responseCode = "503", description = BUSY)
    public Remedied remedy(@PathParam("id") String id, @Nullable RemedyWish wish) {
        if (wish == null) {
            throw Problems.malformed("Send incident, and justification.").thrown();
        }
        AlertKind kind = kind(id);
        Command command = pim.alerts()
                .remedy(
                        incident(kind, Words.given("incident", wish.incident())),
                        asker.caller(),
                        new RequestId(UUID.randomUUID()),
                        wish.reason(kind.graph()))
                .orElseThrow(() -> Problems.malformed("Nothing can mend this but people: "
                                + AlertWords.of(kind).mend())
                        .thrown());
        List<Request> requests = done(command).requests();
        return new Remedied(
                whole(kind),
                requests.stream()
                        .findFirst()
                        .map(request -> request.id().toString())
                        .orElse(null));
    }

    private AlertView whole(AlertKind kind) {
        AlertState state = state(kind);
        return AlertView.of(state, pim.alerts().last(), IncidentView.all(pim, state));
    }

    private AlertState state(AlertKind kind) {
        return pim.alertStates().states().getOrDefault(kind, AlertState.usual(kind));
    }

    private static AlertKind kind(String id) {
        return Arrays.stream(AlertKind.values())
                .filter(kind -> kind.graph().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("There is no such alert; GET /api/v1/pim/alerts lists all.")
                        .thrown());
    }

    private Incident incident(AlertKind kind, String id) {
        return pim.alerts().last().incidents().stream()
                .filter(incident -> incident.alert() == kind)
                .filter(incident -> IncidentId.of(kind, incident.key()).equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("This alert has no such incident, or not any more.")
                        .thrown());
    }

    private Decision.Done done(Command command) {
        return switch (pim.decide(command)) {
            case Decision.Done done -> done;
            case Decision.Refused refused ->
                throw asker.viewer().isEmpty()
                        ? Refusals.all(pim, refused.reasons())
                        : Refusals.toStranger(pim, refused.reasons());
        };
    }
}
