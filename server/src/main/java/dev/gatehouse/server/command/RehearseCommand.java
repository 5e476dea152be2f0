package dev.gatehouse.server.command;

import dev.gatehouse.detection.config.ServerSettings;
import dev.gatehouse.server.demo.Demo;
import dev.gatehouse.server.demo.Laps;
import dev.gatehouse.server.furnish.Wishes;
import dev.gatehouse.server.identity.Secret;
import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.rehearsal.Line;
import dev.gatehouse.server.rehearsal.Rehearsal;
import dev.gatehouse.server.start.Certificates;
import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.start.Settings;
import dev.gatehouse.server.start.StartException;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gatehouse rehearse}, of which only the launcher knows. */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Runs a server under load for some seconds, so that the JVM can learn what it will need.",
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
    private static final int LAPS = 200;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "20", description = "For how long at most.")
    private int seconds;

    private final Console console;
    private final Supplier<Furnishing> furnishing;
    private final InstantSource clock;
    private final Runner runner;

    RehearseCommand(Console console, Supplier<Furnishing> furnishing, InstantSource clock, Runner runner) {
        this.console = console;
        this.furnishing = furnishing;
        this.clock = clock;
        this.runner = runner;
    }

    @Override
    public Integer call() {
        Path home = Path.of(System.getProperty(Wishes.HOME, ""));
        Settings settings;
        Secret source = Secret.random(new SecureRandom(), Secret.TOKEN_PREFIX);
        Demo demo;
        if (Files.exists(data.path().resolve("watch.db"))) {
            throw new StartException(data.path() + " is a server's data folder; rehearse in a new one");
        }
        try (DataFolder folder = DataFolder.open(data.path())) {
            demo = Demo.in(folder, home, clock);
            data.declared(demo.context());
            data.wish();
            demo.people(() -> furnishing.get().open(folder.path(), clock));
            demo.source(() -> furnishing.get().open(folder.path(), clock), source);
            settings = settings(folder);
        }
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Thread load = Thread.ofPlatform().name("rehearsal").start(() -> {
            try {
                long taken = rehearse(settings, home.resolve("examples/contoso"), source, demo);
                console.err().println("gatehouse: rehearsed with " + taken + " records");
            } catch (IOException | RuntimeException e) {
                failure.set(e);
            } catch (InterruptedException e) {
                // The server ended first, and says why.
            } finally {
                Quarkus.asyncExit(0);
            }
        });
        int code = runner.run(settings);
        load.interrupt();
        Optional.ofNullable(failure.get()).ifPresent(e -> {
            throw new StartException("the rehearsal failed: " + e.getMessage(), e);
        });
        return code;
    }

    private long rehearse(Settings settings, Path example, Secret source, Demo demo)
            throws IOException, InterruptedException {
        String reader = Files.readString(demo.header(Demo.PEOPLE.getFirst())).strip();
        try (Line line = new Line(settings.certificate(), settings.port(), "Bearer " + source.text(), reader)) {
            line.await();
            return new Rehearsal(line, Laps.of(example, clock.instant(), LAPS)).run(LAPS, Duration.ofSeconds(seconds));
        }
    }

    private Settings settings(DataFolder folder) {
        Certificates own = new Certificates(folder, new SecureRandom());
        boolean _ = own.ensure(Certificates.LOOPBACK, clock.instant());
        return new Settings(
                folder.path(),
                Settings.LOOPBACK,
                free(),
                own.certificate(),
                own.key(),
                Optional.empty(),
                ServerSettings.Limits.USUAL,
                false);
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartException("no port is free: " + e.getMessage(), e);
        }
    }
}
