package dev.gatehouse.lake;

import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalPosition;
import dev.gatehouse.lake.journal.SealedSegment;
import dev.gatehouse.logs.Table;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every event that was accepted: in Parquet files, and where it is in none yet, in the journal. A query sees both, and each
 * event once. Safe for many threads; what changes files waits for its turn.
 */
public final class Lake implements Closeable {
    private final Journal journal;
    private final Snapshots snapshots;
    private final Database database;
    private final ParquetWriter writer;
    private final Recent recent;
    private final long joinedBytes;
    private final Object maintenance = new Object();

    private Lake(Journal journal, Path folder, LakeSettings settings) throws IOException {
        this.journal = journal;
        ManifestFile file = new ManifestFile(folder);
        snapshots = new Snapshots(file);
        long converted = snapshots.current().converted();
        if (converted < journal.first().value() || converted > journal.end().value()) {
            throw Failures.gap(converted, journal.first().value());
        }
        clear(folder.resolve("work"));
        database = new Database(folder, settings);
        writer = new ParquetWriter(database, file, settings.rowsPerGroup());
        joinedBytes = settings.joinedBytes();
        recent = new Recent(database, journal, converted);
    }

    /**
     * Opens the lake in a folder, or begins one.
     *
     * @throws dev.gatehouse.lake.failure.LakeException if a file is missing, or a part of the journal that is in no file
     */
    public static Lake open(Journal journal, Path folder, LakeSettings settings) {
        try {
            return new Lake(journal, folder, settings);
        } catch (IOException e) {
            throw Failures.files("the lake in " + folder + " cannot be opened", e);
        }
    }

    /** Makes files of all sealed segments that are in none yet; says how many. */
    public int convert() {
        synchronized (maintenance) {
            Converter converter = new Converter(journal, writer);
            int count = 0;
            for (SealedSegment segment : journal.sealed()) {
                if (segment.to().value() > snapshots.current().converted()) {
                    snapshots.replace(converter.convert(snapshots.current(), segment));
                    count++;
                }
            }
            return count;
        }
    }

    /** The position before which the journal is in files. */
    public JournalPosition converted() {
        return new JournalPosition(snapshots.current().converted());
    }

    /** How much the files are that make up the lake now. */
    public Size size() {
        List<ParquetFile> files = snapshots.current().files();
        return new Size(
                files.size(), files.stream().mapToLong(ParquetFile::bytes).sum());
    }

    /** How many files, and how many bytes they have. */
    public record Size(long files, long bytes) {}

    /** Lets go of the journal's segments that are in files and lie before what is evaluated; says how many. */
    public int release(JournalPosition evaluated) {
        return journal.release(new JournalPosition(Math.min(evaluated.value(), snapshots.oldest())));
    }

    /** Joins files and the copies of events in them; says whether there was anything to join. */
    public boolean compact(Instant now) {
        synchronized (maintenance) {
            Manifest before = snapshots.current();
            Manifest after = new Compactor(database, writer, joinedBytes).compact(before, EventQuery.micros(now));
            if (after.equals(before)) {
                return false;
            }
            snapshots.replace(after);
            return true;
        }
    }

    /** Drops rows of events before a time, but for those that are held. */
    public Retained retain(Instant cutoff, Holds holds) {
        synchronized (maintenance) {
            Retention retention = new Retention(database, writer);
            Manifest before = snapshots.current();
            Manifest after = retention.retain(before, EventQuery.micros(cutoff), holds);
            if (!after.equals(before)) {
                snapshots.replace(after);
            }
            return retention.outcome();
        }
    }

    /** A page of the events that are asked for. */
    public EventPage find(EventQuery query) {
        return search(query, Search::page);
    }

    /** How many events there are, whatever the page. */
    public long count(EventQuery query) {
        return search(query, Search::count);
    }

    /** How many events there are in each stretch of time of a length; those without any, and events without a time, are left out. */
    public List<Bucket> histogram(EventQuery query, Duration bucket) {
        long micros = bucket.toNanos() / 1000;
        if (micros < 1) {
            throw new IllegalArgumentException("a bucket has a length: " + bucket);
        }
        return search(query, search -> search.histogram(micros));
    }

    /** Hands over the raw records, of each event one, in the order of time. */
    public void all(Instant from, Instant until, RawSink sink) {
        int _ = search(EventQuery.ALL.between(from, until), search -> {
            search.all(sink);
            return 0;
        });
    }

    /** Hands over all raw records in which one of these acted or is spoken of, by id or name, in the order of time. */
    public void involving(Set<String> accounts, Instant from, Instant until, RawSink sink) {
        int _ = search(EventQuery.ALL.between(from, until), search -> {
            search.involving(List.copyOf(accounts), sink);
            return 0;
        });
    }

    /**
     * Hands over the raw records of the events that are asked for, event by event in the order of time, the richest of each
     * first and, where its records were joined, the others behind it, with one location.
     */
    public void stream(EventQuery query, RawSink sink) {
        int _ = search(query, search -> {
            search.stream(sink);
            return 0;
        });
    }

    /** Hands over all raw records of the events that are asked for, copies as well, in the order of time, whatever the page. */
    public void records(EventQuery query, RawSink sink) {
        int _ = search(query, search -> {
            search.records(sink);
            return 0;
        });
    }

    /** The event of which a record lay at a location; where its records were joined since, it is found by its identity. */
    public Optional<EventRow> event(long identity, long location) {
        Function<Search, Optional<EventRow>> there = search -> search.at(identity, location);
        Optional<EventRow> found =
                location < converted().value() ? read(EventQuery.ALL, there) : search(EventQuery.ALL, there);
        return found.or(() -> search(EventQuery.ALL, search -> search.of(identity)));
    }

    /**
     * Hands over the identities of what was received then or later and lies in the journal there or later, more than once where
     * there are copies.
     */
    public void identities(Instant receivedSince, JournalPosition from, IdentitySink sink) {
        int _ = search(EventQuery.ALL, search -> {
            search.identities(EventQuery.micros(receivedSince), from.value(), sink);
            return 0;
        });
    }

    /** Hands over which users signed in from some addresses, in any case, and on which days; copies of a sign-in are one. */
    public void signIns(Set<String> addresses, Instant from, Instant until, SignInSink sink) {
        EventQuery query = EventQuery.ALL
                .tables(Set.of(Table.SIGNIN_LOGS, Table.AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS, Table.ADFS_SIGNIN_LOGS))
                .between(from, until);
        int _ = search(query, search -> {
            search.signIns(addresses, sink);
            return 0;
        });
    }

    private <T> T search(EventQuery query, Function<Search, T> question) {
        return read(query, search -> {
            recent.refresh(snapshots.oldest());
            return question.apply(search);
        });
    }

    /** For what lies in files: the newest of the journal, which takes a while to be asked, may be missing. */
    private <T> T read(EventQuery query, Function<Search, T> question) {
        Manifest manifest = snapshots.take();
        try {
            return question.apply(new Search(database, new Relation(writer, manifest), journal, query));
        } finally {
            snapshots.giveBack(manifest);
        }
    }

    /** Empties the folder for what the database cannot hold in memory. */
    private static void clear(Path work) throws IOException {
        Path _ = Files.createDirectories(work);
        try (Stream<Path> left = Files.list(work)) {
            for (Path each : left.toList()) {
                Files.delete(each);
            }
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
