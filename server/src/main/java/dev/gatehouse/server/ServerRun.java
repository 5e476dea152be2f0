package dev.gatehouse.server;

import dev.gatehouse.lake.Niceness;
import dev.gatehouse.server.command.Console;
import dev.gatehouse.server.command.Runner;
import dev.gatehouse.server.start.Settings;
import dev.gatehouse.server.start.StartException;
import io.quarkus.runtime.Quarkus;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Starts the server in this process, and stays until it ends. */
final class ServerRun implements Runner {
    private final Console console;

    ServerRun(Console console) {
        this.console = console;
    }

    @Override
    public int run(Settings settings) {
        settings.properties().forEach(System::setProperty);
        boolean _ = Niceness.compilerGivesWay();
        AtomicInteger code = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Quarkus.run(Serving.class, (exit, thrown) -> {
            code.set(exit);
            failure.set(thrown);
        });
        Optional<Throwable> thrown = Optional.ofNullable(failure.get());
        if (thrown.isEmpty()) {
            return code.get();
        }
        Optional<StartException> known = StartException.in(thrown.get());
        if (known.isPresent()) {
            throw known.get();
        }
        console.err().println("gatehouse: the server cannot start: " + thrown.get());
        if (console.debug()) {
            thrown.get().printStackTrace(console.err());
        }
        return Math.max(1, code.get());
    }
}
