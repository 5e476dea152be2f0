package dev.gatehouse.bench.sinks;

import dev.gatehouse.bench.grants.Place;
import dev.gatehouse.bench.scan.Workspace;
import dev.gatehouse.store.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Measures how alerts reach receivers: while all is well, while one is away, and when it is there again. */
public final class SinksBenchmark {
    private final Plan plan;
    private final Consumer<String> progress;

    /**
     * What is done.
     *
     * @param rate changes of alerts a second
     * @param calm for how long nothing is away
     * @param away for how long a receiver is away
     * @param isPostgres whether alerts are kept in PostgreSQL; otherwise in SQLite
     */
    public record Plan(int rate, Duration calm, Duration away, boolean isPostgres) {}

    /** A benchmark; {@code progress} takes what it does. */
    public SinksBenchmark(Plan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Runs it in a folder that it makes and removes; answers a page of Markdown. */
    public String run(Path temp) throws IOException, InterruptedException {
        return measure(temp).markdown();
    }

    Result measure(Path temp) throws IOException, InterruptedException {
        try (Workspace workspace = new Workspace(temp)) {
            Path folder = Files.createDirectories(workspace.folder().resolve("database"));
            try (Place place = plan.isPostgres()
                            ? Place.postgres(folder, Schema.WATCH)
                            : Place.sqlite(folder, Schema.WATCH);
                    Stage stage = new Stage(place)) {
                return new Run(plan, place, folder, stage, progress).result();
            }
        }
    }
}
