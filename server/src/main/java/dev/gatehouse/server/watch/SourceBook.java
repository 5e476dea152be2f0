package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.watch.Outcome;
import dev.gatehouse.lake.journal.Frame;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalPosition;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/*
 * What is judged of each source is kept by the transaction that keeps the outcome, so it is exact whatever is killed. What is
 * accepted and not judged yet is known from the journal. How long a source is silent is measured by a clock that nobody sets:
 * the time of the machine may jump by a day. What was before the start is only known by the machine's time: a source counts as
 * silent for as long as others spoke after it, for then somebody listened.
 */
/** What each source handed over, and how much of that is judged. For any number of threads. */
final class SourceBook {
    /** Among the offsets of sources: what is judged of one. */
    static final String KEPT = "gatehouse:source:";

    private static final int LONGEST_ERROR = 300;

    private final Journal journal;
    private final LongSupplier nanos;
    private final long begun;
    private final Map<String, Entry> entries = new TreeMap<>();
    private long counted;

    private static final class Entry {
        private Tally judged = Tally.NOTHING;
        private long received = Tally.NEVER;
        private long waiting;
        private long oldestWaiting = Tally.NEVER;
        private Duration silentBefore = Duration.ZERO;
        private Optional<Long> spoke = Optional.empty();
        private long unreadable;
        private Optional<Failed> failed = Optional.empty();
    }

    /** That something failed, and when in microseconds since the epoch. */
    record Failed(long at, String words) {}

    /**
     * How a source stands.
     *
     * @param received when something was accepted from it last, in microseconds since the epoch
     * @param waiting how many bytes are accepted and not judged
     * @param oldestWaiting not after the time when the first of these was accepted
     * @param silent for how long it has been silent while somebody listened
     * @param unreadable pieces that were no record when they were sent, since the start
     */
    record State(
            Tally judged,
            long received,
            long waiting,
            long oldestWaiting,
            Duration silent,
            long unreadable,
            Optional<Failed> failed) {}

    /** A book that says nothing until something is recalled. */
    SourceBook(Journal journal, LongSupplier nanos) {
        this.journal = requireNonNull(journal, "journal is null");
        this.nanos = requireNonNull(nanos, "nanos is null");
        this.begun = nanos.getAsLong();
    }

    /** The name of the source of a batch: what a folder hands over also names the file. */
    static String name(String source) {
        int slash = source.indexOf('/');
        return slash < 0 ? source : source.substring(0, slash);
    }

    /** Recalls what is kept of what is judged, and from the journal what is not. */
    synchronized void recall(Map<String, String> offsets, JournalPosition judged) {
        entries.values().forEach(entry -> {
            entry.judged = Tally.NOTHING;
            entry.waiting = 0;
            entry.oldestWaiting = Tally.NEVER;
        });
        offsets.forEach((key, text) -> {
            if (key.startsWith(KEPT)) {
                Entry entry = entry(key.substring(KEPT.length()));
                entry.judged = Tally.parse(text);
                entry.received = entry.received == Tally.NEVER ? entry.judged.received() : entry.received;
            }
        });
        counted = journal.end().value();
        journal.arrivals(
                judged,
                new JournalPosition(counted),
                arrived -> arrive(entry(name(arrived.source())), arrived.bytes(), arrived.received()));
    }

    /** Measures for how long each was silent before the start; once, after what is known was recalled. */
    synchronized void begin() {
        long last = entries.values().stream()
                .mapToLong(entry -> entry.received)
                .max()
                .orElse(Tally.NEVER);
        entries.values().stream()
                .filter(entry -> entry.received != Tally.NEVER)
                .forEach(entry -> entry.silentBefore = Duration.ofNanos(1000 * (last - entry.received)));
    }

    /** That the journal took a batch. */
    synchronized void accepted(String source, long position, int bytes, long received) {
        Entry entry = entry(name(source));
        entry.spoke = Optional.of(nanos.getAsLong());
        if (position >= counted) {
            arrive(entry, bytes, received);
        }
    }

    private static void arrive(Entry entry, int bytes, long received) {
        if (entry.waiting == 0) {
            entry.oldestWaiting = received;
        }
        entry.waiting += bytes;
        entry.received = received;
    }

    /** That pieces of what was sent were no records. */
    synchronized void unreadable(String source, long pieces) {
        entry(source).unreadable += pieces;
    }

    /** That what was sent could not be taken. */
    synchronized void failed(String source, long at, String words) {
        entry(source).failed = Optional.of(
                new Failed(at, words.length() <= LONGEST_ERROR ? words : words.substring(0, LONGEST_ERROR)));
    }

    /** Begins to count what is judged of a stretch. */
    Judging judging() {
        return new Judging();
    }

    /** Those of whom something is known. */
    synchronized Set<String> names() {
        return new TreeSet<>(entries.keySet());
    }

    /** How one stands. */
    synchronized State state(String name) {
        Entry entry = Optional.ofNullable(entries.get(name)).orElseGet(Entry::new);
        long now = nanos.getAsLong();
        Duration silent = entry.spoke
                .map(spoke -> Duration.ofNanos(now - spoke))
                .orElseGet(() -> entry.silentBefore.plusNanos(now - begun));
        return new State(
                entry.judged,
                entry.received,
                Math.max(0, entry.waiting),
                entry.oldestWaiting,
                silent,
                entry.unreadable,
                entry.failed);
    }

    private Entry entry(String name) {
        return entries.computeIfAbsent(name, any -> new Entry());
    }

    /** What is judged of a stretch, until it is kept. */
    final class Judging {
        private final Map<String, Tally> tallies = new HashMap<>();
        private final Map<String, Long> bytes = new HashMap<>();

        /** That a frame is judged; {@code newest} is the time of its latest event. */
        void frame(Frame frame, Outcome outcome, long newest) {
            String name = name(frame.batch().source());
            int length = frame.batch().bytes().length;
            Tally before = Optional.ofNullable(tallies.get(name))
                    .orElseGet(() -> state(name).judged());
            tallies.put(
                    name,
                    before.with(
                            outcome.counts().rows() + outcome.counts().copies(),
                            length,
                            outcome.poison().size(),
                            frame.batch().received(),
                            newest));
            bytes.merge(name, (long) length, Long::sum);
        }

        /** With these offsets it is kept. */
        Map<String, String> with(Map<String, String> offsets) {
            Map<String, String> all = new HashMap<>(offsets);
            tallies.forEach((name, tally) -> all.put(KEPT + name, tally.text()));
            return all;
        }

        /** That it is kept. */
        void kept() {
            synchronized (SourceBook.this) {
                tallies.forEach((name, tally) -> {
                    Entry entry = entry(name);
                    entry.judged = tally;
                    entry.waiting -= bytes.getOrDefault(name, 0L);
                    entry.oldestWaiting = entry.waiting > 0 ? tally.received() : Tally.NEVER;
                });
            }
        }
    }
}
