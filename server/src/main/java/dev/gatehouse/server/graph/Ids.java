package dev.gatehouse.server.graph;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What a request is called: by us, and by the client that made it. */
record Ids(String ours, Optional<String> clients) {
    Ids {
        requireNonNull(ours, "ours is null");
        requireNonNull(clients, "clients is null");
    }
}
