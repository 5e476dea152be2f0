package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

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
            Path files) {
        this.journal = journal;
        this.lake = lake;
        this.loop = loop;
        this.housekeeping = housekeeping;
        this.rules = rules;
        this.feed = feed;
        this.acceptor = acceptor;
        this.seen = seen;
        this.files = files;
    }

    /**
     * Opens it; nothing runs yet.
     *
     * @param folder where the journal and the lake lie
     */
    public static Station open(
            Path folder, RulePlace place, RulePlace.Loaded loaded, WatchStore store, InstantSource clock) {
        return open(folder, place, loaded, store, clock, JournalLimits.USUAL, Housekeeping.KEPT);
    }

    /** The same with other limits: {@code kept} bytes of the journal stay though they are in files. */
    static Station open(
            Path folder,
            RulePlace place,
            RulePlace.Loaded loaded,
            WatchStore store,
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
        WatchLoop loop = new WatchLoop(
                loaded.rules(),
                journal,
                store,
                new LakeRecords(journal, lake),
                seen,
                new Quarantine(folder.resolve("quarantine.ndjson")),
                () -> true,
                clock,
                feed);
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
                files);
    }

    /** Begins to work. */
    public void start() {
        threads.add(Thread.ofPlatform().name("watch").start(loop));
        threads.add(Thread.ofPlatform().name("lake").start(housekeeping));
        threads.add(Thread.ofPlatform().name(RULES).start(this::lookAtRules));
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
