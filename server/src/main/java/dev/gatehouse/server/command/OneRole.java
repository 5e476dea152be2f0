package dev.gatehouse.server.command;

import dev.gatehouse.server.parts.Granting;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.start.StartException;

/** Refuses a command on the data folder of a server that has the other role. */
final class OneRole {
    private OneRole() {}

    /** What grants; refused on that of a server that only watches. */
    static Granting granting(Parts parts) {
        return parts.granting()
                .orElseThrow(() -> new StartException(
                        "the data folder is that of a server with --role watch, which has no PIM, no token issuer and no"
                                + " directory; name that of the server that grants with --data DIR"));
    }

    /** Refuses where logs are for nothing: on that of a server that only grants. */
    static void takesLogs(Parts parts) {
        if (!parts.duty().watches()) {
            throw new StartException("the data folder is that of a server with --role grant, which takes no logs;"
                    + " name that of the server that watches with --data DIR");
        }
    }
}
