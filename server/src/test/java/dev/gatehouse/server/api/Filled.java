package dev.gatehouse.server.api;

import dev.gatehouse.server.furnish.StoredFurnishing;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.SourceBatch;
import dev.gatehouse.server.watch.Station;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;

/** The real parts of a server in a folder, at work, that took in the logs of the example. */
final class Filled implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final Path EXAMPLE = HOME.resolve("examples/contoso");
    private static final long DEADLINE = Duration.ofSeconds(60).toNanos();

    private final Parts parts;

    private Filled(Parts parts) {
        this.parts = parts;
    }

    /** One that took in files of the example. */
    static Filled with(Path folder, List<String> files) throws IOException {
        Filled filled = empty(folder, EXAMPLE.resolve("gatehouse.yaml"), List.of());
        for (String file : files) {
            filled.take(bytes(EXAMPLE.resolve(file)));
        }
        filled.judged();
        return filled;
    }

    /** One that took in nothing yet. */
    static Filled empty(Path folder, Path context, List<Path> rules) {
        return empty(folder, context, rules, Optional.empty());
    }

    /** The same with an export of the directory. */
    static Filled empty(Path folder, Path context, List<Path> rules, Optional<Path> directory) {
        directory.ifPresent(path -> System.setProperty("gatehouse.directory", path.toString()));
        System.setProperty("gatehouse.home", HOME.toString());
        System.setProperty("gatehouse.context", context.toString());
        System.setProperty(
                "gatehouse.rules",
                String.join("\n", rules.stream().map(Path::toString).toList()));
        try {
            Parts parts = new StoredFurnishing().open(folder, CLOCK);
            parts.starting().run();
            return new Filled(parts);
        } finally {
            System.clearProperty("gatehouse.home");
            System.clearProperty("gatehouse.context");
            System.clearProperty("gatehouse.rules");
            System.clearProperty("gatehouse.directory");
        }
    }

    void take(byte[] bytes) {
        SourceBinding source = new SourceBinding("test", watching().tenant(), Set.of());
        var _ = parts.acceptor().accept(new SourceBatch(source, "1", bytes, 0, bytes.length, 1, 0));
    }

    /** Waits until everything that was taken in is judged. */
    void judged() {
        Station station = watching().station();
        until(() -> station.health().judged() == station.end().value());
    }

    static void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > DEADLINE) {
                throw new AssertionError("it did not come about");
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    Watching watching() {
        return parts.watching();
    }

    LakeDesk desk() {
        return new LakeDesk(watching());
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
