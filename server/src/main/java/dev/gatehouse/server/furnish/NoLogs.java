package dev.gatehouse.server.furnish;

import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.port.Accepted;
import dev.gatehouse.server.port.Acceptor;
import dev.gatehouse.server.port.SourceBatch;
import dev.gatehouse.server.port.UnavailableException;
import java.time.Duration;

/** Takes nothing in, whoever sends it by whatever way: for a server that only grants. */
final class NoLogs implements Acceptor {
    private static final Duration LONG = Duration.ofHours(1);

    @Override
    public Accepted accept(SourceBatch batch) {
        throw refusal();
    }

    @Override
    public void check(SourceBinding source) {
        throw refusal();
    }

    private static UnavailableException refusal() {
        return new UnavailableException(
                "This server only grants (--role grant): it takes no logs. Send them to the server that watches.",
                LONG);
    }
}
