package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.source.FolderRunner;
import dev.gatehouse.connect.source.FolderSettings;
import dev.gatehouse.connect.source.FolderSource;
import dev.gatehouse.connect.source.FolderStatus;
import dev.gatehouse.connect.source.kafka.KafkaRunner;
import dev.gatehouse.connect.source.kafka.KafkaSource;
import dev.gatehouse.connect.source.kafka.KafkaStatus;
import dev.gatehouse.detection.config.LogSource;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.watch.KeptBaseline;
import dev.gatehouse.detection.watch.WatchStore;
import dev.gatehouse.lake.Lake;
import dev.gatehouse.lake.LakeSettings;
import dev.gatehouse.lake.journal.Cut;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalLimits;
import dev.gatehouse.lake.journal.JournalPosition;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.directory.DirectoryKeeper;
import dev.gatehouse.server.port.Acceptor;
import dev.gatehouse.server.seen.SeenEvents;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The watch of one tenant at work: journal, lake, sources, and the threads between them. */
public final class Station implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Station.class);
    private static final Duration KEEP = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration LOOK_AT_DIRECTORY = Duration.ofSeconds(15);

    private final Journal journal;
    private final Lake lake;
    private final WatchLoop loop;
    private final Housekeeping housekeeping;
    private final RuleKeeper rules;
    private final DirectoryKeeper directory;
    private final AlertFeed feed;
    private final JournalAcceptor acceptor;
    private final OwnRecords own;
    private final SeenEvents seen;
    private final Sources sources;
    private final Map<String, String> offsets;
    private final List<FolderSource> folders;
    private final List<KafkaSource> topics;
    private final Importing importing;
    private final List<Closeable> runners = new ArrayList<>();
    private final List<Rounds> rounds;
    private final Thread watching;
    private volatile boolean ready;

    private Station(
            Journal journal,
            Lake lake,
            WatchLoop loop,
            Housekeeping housekeeping,
            RuleKeeper rules,
            DirectoryKeeper directory,
            AlertFeed feed,
            JournalAcceptor acceptor,
            OwnRecords own,
            SeenEvents seen,
            SourceBook book,
            Map<String, String> offsets,
            InstantSource clock,
            List<FolderSource> folders,
            List<KafkaSource> topics,
            Importing importing) {
        this.journal = journal;
        this.lake = lake;
        this.loop = loop;
        this.housekeeping = housekeeping;
        this.rules = rules;
        this.directory = directory;
        this.feed = feed;
        this.acceptor = acceptor;
        this.own = own;
        this.seen = seen;
        this.folders = List.copyOf(folders);
        this.topics = List.copyOf(topics);
        this.offsets = Map.copyOf(offsets);
        this.sources = new Sources(
                book,
                this::folders,
                this::topics,
                () -> rules.inForce().configuration().sources(),
                clock);
        this.importing = importing;
        this.watching = Thread.ofPlatform().name("watch").unstarted(loop);
        this.rounds = List.of(
                Rounds.givingWay("lake", KEEP, housekeeping::round, housekeeping::failed),
                new Rounds(
                        "rules",
                        LOOK,
                        () -> rules.look(loop::change),
                        failure -> LOG.error("the rules cannot be read", failure)),
                new Rounds(
                        "directory",
                        LOOK_AT_DIRECTORY,
                        this::lookAtDirectory,
                        failure -> LOG.error("the export of the directory cannot be read", failure)));
    }

    /**
     * Opens it; nothing runs yet.
     *
     * @param folder where the journal and the lake lie
     * @param directory the state of the directory
     * @param feeds where it gets logs from by itself
     * @param overlay what people set over what was loaded
     */
    public static Station open(
            Path folder,
            RulePlace place,
            RulePlace.Loaded loaded,
            DirectoryKeeper directory,
            WatchStore store,
            Feeds feeds,
            WhatIsSet overlay,
            InstantSource clock) {
        Segments segments = Segments.of(Optional.ofNullable(Long.getLong(Segments.BYTES)));
        return open(
                folder,
                place,
                loaded,
                directory,
                store,
                feeds,
                overlay,
                clock,
                segments.limits(),
                segments.kept(),
                System::nanoTime);
    }

    /** The same, where nothing is known of the directory. */
    public static Station open(
            Path folder,
            RulePlace place,
            RulePlace.Loaded loaded,
            WatchStore store,
            Map<String, Path> watched,
            WhatIsSet overlay,
            InstantSource clock) {
        return open(folder, place, loaded, DirectoryKeeper.ofNothing(), store, Feeds.of(watched), overlay, clock);
    }

    /** The same, where nobody sets anything, with other limits. */
    static Station open(
            Path folder,
            RulePlace place,
            RulePlace.Loaded loaded,
            WatchStore store,
            Map<String, Path> watched,
            InstantSource clock,
            JournalLimits limits,
            long kept) {
        return open(folder, place, loaded, store, watched, clock, limits, kept, System::nanoTime);
    }

    /** The same with another measure of time, in nanoseconds since whenever. */
    static Station open(
            Path folder,
            RulePlace place,
            RulePlace.Loaded loaded,
            WatchStore store,
            Map<String, Path> watched,
            InstantSource clock,
            JournalLimits limits,
            long kept,
            LongSupplier nanos) {
        return open(
                folder,
                place,
                loaded,
                DirectoryKeeper.ofNothing(),
                store,
                Feeds.of(watched),
                WhatIsSet.NOTHING,
                clock,
                limits,
                kept,
                nanos);
    }

    /** The same with other limits: {@code kept} bytes of the journal stay though they are in files. */
    static Station open(
            Path folder,
            RulePlace place,
            RulePlace.Loaded loaded,
            DirectoryKeeper directory,
            WatchStore store,
            Feeds feeds,
            WhatIsSet overlay,
            InstantSource clock,
            JournalLimits limits,
            long kept,
            LongSupplier nanos) {
        requireNonNull(store, "store is null");
        Journal journal = Journal.open(folder.resolve("journal"), limits);
        journal.cut().ifPresent(Station::tell);
        Lake lake = Lake.open(journal, folder.resolve("lake"), LakeSettings.USUAL);
        Instant now = clock.instant();
        SeenEvents seen =
                SeenEvents.open(folder.resolve("seen"), now, journal.end().value());
        lake.identities(now.minus(SeenEvents.KEPT), new JournalPosition(seen.from()), seen::restore);
        seen.restored();
        AlertFeed feed = new AlertFeed();
        JournalPosition judged =
                new JournalPosition(store.position().orElse(journal.first().value()));
        Map<String, String> offsets = new HashMap<>(store.offsets());
        SourceBook book = new SourceBook(journal, nanos);
        book.recall(offsets, judged);
        book.begin();
        offsets.putAll(journal.offsets(judged));
        List<FolderSource> folders = new ArrayList<>();
        List<KafkaSource> topics = new ArrayList<>();
        Quarantine quarantine = new Quarantine(folder.resolve("quarantine.ndjson"));
        RuleKeeper rules = new RuleKeeper(place, loaded, directory, overlay, clock);
        WatchLoop loop = new WatchLoop(
                rules.inForce(),
                journal,
                store,
                new LakeRecords(journal, lake),
                seen,
                quarantine,
                () -> folders.stream().allMatch(FolderSource::caughtUp)
                        && topics.stream().allMatch(KafkaSource::caughtUp),
                clock,
                feed,
                book);
        String tenant = loaded.rules().configuration().tenant();
        JournalAcceptor acceptor = new JournalAcceptor(journal, loop::waiting, quarantine, clock, book);
        Map<String, Set<Table>> tables = loaded.rules().configuration().sources().stream()
                .collect(Collectors.toMap(LogSource::name, LogSource::tables));
        feeds.folders()
                .forEach((name, logs) -> folders.add(new FolderSource(
                        name,
                        logs,
                        FolderSettings.DEFAULT,
                        offsets,
                        new FolderIntake(acceptor, tenant, tables.getOrDefault(name, Set.of()), clock),
                        clock)));
        OwnRecords own = new OwnRecords(acceptor, tenant, clock);
        feeds.topics()
                .forEach((name, settings) -> topics.add(new KafkaSource(
                        name,
                        settings,
                        offsets,
                        new TopicIntake(
                                name,
                                new FolderIntake(acceptor, tenant, tables.getOrDefault(name, Set.of()), clock),
                                acceptor,
                                own,
                                clock),
                        clock)));
        Housekeeping housekeeping =
                new Housekeeping(journal, lake, () -> loop.progress().position(), kept, clock);
        return new Station(
                journal,
                lake,
                loop,
                housekeeping,
                rules,
                directory,
                feed,
                acceptor,
                own,
                seen,
                book,
                offsets,
                clock,
                folders,
                topics,
                new Importing(journal, store, tenant, clock));
    }

    private static void tell(Cut cut) {
        if (cut.keptIn().isEmpty()) {
            LOG.warnf(
                    "%d bytes were cut off the end of the journal %s: what a process was writing when it was killed",
                    cut.bytes(), cut.file());
        } else {
            LOG.warnf(
                    "%d bytes were cut off the end of the journal %s; whole batches are among them, which no kill explains:"
                            + " they are put aside in %s. Look after the disk, and keep the file",
                    cut.bytes(), cut.file(), cut.keptIn());
        }
    }

    /** What opening the journal cut off. */
    public Optional<Cut> cut() {
        return journal.cut();
    }

    /** Begins to work. */
    public void start() {
        watching.start();
        rounds.forEach(Rounds::start);
        folders.forEach(folder -> runners.add(
                FolderRunner.start(folder, defect -> LOG.error("a watched folder cannot be read", defect))));
        topics.forEach(topic -> runners.add(
                KafkaRunner.start(topic, defect -> LOG.error("a source cannot be read from Kafka", defect))));
        ready = true;
    }

    /** The watched folders, as they stand. */
    public Map<String, FolderStatus> folders() {
        Map<String, FolderStatus> statuses = new TreeMap<>();
        folders.forEach(folder -> statuses.put(folder.name(), folder.status()));
        return statuses;
    }

    /** What is read from Kafka, as it stands. */
    public Map<String, KafkaStatus> topics() {
        Map<String, KafkaStatus> statuses = new TreeMap<>();
        topics.forEach(topic -> statuses.put(topic.name(), topic.status()));
        return statuses;
    }

    /** Every source, and how it stands. */
    public Sources sources() {
        return sources;
    }

    /** How far each source was read, in its own words, when the station was opened. */
    public Map<String, String> offsetsAtStart() {
        return offsets;
    }

    /** Takes logs of the past in; before the start. */
    public Importing importing() {
        return importing;
    }

    /** Takes records in. */
    public Acceptor acceptor() {
        return acceptor;
    }

    /** Takes in what happens to Gatehouse itself. */
    public OwnRecords own() {
        return own;
    }

    /** Every event that was accepted. */
    public Lake lake() {
        return lake;
    }

    /** The rules in force. */
    public RuleKeeper rules() {
        return rules;
    }

    /** The state of the directory in force. */
    public DirectoryKeeper directory() {
        return directory;
    }

    /** Puts another export of the directory in force, where one is there. */
    void lookAtDirectory() {
        rules.lookAtDirectory(loop::change);
    }

    /** Puts what people set in force now, from the next events on; what cannot be read now is in force within seconds. */
    public void overlayChanged() {
        try {
            rules.look(loop::change);
        } catch (RuntimeException e) {
            LOG.warn("what was set cannot be put in force yet; it is tried again", e);
        }
    }

    /** What is known of accounts, as of the stretch that was judged last. */
    public Context context() {
        return loop.context();
    }

    /** A copy of what is known of accounts, for a watch of one's own. */
    public ContextFacts known() {
        return loop.known(rules.inForce());
    }

    /**
     * What baselines remember of keys that have one of some values, as Sigma compares them.
     *
     * @throws dev.gatehouse.server.port.UnavailableException where the watch cannot say it now
     */
    public List<KeptBaseline> baselines(Set<String> values) {
        return loop.baselines(values);
    }

    /** What happened before is settled, in microseconds since the epoch; the least number where nothing is. */
    long watermark() {
        return loop.watermark();
    }

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
        counts.put("events", done.judged().rows());
        counts.put("copies", done.judged().copies());
        counts.put("skipped", done.judged().skipped());
        counts.put("judgedAgain", done.judged().judgedAgain());
        counts.put("heldBack", done.judged().heldBack());
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
        for (Closeable runner : runners) {
            try {
                runner.close();
            } catch (IOException e) {
                LOG.warnf("a source cannot be let go of: %s", e.getMessage());
            }
        }
        ready = false;
        loop.stop();
        seen.stop();
        rounds.forEach(Rounds::close);
        join(watching);
        seen.close();
        lake.close();
        journal.close();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
