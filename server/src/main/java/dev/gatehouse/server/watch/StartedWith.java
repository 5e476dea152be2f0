package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.ServerSettings;
import java.util.Optional;

/** How the server is reached is settled when it starts: tells, once a change, that the file says something else since. */
final class StartedWith {
    private final ServerSettings inForce;
    private ServerSettings last;

    StartedWith(ServerSettings inForce) {
        this.inForce = requireNonNull(inForce, "inForce is null");
        this.last = inForce;
    }

    /** What to say of a file that was read. */
    Optional<String> read(ServerSettings now) {
        boolean news = !now.isSaidBy(last);
        last = now;
        return news && !now.isSaidBy(inForce)
                ? Optional.of("the section server of gatehouse.yaml is another than at the start;"
                        + " what it says now holds from the next start on")
                : Optional.empty();
    }
}
