package dev.gatehouse.server.graph.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.PrincipalId;
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
import dev.gatehouse.server.grant.AlertScan;
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
import dev.gatehouse.server.graph.Retries;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.graph.pim.Refused;
import dev.gatehouse.server.graph.pim.Surface;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.TenantId;
import dev.gatehouse.server.parts.Issuing;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
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
    private static final Set<Role> READERS =
            EnumSet.of(Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR, Role.SECURITY_READER, Role.SECURITY_OPERATOR);
    private static final Set<Role> LOOKERS =
            EnumSet.of(Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR, Role.SECURITY_OPERATOR);
    private static final Set<Role> WRITERS = EnumSet.of(Role.USER, Role.PRIVILEGED_ROLE_ADMINISTRATOR);

    private final PimStation pim;
    private final Asker asker;
    private final Reading reading;
    private final InstantSource clock;
    private final TenantId tenant;

    AlertFeature(PimStation pim, Asker asker, Reading reading, InstantSource clock, Issuing issuing) {
        this.pim = pim;
        this.asker = asker;
        this.reading = reading;
        this.clock = clock;
        this.tenant = TenantId.of(issuing.tenant());
    }

    @Override
    public List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        Collections collections = new Collections(reading);
        all.addAll(collections.read(
                PATH + "alertDefinitions", set(AlertEntity.DEFINITION, this::definition), BETA, READERS));
        all.addAll(collections.read(
                PATH + "alertConfigurations", set(configurationType(), this::configuration), BETA, READERS));
        all.addAll(collections.read(PATH + "alerts", set(alertType(), this::alert), BETA, READERS));
        all.add(new Endpoint(
                "PATCH",
                PATH + "alertConfigurations/{id}",
                BETA,
                WRITERS,
                (call, arguments) -> configure(kind(arguments), call.object())));
        all.add(new Endpoint(
                "PATCH",
                PATH + "alerts/{id}",
                BETA,
                WRITERS,
                (call, arguments) -> dismiss(kind(arguments), call.object())));
        all.add(new Endpoint("POST", PATH + "alerts/refresh", BETA, LOOKERS, (_, _) -> refresh()));
        all.add(new Endpoint("POST", PATH + "alerts/{id}/refresh", BETA, LOOKERS, (_, arguments) -> {
            AlertKind _ = kind(arguments);
            return refresh();
        }));
        all.add(new Endpoint(
                "GET", PATH + "alerts/{id}/alertIncidents/{incident}", BETA, READERS, (call, arguments) -> {
                    ObjectNode entity = entity(incident(arguments));
                    return Reply.of(reading.whole(
                            call,
                            entity,
                            AlertEntity.INCIDENT,
                            PATH + "alerts('" + arguments.get("id") + "')/alertIncidents/$entity"));
                }));
        all.add(new Endpoint(
                "POST",
                PATH + "alerts/{id}/alertIncidents/{incident}/remediate",
                BETA,
                WRITERS,
                (call, arguments) -> remediate(call, incident(arguments))));
        return all;
    }

    private EntitySet set(EntityType type, Function<AlertState, Optional<ObjectNode>> entity) {
        return new States(type, entity);
    }

    private EntityType configurationType() {
        return new EntityType(
                "unifiedRoleManagementAlertConfiguration",
                AlertEntity.CONFIGURATION,
                Map.of("alertDefinition", link(AlertEntity.DEFINITION, this::definition)));
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
        AlertEntity.kind(alert.path("id").asText(), tenant).stream()
                .flatMap(this::incidents)
                .map(this::entity)
                .forEach(all::add);
        return all;
    }

    private Stream<Incident> incidents(AlertKind kind) {
        return pim.alerts().last().incidents().stream().filter(incident -> incident.alert() == kind);
    }

    private ObjectNode entity(Incident incident) {
        List<PrincipalId> who = incident.about().stream()
                .map(about -> about.holding().principal())
                .toList();
        return AlertEntity.incident(incident, AlertTypes.of(incident.alert()).orElseThrow(), Names.of(pim, who));
    }

    private AlertKind kind(Arguments arguments) {
        String id = arguments.get("id");
        return AlertEntity.kind(id, tenant).orElseThrow(() -> GraphException.notFound(id));
    }

    private Incident incident(Arguments arguments) {
        String id = arguments.get("incident");
        return incidents(kind(arguments))
                .filter(incident ->
                        IncidentId.of(incident.alert(), incident.key()).equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> GraphException.notFound(id));
    }

    private AlertState state(AlertKind kind) {
        return Optional.ofNullable(pim.alertStates().states().get(kind)).orElseGet(() -> AlertState.usual(kind));
    }

    private Reply configure(AlertKind kind, JsonNode body) {
        String type = AlertEntity.configurationType(AlertTypes.of(kind).orElseThrow());
        if (!Tree.text(body, "@odata.type").orElse("").equalsIgnoreCase(type)) {
            throw GraphException.badRequest("A change of this configuration must have @odata.type " + type + ".");
        }
        AlertState before = state(kind);
        return decide(new AlertCommand.ConfigureAlert(
                asker.caller(),
                kind,
                before.version(),
                AlertBody.truth(body, "isEnabled", before.enabled()),
                AlertEntity.thresholds(body, before.thresholds())));
    }

    private Reply dismiss(AlertKind kind, JsonNode body) {
        if (AlertBody.truth(body, "isActive", true)) {
            throw GraphException.badRequest("isActive can be set to false only: an alert is active by what it finds.");
        }
        return decide(new AlertCommand.DismissAlert(
                asker.caller(), kind, state(kind).open().keySet()));
    }

    private Reply refresh() {
        AlertScan scan = pim.alerts();
        scan.round();
        return Reply.NOTHING;
    }

    private Reply remediate(Call call, Incident incident) {
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

    private Reply decide(AlertCommand command) {
        return decided(new Command.OfAlert(command));
    }

    private Reply decided(Command command) {
        return switch (pim.decide(command)) {
            case Decision.Done _ -> Reply.NOTHING;
            case Decision.Refused refused -> throw Refused.of(refused.reasons(), Surface.ROLES);
        };
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
