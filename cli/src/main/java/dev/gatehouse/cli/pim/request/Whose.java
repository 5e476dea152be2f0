package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.PimException;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which role or place in a group somebody administers, of which kind. */
final class Whose {
    @Parameters(
            paramLabel = "ROLE",
            description = "A role by its name, the beginning of it, or its template id; with --access a group.")
    private String role = "";

    @Option(names = "--eligible", order = 10, description = "To be able to activate it. This is the default.")
    private boolean eligible;

    @Option(names = "--active", order = 11, description = "To have it without activating it.")
    private boolean active;

    @Option(
            names = "--scope",
            paramLabel = "PATH",
            order = 12,
            description = "Over what: /, /administrativeUnits/ID, /ID, or the path of an Azure scope. Default: /.")
    private Optional<String> scope = Optional.empty();

    @Option(
            names = "--access",
            paramLabel = "PLACE",
            order = 13,
            description = "ROLE is a group, and this the place in it: member or owner.")
    private Optional<String> access = Optional.empty();

    String kind() {
        if (eligible && active) {
            throw PimException.usage("--eligible or --active, not both");
        }
        return active ? "active" : "eligible";
    }

    ObjectNode target(Targets targets) {
        return access.map(place -> targets.group(role, place)).orElseGet(() -> targets.role(role, scope));
    }
}
