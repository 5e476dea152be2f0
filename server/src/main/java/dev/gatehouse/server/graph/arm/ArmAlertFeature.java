package dev.gatehouse.server.graph.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.command.AlertCommand;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.alert.IncidentId;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Arguments;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.Feature;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Handler;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Retries;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.graph.alert.AlertBody;
import dev.gatehouse.server.graph.pim.Refused;
import dev.gatehouse.server.graph.pim.Surface;
import dev.gatehouse.server.identity.Role;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alerts of roles over Azure resources. How they are set holds for the whole tenant; what they found is told scope by scope. */
@Singleton
final class ArmAlertFeature implements Feature {
    private static final Set<Role> READERS =
            EnumSet.of(Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR, Role.SECURITY_READER, Role.SECURITY_OPERATOR);
    private static final Set<Role> LOOKERS =
            EnumSet.of(Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR, Role.SECURITY_OPERATOR);
    private static final Set<Role> WRITERS = EnumSet.of(Role.USER, Role.PRIVILEGED_ROLE_ADMINISTRATOR);
    private static final String NAMED = "/{name}";
    private static final String GET = "GET";
    private static final String PATCH = "PATCH";
    private static final String POST = "POST";
    private static final String INCIDENTS = ArmAlertEntity.ALERTS + NAMED + "/" + ArmAlertEntity.INCIDENTS;

    private final PimStation pim;
    private final Asker asker;
    private final InstantSource clock;

    ArmAlertFeature(PimStation pim, Asker asker, InstantSource clock) {
        this.pim = pim;
        this.asker = asker;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                at(GET, ArmAlertEntity.DEFINITIONS, READERS, (call, _) -> list(kinds().map(at(call)::definition))),
                at(
                        GET,
                        ArmAlertEntity.DEFINITIONS + NAMED,
                        READERS,
                        (call, arguments) -> Reply.of(at(call).definition(kind(arguments)))),
                at(
                        GET,
                        ArmAlertEntity.CONFIGURATIONS,
                        READERS,
                        (call, _) -> list(kinds().map(this::state).map(at(call)::configuration))),
                at(
                        GET,
                        ArmAlertEntity.CONFIGURATIONS + NAMED,
                        READERS,
                        (call, arguments) -> Reply.of(at(call).configuration(state(kind(arguments))))),
                at(PATCH, ArmAlertEntity.CONFIGURATIONS + NAMED, WRITERS, this::configure),
                at(GET, ArmAlertEntity.ALERTS, READERS, (call, _) -> list(kinds().map(kind -> alert(at(call), kind)))),
                at(
                        GET,
                        ArmAlertEntity.ALERTS + NAMED,
                        READERS,
                        (call, arguments) -> Reply.of(alert(at(call), kind(arguments)))),
                at(PATCH, ArmAlertEntity.ALERTS + NAMED, WRITERS, this::dismiss),
                at(
                        POST,
                        ArmAlertEntity.ALERTS + "/refresh",
                        LOOKERS,
                        (call, _) -> ArmRefresh.started(call, at(call), pim.alerts(), Optional.empty())),
                at(
                        POST,
                        ArmAlertEntity.ALERTS + NAMED + "/refresh",
                        LOOKERS,
                        (call, arguments) ->
                                ArmRefresh.started(call, at(call), pim.alerts(), Optional.of(kind(arguments)))),
                at(
                        GET,
                        ArmRefresh.OPERATIONS + NAMED,
                        LOOKERS,
                        (call, arguments) -> ArmRefresh.done(call, at(call), pim.alerts(), arguments.get("name"))),
                at(
                        GET,
                        INCIDENTS,
                        READERS,
                        (call, arguments) -> list(told(
                                at(call), incidents(at(call), kind(arguments)).toList()))),
                at(
                        GET,
                        INCIDENTS + "/{incident}",
                        READERS,
                        (call, arguments) -> Reply.of(told(at(call), List.of(incident(call, arguments)))
                                .toList()
                                .getFirst())),
                at(POST, INCIDENTS + "/{incident}/remediate", WRITERS, this::remediate));
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

