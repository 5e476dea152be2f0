package dev.gatehouse.server.sink;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.detection.config.DeclaredSink;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/** Makes the sinks of every kind. */
final class ConnectedSinks implements SinkMaker {
    private final Path home;
    private final Supplier<Reach> reach;
    private final InstantSource clock;

    /**
     * A maker.
     *
     * @param home the folder to which paths are relative
     * @param reach which hosts may be reached
     */
    ConnectedSinks(Path home, Supplier<Reach> reach, InstantSource clock) {
        this.home = requireNonNull(home, "home is null");
        this.reach = requireNonNull(reach, "reach is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public Sink make(DeclaredSink declared, Map<String, String> secrets) {
        throw new IllegalArgumentException(declared.kind().word() + " " + home + reach + clock + secrets.keySet());
    }
}
