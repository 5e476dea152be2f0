package dev.gatehouse.server.graph.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.command.AlertCommand;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Arguments;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.Feature;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Handler;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.graph.alert.AlertBody;
import dev.gatehouse.server.graph.alert.AlertDesk;
import dev.gatehouse.server.identity.Role;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alerts of roles over Azure resources. How they are set holds for the whole tenant; what they found is told scope by scope. */
@Singleton
final class ArmAlertFeature implements Feature {
    private static final String NAMED = "/{name}";
    private static final ArmMembers AROUND = ArmMembers.around("BadRequest");
    private static final String GET = "GET";
    private static final String PATCH = "PATCH";
    private static final String POST = "POST";
    private static final String INCIDENTS = ArmAlertEntity.ALERTS + NAMED + "/" + ArmAlertEntity.INCIDENTS;

    private final PimStation pim;
    private final Asker asker;
    private final AlertDesk desk;

    ArmAlertFeature(PimStation pim, Asker asker, AlertDesk desk) {
        this.pim = pim;
        this.asker = asker;
        this.desk = desk;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                at(
                        GET,
                        ArmAlertEntity.DEFINITIONS,
                        AlertDesk.READERS,
                        (call, _) -> ArmReply.list(kinds().map(at(call)::definition))),
                at(
                        GET,
                        ArmAlertEntity.DEFINITIONS + NAMED,
                        AlertDesk.READERS,
                        (call, arguments) -> Reply.of(at(call).definition(kind(arguments)))),
                at(
                        GET,
                        ArmAlertEntity.CONFIGURATIONS,
                        AlertDesk.READERS,
                        (call, _) -> ArmReply.list(kinds().map(desk::state).map(at(call)::configuration))),
                at(
                        GET,
                        ArmAlertEntity.CONFIGURATIONS + NAMED,
                        AlertDesk.READERS,
                        (call, arguments) -> Reply.of(at(call).configuration(desk.state(kind(arguments))))),
                at(PATCH, ArmAlertEntity.CONFIGURATIONS + NAMED, AlertDesk.WRITERS, this::configure),
                at(
                        GET,
                        ArmAlertEntity.ALERTS,
                        AlertDesk.READERS,
                        (call, _) -> ArmReply.list(kinds().map(kind -> alert(at(call), kind)))),
                at(
                        GET,
                        ArmAlertEntity.ALERTS + NAMED,
                        AlertDesk.READERS,
                        (call, arguments) -> Reply.of(alert(at(call), kind(arguments)))),
                at(PATCH, ArmAlertEntity.ALERTS + NAMED, AlertDesk.WRITERS, this::dismiss),
                at(
                        POST,
                        ArmAlertEntity.ALERTS + "/refresh",
                        AlertDesk.LOOKERS,
                        (call, _) -> ArmRefresh.started(call, at(call), pim.alerts(), Optional.empty())),
                at(
                        POST,
                        ArmAlertEntity.ALERTS + NAMED + "/refresh",
                        AlertDesk.LOOKERS,
                        (call, arguments) ->
                                ArmRefresh.started(call, at(call), pim.alerts(), Optional.of(kind(arguments)))),
                at(
                        GET,
                        ArmRefresh.OPERATIONS + NAMED,
                        AlertDesk.LOOKERS,
                        (call, arguments) -> ArmRefresh.done(call, at(call), pim.alerts(), arguments.get("name"))),
                at(
                        GET,
                        INCIDENTS,
                        AlertDesk.READERS,
                        (call, arguments) -> ArmReply.list(told(
                                at(call), incidents(at(call), kind(arguments)).toList()))),
                at(
                        GET,
                        INCIDENTS + "/{incident}",
                        AlertDesk.READERS,
                        (call, arguments) -> Reply.of(told(at(call), List.of(incident(call, arguments)))
                                .toList()
                                .getFirst())),
                at(
                        POST,
                        INCIDENTS + "/{incident}/remediate",
                        AlertDesk.WRITERS,
                        (call, arguments) -> desk.remediate(call, incident(call, arguments))));
    }

    private static Endpoint at(String verb, String path, Set<Role> roles, Handler handler) {
        return new Endpoint(verb, "{scope}/" + path, Set.of(Version.ARM), roles, handler);
    }

    private static ArmAlertEntity at(Call call) {
        return new ArmAlertEntity(ArmScope.of(call));
    }

    private static Stream<AlertKind> kinds() {
        return ArmAlerts.KINDS.stream();
    }

    private static AlertKind kind(Arguments arguments) {
        String name = arguments.get("name");
        return ArmAlerts.kind(name).orElseThrow(() -> missing(name));
    }

    private Stream<Incident> incidents(ArmAlertEntity where, AlertKind kind) {
        return desk.incidents(kind).filter(incident -> ArmAlerts.isAt(incident, where.scope()));
    }

    private Incident incident(Call call, Arguments arguments) {
        String name = arguments.get("incident");
        return AlertDesk.called(incidents(at(call), kind(arguments)), name).orElseThrow(() -> missing(name));
    }

    private Stream<ObjectNode> told(ArmAlertEntity where, List<Incident> incidents) {
        Names names = desk.names(incidents);
        return incidents.stream().map(one -> where.incident(one, names));
    }

    /** What is open of an alert at a scope, as far as this server has seen it itself. */
    private List<Incident> open(ArmAlertEntity where, AlertState state) {
        return incidents(where, state.kind())
                .filter(one -> state.open().containsKey(one.key()))
                .toList();
    }

    /**
     * What it tells of a scope is what is kept, of which this server knows where it is. Until it has looked itself it tells of the
     * whole tenant.
     */
    private ObjectNode alert(ArmAlertEntity where, AlertKind kind) {
        AlertState state = desk.state(kind);
        boolean looked = pim.alerts().last().when().isPresent();
        List<Incident> found = open(where, state);
        Names names = desk.names(found);
        ObjectNode entity = where.entity(ArmAlertEntity.ALERTS, kind.graph());
        ObjectNode properties = ArmAlertEntity.properties(entity);
        properties.put("incidentCount", looked ? found.size() : state.open().size());
        properties.put(
                "isActive",
                looked
                        ? state.enabled()
                                && found.stream()
                                        .anyMatch(one -> !state.dismissed().contains(one.key()))
                        : state.isActive());
        Stream<Instant> since = looked
                ? found.stream().flatMap(one -> Optional.ofNullable(state.open().get(one.key())).stream())
                : state.open().values().stream();
        properties.set("lastModifiedDateTime", Tree.time(since.max(Instant::compareTo)));
        properties.set("lastScannedDateTime", Tree.time(pim.alerts().last().when()));
        properties.set("alertDefinition", where.definition(kind));
        properties.set("alertConfiguration", where.configuration(state));
        ArrayNode incidents = properties.putArray("alertIncidents");
        found.forEach(one -> incidents.add(where.incident(one, names)));
        return entity;
    }

    private Reply configure(Call call, Arguments arguments) {
        AzureScope _ = ArmScope.of(call);
        AlertKind kind = kind(arguments);
        JsonNode properties = properties(call);
        ArmAlertEntity.check(properties, kind);
        AlertState before = desk.state(kind);
        return desk.decided(new AlertCommand.ConfigureAlert(
                asker.caller(),
                kind,
                before.version(),
                AlertBody.truth(properties, "isEnabled", before.enabled()),
                ArmAlertEntity.thresholds(properties, before)));
    }

    /** Of what is open at the scope; what is open elsewhere goes on. */
    private Reply dismiss(Call call, Arguments arguments) {
        ArmAlertEntity where = at(call);
        AlertKind kind = kind(arguments);
        ArmAlertEntity.checkDismissal(properties(call));
        if (pim.alerts().last().when().isEmpty()) {
            throw new GraphException(
                    409, "Conflict", "Nothing was looked for here since this server started; refresh the alert first.");
        }
        Set<String> here =
                open(where, desk.state(kind)).stream().map(Incident::key).collect(Collectors.toUnmodifiableSet());
        return desk.decided(new AlertCommand.DismissAlert(asker.caller(), kind, here));
    }

    private static JsonNode properties(Call call) {
        JsonNode body = call.object();
        AROUND.check(body, "");
        return body.path("properties");
    }

    private static GraphException missing(String name) {
        return ArmReply.missing("RoleManagementAlertNotFound", name);
    }
}
