package dev.gatehouse.bench.scan;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.bench.generate.LoadExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What counts, baselines and sequences cost: a scan with the whole catalogue against one with its single events only. */
public final class BehaviourBenchmark {
    private static final long SEED = 20260504;
    private static final String WHOLE = "the whole catalogue";
    private static final String PLAIN = "without correlations";

    private final Path home;
    private final int events;
    private final int passes;
    private final Consumer<String> progress;

    /**
     * A benchmark.
     *
     * @param home where the catalogue lies
     * @param progress takes what it does
     */
    public BehaviourBenchmark(Path home, int events, int passes, Consumer<String> progress) {
        this.home = home;
        this.events = events;
        this.passes = passes;
        this.progress = progress;
    }

    /** Lets both take turns over the same file; answers the lines of a table. */
    public String run(Path temp) throws IOException, InterruptedException {
        try (var workspace = new Workspace(temp)) {
            progress.accept("writing " + events + " sign-ins");
            Path file = workspace.folder().resolve("signins.ndjson");
            LoadExample.write(file, events, SEED);
            Path plain = Files.createDirectories(workspace.folder().resolve("plain"));
            PlainCatalogue.write(home.resolve("detections"), plain);
            List<String> arguments = List.of(workspace.folder().toString(), "--format", "ndjson", "--threads", "2");
            List<String> couldNot = new ArrayList<>();
            Map<String, Timing> timings = new Race(Clock.system(), progress)
                    .run(
                            List.of(
                                    new Scan(PLAIN, new SameProcess(plain), arguments),
                                    new Scan(WHOLE, new SameProcess(home), arguments)),
                            passes,
                            0,
                            couldNot);
            if (timings.size() < 2) {
                throw new IOException(String.join("; ", couldNot));
            }
            return table(timings, size(workspace.folder()));
        }
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }

    private static String table(Map<String, Timing> timings, long bytes) {
        StringBuilder table =
                new StringBuilder("| scan with | best s | median s | CPU s | MB/s |\n|---|---:|---:|---:|---:|\n");
        timings.forEach((name, timing) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.0f |%n",
                name,
                timing.best(),
                timing.median(),
                timing.cpu(),
                bytes / timing.best() / 1e6)));
        Timing plain = requireNonNull(timings.get(PLAIN));
        Timing whole = requireNonNull(timings.get(WHOLE));
        return table.append(String.format(
                        Locale.ROOT,
                        "%nThroughput with the stateful part: %.2f × by time, %.2f × by CPU (bar: ≥ 0.85 ×)%n",
                        plain.best() / whole.best(),
                        plain.cpu() / whole.cpu()))
                .toString();
    }
}