    private AlertState state(AlertKind kind) {
        return Optional.ofNullable(pim.alertStates().states().get(kind)).orElseGet(() -> AlertState.usual(kind));
    }

    private Stream<Incident> incidents(ArmAlertEntity where, AlertKind kind) {
        return pim.alerts().last().incidents().stream()
                .filter(incident -> incident.alert() == kind && ArmAlerts.isAt(incident, where.scope()));
    }

    private Incident incident(Call call, Arguments arguments) {
        String name = arguments.get("incident");
        return incidents(at(call), kind(arguments))
                .filter(incident ->
                        IncidentId.of(incident.alert(), incident.key()).equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> missing(name));
    }

    private Stream<ObjectNode> told(ArmAlertEntity where, List<Incident> incidents) {
        Names names = names(incidents);
        return incidents.stream().map(one -> where.incident(one, names));
    }

    private Names names(List<Incident> incidents) {
        return Names.of(
                pim,
                incidents.stream()
                        .flatMap(one -> one.about().stream())
                        .map(about -> about.holding().principal())
                        .toList());
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
        AlertState state = state(kind);
        boolean looked = pim.alerts().last().when().isPresent();
        List<Incident> found = open(where, state);
        Names names = names(found);
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
        JsonNode properties = call.object().path("properties");
        ArmAlertEntity.check(properties, kind);
        AlertState before = state(kind);
        return decided(new Command.OfAlert(new AlertCommand.ConfigureAlert(
                asker.caller(),
                kind,
                before.version(),
                AlertBody.truth(properties, "isEnabled", before.enabled()),
                ArmAlertEntity.thresholds(properties, before))));
    }

    /** Of what is open at the scope; what is open elsewhere goes on. */
    private Reply dismiss(Call call, Arguments arguments) {
        ArmAlertEntity where = at(call);
        AlertKind kind = kind(arguments);
        if (AlertBody.truth(call.object().path("properties"), "isActive", true)) {
            throw GraphException.badRequest("isActive can be set to false only: an alert is active by what it finds.");
        }
        if (pim.alerts().last().when().isEmpty()) {
            throw new GraphException(
                    409, "Conflict", "Nothing was looked for here since this server started; refresh the alert first.");
        }
        Set<String> here = open(where, state(kind)).stream().map(Incident::key).collect(Collectors.toUnmodifiableSet());
        return decided(new Command.OfAlert(new AlertCommand.DismissAlert(asker.caller(), kind, here)));
    }

    private Reply remediate(Call call, Arguments arguments) {
        Incident incident = incident(call, arguments);
        Command command = pim.alerts()
                .remedy(
                        incident,
                        asker.caller(),
                        new RequestId(Retries.id(
                                call,
                                asker.id().toString(),
                                known -> pim.queries()
                                        .request(new RequestId(known))
                                        .map(Request::created),
                                clock.instant())),
                        "an incident of the alert " + incident.alert().graph() + " is mended")
                .orElseThrow(() -> GraphException.badRequest(
                        "Nothing can mend this but people: see mitigationSteps of the alert's definition."));
        return decided(command);
    }

    private Reply decided(Command command) {
        return switch (pim.decide(command)) {
            case Decision.Done _ -> Reply.NOTHING;
            case Decision.Refused refused -> throw Refused.of(refused.reasons(), Surface.ROLES);
        };
    }

    private static GraphException missing(String name) {
        return new GraphException(
                404,
                "RoleManagementAlertNotFound",
                "There is no '" + name.replaceAll("[^\\w-]", "?") + "' at this scope among those that you see.");
    }

    private static Reply list(Stream<ObjectNode> entities) {
        ObjectNode whole = Tree.object();
        ArrayNode value = whole.putArray("value");
        entities.forEach(value::add);
        return Reply.of(whole);
    }
}
