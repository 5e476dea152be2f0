package dev.gatehouse.server.graph.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.command.AlertCommand;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Arguments;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.Collections;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.EntitySet;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Feature;
import dev.gatehouse.server.graph.FixedSet;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Link;
import dev.gatehouse.server.graph.Reading;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.identity.TenantId;
import dev.gatehouse.server.parts.Issuing;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Alerts of roles of the directory. */
@Singleton
final class AlertFeature implements Feature {
    private static final String PATH = "identityGovernance/roleManagementAlerts/";
    private static final Set<Version> BETA = Set.of(Version.BETA);
    private final PimStation pim;
    private final Asker asker;
    private final Reading reading;
    private final AlertDesk desk;
    private final AlertReaders readers;
    private final TenantId tenant;

    AlertFeature(PimStation pim, Asker asker, Reading reading, AlertDesk desk, AlertReaders readers, Issuing issuing) {
        this.pim = pim;
        this.asker = asker;
        this.reading = reading;
        this.desk = desk;
        this.readers = readers;
        this.tenant = TenantId.of(issuing.tenant());
    }

    @Override
    public List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        Collections collections = new Collections(reading);
        all.addAll(collections.read(
                PATH + "alertDefinitions", set(AlertEntity.DEFINITION, this::definition), BETA, AlertDesk.READERS));
        all.addAll(collections.read(
                PATH + "alertConfigurations", set(configurationType(), this::configuration), BETA, AlertDesk.READERS));
        all.addAll(collections.read(PATH + "alerts", set(alertType(), this::alert), BETA, AlertDesk.READERS));
        all.add(new Endpoint(
                "GET", PATH + "alerts/{id}/alertIncidents/{incident}", BETA, AlertDesk.READERS, this::incident));
        all.replaceAll(endpoint -> endpoint.alsoFor(readers));
        all.add(new Endpoint(
                "PATCH",
                PATH + "alertConfigurations/{id}",
                BETA,
                AlertDesk.WRITERS,
                (call, arguments) -> configure(kind(arguments), call.object())));
        all.add(new Endpoint(
                "PATCH",
                PATH + "alerts/{id}",
                BETA,
                AlertDesk.WRITERS,
                (call, arguments) -> dismiss(kind(arguments), call.object())));
        all.add(new Endpoint("POST", PATH + "alerts/refresh", BETA, AlertDesk.LOOKERS, (call, _) -> {
            if (call.body().isPresent()) {
                AlertBody.known(call.object(), Set.of("scopeType", "scopeId"));
                AlertPatch.checkScope(call.object());
            }
            return refresh(call, Optional.empty());
        }));
        all.add(new Endpoint("POST", PATH + "alerts/{id}/refresh", BETA, AlertDesk.LOOKERS, (call, arguments) -> {
            AlertKind kind = kind(arguments);
            if (call.body().isPresent()) {
                AlertBody.known(call.object(), Set.of());
            }
            return refresh(call, Optional.of(kind));
        }));
        all.add(new Endpoint(
                "GET",
                PATH + "operations/{id}",
                BETA,
                AlertDesk.READERS,
                (call, arguments) -> operation(call, arguments.get("id"))));
        all.add(new Endpoint(
                "POST",
                PATH + "alerts/{id}/alertIncidents/{incident}/remediate",
                BETA,
                AlertDesk.WRITERS,
                (call, arguments) -> desk.remediate(call, incident(arguments))));
        return all;
    }

    private EntitySet set(EntityType type, Function<AlertState, Optional<ObjectNode>> entity) {
        return new States(type, entity);
    }

    private EntityType configurationType() {
        return new EntityType(
                        "unifiedRoleManagementAlertConfiguration",
                        AlertEntity.CONFIGURATION,
                        Map.of("alertDefinition", link(AlertEntity.DEFINITION, this::definition)))
                .derived(AlertTypes.all("AlertConfiguration"));
    }

    private EntityType alertType() {
        return new EntityType(
                "unifiedRoleManagementAlert",
                AlertEntity.ALERT,
                Map.of(
                        "alertDefinition", link(AlertEntity.DEFINITION, this::definition),
                        "alertConfiguration", link(configurationType(), this::configuration),
                        "alertIncidents",
                                new Link(
                                        () -> AlertEntity.INCIDENT,
                                        entities -> entities.stream()
                                                .map(this::incidents)
                                                .toList())));
    }

    private Link link(EntityType type, Function<AlertState, Optional<ObjectNode>> entity) {
        return new Link(() -> type, entities -> {
            Map<AlertKind, AlertState> states = pim.alertStates().states();
            return entities.stream()
                    .map(one -> AlertEntity.kind(one.path("id").asText(), tenant)
                            .flatMap(kind -> Optional.ofNullable(states.get(kind)))
                            .flatMap(entity)
                            .<JsonNode>map(found -> found)
                            .orElseGet(Tree::none))
                    .toList();
        });
    }

    private Optional<ObjectNode> definition(AlertState state) {
        return AlertTypes.of(state.kind()).map(_ -> AlertEntity.definition(state.kind(), tenant));
    }

    private Optional<ObjectNode> configuration(AlertState state) {
        return AlertTypes.of(state.kind()).map(type -> AlertEntity.configuration(state, type, tenant));
    }

    private Optional<ObjectNode> alert(AlertState state) {
        return AlertTypes.of(state.kind())
                .map(_ -> AlertEntity.alert(state, pim.alerts().last().when(), tenant));
    }

    private JsonNode incidents(ObjectNode alert) {
        ArrayNode all = Tree.object().putArray("incidents");
        List<Incident> incidents = AlertEntity.kind(alert.path("id").asText(), tenant).stream()
                .flatMap(desk::incidents)
                .toList();
        Names names = desk.names(incidents);
        incidents.forEach(incident -> all.add(entity(incident, names)));
        return all;
    }

    private static ObjectNode entity(Incident incident, Names names) {
        return AlertEntity.incident(incident, AlertTypes.of(incident.alert()).orElseThrow(), names);
    }

    private AlertKind kind(Arguments arguments) {
        String id = arguments.get("id");
        return AlertEntity.kind(id, tenant).orElseThrow(() -> GraphException.notFound(id));
    }

    private Reply incident(Call call, Arguments arguments) {
        Incident incident = incident(arguments);
        ObjectNode entity = entity(incident, desk.names(List.of(incident)));
        return Reply.of(reading.whole(
                call,
                entity,
                AlertEntity.INCIDENT,
                PATH + "alerts('" + arguments.get("id") + "')/alertIncidents/$entity"));
    }

    private Incident incident(Arguments arguments) {
        String id = arguments.get("incident");
        return AlertDesk.called(desk.incidents(kind(arguments)), id).orElseThrow(() -> GraphException.notFound(id));
    }

    private Reply configure(AlertKind kind, JsonNode body) {
        String type = AlertEntity.configurationType(AlertTypes.of(kind).orElseThrow());
        if (!Tree.text(body, "@odata.type").orElse("").equalsIgnoreCase(type)) {
            throw GraphException.badRequest("A change of this configuration must have @odata.type " + type + ".");
        }
        AlertState before = desk.state(kind);
        AlertPatch.checkConfiguration(body, before.thresholds(), AlertEntity.id(kind, tenant));
        return desk.decided(new AlertCommand.ConfigureAlert(
                asker.caller(),
                kind,
                before.version(),
                AlertPatch.enabled(body, before.enabled()),
                AlertPatch.thresholds(body, before.thresholds())));
    }

    private Reply dismiss(AlertKind kind, JsonNode body) {
        AlertPatch.checkDismissal(body, AlertEntity.id(kind, tenant));
        return desk.decided(new AlertCommand.DismissAlert(
                asker.caller(), kind, desk.state(kind).open().keySet()));
    }

    /** All alerts are looked for together. */
    private Reply refresh(Call call, Optional<AlertKind> kind) {
        pim.alerts().round();
        return AlertOperation.started(call, PATH, tenant, kind);
    }

    private Reply operation(Call call, String id) {
        ObjectNode done =
                AlertOperation.done(call, PATH, tenant, id, pim.alerts().last().when());
        return Reply.of(reading.whole(call, done, AlertOperation.TYPE, PATH + "operations/$entity"));
    }

    /** Something of each alert. */
    private final class States implements EntitySet {
        private final EntityType type;
        private final Function<AlertState, Optional<ObjectNode>> entity;

        States(EntityType type, Function<AlertState, Optional<ObjectNode>> entity) {
            this.type = type;
            this.entity = entity;
        }

        @Override
        public EntityType type() {
            return type;
        }

        @Override
        public Stream<Item> list(Wanted wanted) {
            return all().list(wanted);
        }

        @Override
        public Optional<ObjectNode> find(String id) {
            return all().find(id);
        }

        private FixedSet all() {
            return new FixedSet(
                    type,
                    pim.alertStates().states().values().stream()
                            .flatMap(state -> entity.apply(state).stream())
                            .toList());
        }
    }
}
