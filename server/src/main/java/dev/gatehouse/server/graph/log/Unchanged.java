package dev.gatehouse.server.graph.log;

import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.identity.Role;
import java.util.List;
import java.util.Set;

/** What in Graph changes the state of a risk: here nothing does. */
final class Unchanged {
    private Unchanged() {}

    /** Refuses some actions of a collection. */
    static List<Endpoint> of(String path, Set<Role> roles, String... actions) {
        return List.of(actions).stream()
                .map(action -> new Endpoint("POST", path + "/" + action, Version.ALL, roles, (_, _) -> {
                    throw GraphException.badRequest(
                            "The action '" + action + "' is not supported: Gatehouse judges what it is sent, and"
                                    + " changes no risk state. Change it where the risk was found;"
                                    + " once the new state is sent here, it is listed.");
                }))
                .toList();
    }
}
