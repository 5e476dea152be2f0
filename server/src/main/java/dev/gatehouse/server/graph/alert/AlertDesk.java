package dev.gatehouse.server.graph.alert;

import static java.util.Objects.requireNonNull;

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
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Retries;
import dev.gatehouse.server.graph.pim.Refused;
import dev.gatehouse.server.graph.pim.Surface;
import dev.gatehouse.server.identity.Role;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How alerts stand, what they found, and what is done about it, in whichever form they are told: Graph's or Azure's. */
@Singleton
public final class AlertDesk {
    /** Who may read them. */
    public static final Set<Role> READERS = Set.copyOf(
            EnumSet.of(Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR, Role.SECURITY_READER, Role.SECURITY_OPERATOR));

    /** Who may have it looked again. */
    public static final Set<Role> LOOKERS =
            Set.copyOf(EnumSet.of(Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR, Role.SECURITY_OPERATOR));

    /** Who may try to change something; PIM decides. */
    public static final Set<Role> WRITERS = Endpoint.ASKERS;

    private final PimStation pim;
    private final Asker asker;
    private final InstantSource clock;

    AlertDesk(PimStation pim, Asker asker, InstantSource clock) {
        this.pim = requireNonNull(pim, "pim is null");
        this.asker = requireNonNull(asker, "asker is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** How one stands. */
    public AlertState state(AlertKind kind) {
        return Optional.ofNullable(pim.alertStates().states().get(kind)).orElseGet(() -> AlertState.usual(kind));
    }

    /** What one found when it was last looked. */
    public Stream<Incident> incidents(AlertKind kind) {
        return pim.alerts().last().incidents().stream().filter(incident -> incident.alert() == kind);
    }

    /** The one of several that has an id; the case does not matter. */
    public static Optional<Incident> called(Stream<Incident> incidents, String id) {
        return incidents
                .filter(incident ->
                        IncidentId.of(incident.alert(), incident.key()).equalsIgnoreCase(id))
                .findFirst();
    }

    /** What those are called whom incidents are about. */
    public Names names(List<Incident> incidents) {
        return Names.of(
                pim,
                incidents.stream()
                        .flatMap(one -> one.about().stream())
                        .map(about -> about.holding().principal())
                        .toList());
    }

    /** Has an incident mended as whoever asks. */
    public Reply remediate(Call call, Incident incident) {
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

    /** Has PIM decide. */
    public Reply decided(AlertCommand command) {
        return decided(new Command.OfAlert(command));
    }

    private Reply decided(Command command) {
        return switch (pim.decide(command)) {
            case Decision.Done _ -> Reply.NOTHING;
            case Decision.Refused refused -> throw Refused.of(refused.reasons(), Surface.ROLES);
        };
    }
}
