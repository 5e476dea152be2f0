package dev.gatehouse.server.sink;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * How a sink stands.
 *
 * @param kind the word of the configuration
 * @param fromFile whether the configuration file declares it; otherwise people did
 * @param delivered how many messages it took since the server started
 * @param lastDelivered when it took the last one since then
 * @param behind how many changes of alerts it was not told of yet, whether they concern it or not
 * @param dead how many messages it will never take
 * @param trouble what keeps it from taking anything; empty where nothing does
 */
public record SinkStatus(
        String name,
        String kind,
        boolean fromFile,
        long delivered,
        Optional<Instant> lastDelivered,
        long behind,
        long dead,
        Optional<Trouble> trouble) {
    public SinkStatus {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(lastDelivered, "lastDelivered is null");
        requireNonNull(trouble, "trouble is null");
    }

    /**
     * What keeps a sink from taking anything.
     *
     * @param since when it was first met
     * @param why in words
     * @param next when it is tried again
     */
    public record Trouble(Instant since, String why, Instant next) {
        public Trouble {
            requireNonNull(since, "since is null");
            requireNonNull(why, "why is null");
            requireNonNull(next, "next is null");
        }
    }
}
