package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.source.FolderRunner;
import dev.gatehouse.connect.source.FolderSettings;
import dev.gatehouse.connect.source.FolderSource;
import dev.gatehouse.connect.source.FolderStatus;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.watch.WatchStore;
import dev.gatehouse.lake.Lake;
import dev.gatehouse.lake.LakeSettings;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalLimits;
import dev.gatehouse.lake.journal.JournalPosition;
import dev.gatehouse.server.port.Acceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The watch of one tenant at work: journal, lake, sources, and the threads between them. */
public final class Station implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Station.class);
    private static final String RULES = "rules";
    private static final String PARQUET = ".parquet";
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Journal journal;
    private final Lake lake;
    private final WatchLoop loop;
    private final Housekeeping housekeeping;
    private final RuleKeeper rules;
    private final AlertFeed feed;
    private final JournalAcceptor acceptor;
    private final SeenIds seen;
    private final List<FolderSource> folders;
    private final Importing importing;
    private final List<FolderRunner> runners = new ArrayList<>();
    private final Path files;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;
    private volatile boolean ready;

    private Station(
            Journal journal,
            Lake lake,
            WatchLoop loop,
            Housekeeping housekeeping,
            RuleKeeper rules,
            AlertFeed feed,
            JournalAcceptor acceptor,
            SeenIds seen,
            Path files,
            List<FolderSource> folders,
            Importing importing) {
        this.journal = journal;
        this.lake = lake;
        this.loop = loop;
        this.housekeeping = housekeeping;
        this.rules = rules;
        this.feed = feed;
        this.acceptor = acceptor;
        this.seen = seen;
        this.folders = List.copyOf(folders);
        this.importing = importing;
        this.files = files;
    }

    /**
     * Opens it; nothing runs yet.
     *
     * @param folder where the journal and the lake lie
     * @param watched folders of logs, by the name of the source that each is
     */
    public static Station open(
            Path folder,
            RulePlace place,
            RulePlace.Loaded loaded,
            WatchStore store,
            Map<String, Path> watched,
            InstantSource clock) {
        return open(folder, place, loaded, store, watched, clock, JournalLimits.USUAL, Housekeeping.KEPT);
    }

    /** The same with other limits: {@code kept} bytes of the journal stay though they are in files. */
    static Station open(
            Path folder,
            RulePlace place,
            RulePlace.Loaded loaded,
            WatchStore store,
            Map<String, Path> watched,
            InstantSource clock,
            JournalLimits limits,
            long kept) {
        requireNonNull(store, "store is null");
        Journal journal = Journal.open(folder.resolve("journal"), limits);
        Path files = folder.resolve("lake");
        Lake lake = Lake.open(journal, files, LakeSettings.USUAL);
        Instant now = clock.instant();
        SeenIds seen = new SeenIds(now);
        lake.identities(now.minus(SeenIds.KEPT), seen::restore);
        AlertFeed feed = new AlertFeed();
        AtomicReference<LongSupplier> lag = new AtomicReference<>(() -> 0L);
        Map<String, String> offsets = new HashMap<>(store.offsets());
        offsets.putAll(journal.offsets(
                new JournalPosition(store.position().orElse(journal.first().value()))));
        List<FolderSource> folders = new ArrayList<>();
        watched.forEach((name, logs) -> folders.add(new FolderSource(
                name,
                logs,
                FolderSettings.DEFAULT,
                offsets,
                new FolderIntake(
                        journal,
                        loaded.rules().configuration().tenant(),
                        () -> lag.get().getAsLong(),
                        clock),
                clock)));
        WatchLoop loop = new WatchLoop(
                loaded.rules(),
                journal,
                store,
                new LakeRecords(journal, lake),
                seen,
                new Quarantine(folder.resolve("quarantine.ndjson")),
                () -> folders.stream().allMatch(FolderSource::caughtUp),
                clock,
                feed);
        lag.set(() -> loop.progress().lag());
        Housekeeping housekeeping =
                new Housekeeping(journal, lake, () -> loop.progress().position(), kept, clock);
        return new Station(
                journal,
                lake,
                loop,
                housekeeping,
                new RuleKeeper(place, loaded.rules()),
                feed,
                new JournalAcceptor(journal, () -> loop.progress().lag(), clock),
                seen,
                files,
                folders,
                new Importing(journal, store, loaded.rules().configuration().tenant(), clock));
    }

    /** Begins to work. */
    public void start() {
        threads.add(Thread.ofPlatform().name("watch").start(loop));
        threads.add(Thread.ofPlatform().name("lake").start(housekeeping));
        threads.add(Thread.ofPlatform().name(RULES).start(this::lookAtRules));
        folders.forEach(folder -> runners.add(
                FolderRunner.start(folder, defect -> LOG.error("a watched folder cannot be read", defect))));
        ready = true;
    }

    private void lookAtRules() {
        while (!stopped) {
            try {
                Thread.sleep(LOOK.toMillis());
                rules.look(loop::change);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("the rules cannot be read", e);
            }
        }
    }

    /** The watched folders, as they stand. */
    public Map<String, FolderStatus> folders() {
        Map<String, FolderStatus> statuses = new TreeMap<>();
        folders.forEach(folder -> statuses.put(folder.name(), folder.status()));
        return statuses;
    }

    /** Takes logs of the past in; before the start. */
    public Importing importing() {
        return importing;
    }

    /** Takes records in. */
    public Acceptor acceptor() {
        return acceptor;
    }

    /** Every event that was accepted. */
    public Lake lake() {
        return lake;
    }

    /** The rules in force. */
    public RuleKeeper rules() {
        return rules;
    }

    /** What is known of accounts, as of the stretch that was judged last. */
    public Context context() {
        return loop.context();
    }

    /** How much the files of the lake are. */
    public Size size() {
        try (Stream<Path> all = Files.list(files.resolve("parquet"))) {
            long count = 0;
            long bytes = 0;
            for (Path file :
                    all.filter(file -> file.toString().endsWith(PARQUET)).toList()) {
                count++;
                bytes += length(file);
            }
            return new Size(count, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file may go while others are counted. */
    private static long length(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** How many files, and how many bytes they have. */
    public record Size(long files, long bytes) {}

    /** Tells when alerts change. */
    public AlertFeed feed() {
        return feed;
    }

    /** How the watch is: the words are empty where all is well. */
    public Health health() {
        WatchLoop.Progress progress = loop.progress();
        List<String> troubles = new ArrayList<>();
        for (String trouble : List.of(progress.trouble(), housekeeping.trouble())) {
            if (!trouble.isEmpty()) {
                troubles.add(trouble);
            }
        }
        Map<String, Long> counts = new HashMap<>();
        WatchLoop.Counts done = progress.counts();
        counts.put("events", done.rows());
        counts.put("copies", done.copies());
        counts.put("skipped", done.skipped());
        counts.put("judgedAgain", done.judgedAgain());
        counts.put("heldBack", done.heldBack());
        counts.put("alertChanges", done.alerts());
        counts.put("quarantined", done.poison());
        counts.put("knownIdentities", seen.size());
        return new Health(
                ready,
                troubles,
                progress.position().value(),
                progress.lag(),
                lake.converted().value(),
                progress.away(),
                acceptor.isFailing(),
                counts);
    }

    /**
     * How the watch is.
     *
     * @param judged how far the journal is judged, in bytes
     * @param lag how many bytes wait to be judged
     * @param inFiles how far the journal is in files of the lake
     * @param databaseAway whether the database cannot be reached
     * @param journalFailing whether the journal lately took nothing
     */
    public record Health(
            boolean ready,
            List<String> troubles,
            long judged,
            long lag,
            long inFiles,
            boolean databaseAway,
            boolean journalFailing,
            Map<String, Long> counts) {
        public Health {
            troubles = List.copyOf(troubles);
            counts = Map.copyOf(counts);
        }
    }

    /** Where the journal ends. */
    public JournalPosition end() {
        return journal.end();
    }

    @Override
    public void close() {
        stopped = true;
        for (FolderRunner runner : runners) {
            try {
                runner.close();
            } catch (IOException e) {
                LOG.warnf("a watched folder cannot be let go of: %s", e.getMessage());
            }
        }
        ready = false;
        loop.stop();
        housekeeping.stop();
        for (Thread thread : threads) {
            if (thread.getName().equals(RULES)) {
                thread.interrupt();
            }
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        lake.close();
        journal.close();
    }
}
