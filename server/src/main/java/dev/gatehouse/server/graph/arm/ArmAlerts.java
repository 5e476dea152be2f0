package dev.gatehouse.server.graph.arm;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.model.Target;
import java.util.List;
import java.util.Optional;

/** Which alerts are Azure's, and what they found where. */
final class ArmAlerts {
    /** The four that Azure has. */
    static final List<AlertKind> KINDS = List.of(
            AlertKind.TOO_MANY_OWNERS,
            AlertKind.TOO_MANY_PERMANENT_OWNERS,
            AlertKind.DUPLICATE_ROLE,
            AlertKind.AZURE_ROLES_ASSIGNED_OUTSIDE_PIM);

    private ArmAlerts() {}

    /** The one with a name, in whatever case. */
    static Optional<AlertKind> kind(String name) {
        return KINDS.stream()
                .filter(kind -> kind.graph().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Whether an incident is told at a scope: what is at it or below it, and of roles, which reach everywhere. */
    static boolean isAt(Incident incident, AzureScope scope) {
        return place(incident).map(scope::contains).orElse(true);
    }

    private static Optional<AzureScope> place(Incident incident) {
        Optional<AzureScope> held = incident.about()
                .map(about -> about.holding().target())
                .flatMap(target -> target instanceof Target.Role role && role.scope() instanceof AzureScope azure
                        ? Optional.of(azure)
                        : Optional.empty());
        return incident.alert() == AlertKind.DUPLICATE_ROLE
                ? Optional.empty()
                : held.or(() -> AzureScope.parse(incident.key().split(" ", 2)[0]));
    }
}
