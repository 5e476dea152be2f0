package dev.gatehouse.server.sink;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.sinks.SinkStore;

/**
 * All there is to do about sinks.
 *
 * @param sinks those at work
 * @param set those that people declared
 * @param store what each has, and what it will never take
 * @param canary shows that alerts arrive
 */
public record SinkDesk(Sinks sinks, SetSinks set, SinkStore store, Canary canary) {
    public SinkDesk {
        requireNonNull(sinks, "sinks is null");
        requireNonNull(set, "set is null");
        requireNonNull(store, "store is null");
        requireNonNull(canary, "canary is null");
    }
}
