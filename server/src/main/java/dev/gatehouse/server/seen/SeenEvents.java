package dev.gatehouse.server.seen;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.watch.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Remembers for three days which events were seen, in files that are mapped into memory: the heap does not grow with them. For
 * one thread, but for {@link #size}.
 */
public final class SeenEvents implements Seen, AutoCloseable {
    /*
     * A log of hash tables. New events go into the newest table; one that is full, or of a day that is over, is forced to the
     * disk and written into the list, and another is begun, twice as large up to a limit. Whoever asks for an event asks the
     * newest table first; the Bloom filters of the others keep nearly every question from their slots. When a day lies back
     * too far, its tables are deleted as they are.
     *
     * It is a memory of what the lake says, and exact only as long as it agrees with it. The list names only tables that are
     * wholly on the disk, and the location in the journal from which on what was seen is in none of them: after a kill or a
     * loss of power that is told again from the lake, and after an end in good order nothing is. Whoever puts back an older
     * journal or none has all of it told again.
     */

    /** How long an event is known again. */
    public static final Duration KEPT = Duration.ofDays(3);

    private static final Logger LOG = Logger.getLogger(SeenEvents.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int FEWEST_BITS = 12;
    private static final int MOST_BITS = 25;

    private final Path folder;
    private final int mostBits;
    private final List<Table> tables = new CopyOnWriteArrayList<>();
    private final List<SeenList.Entry> listed = new ArrayList<>();
    private final Deque<Whole> unlisted = new ArrayDeque<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("seen").daemon(true).factory());
    private final long from;
    private Table newest;
    private long next;
    private long told;
    private long latest;
    private long safe;
    private volatile boolean stopped;

    /** A table and the day on which it was begun. */
    private record Table(long day, SeenSegment segment) {
        SeenList.Entry entry() {
            return new SeenList.Entry(
                    segment.file().getFileName().toString(), day, segment.slotBits(), segment.count());
        }
    }

    /** A table to which nothing comes any more, and up to which location all that was seen is in it or in those before. */
    private record Whole(Table table, long upTo) {}

    private SeenEvents(Path folder, SeenList list, Instant now, int mostBits) {
        this.folder = folder;
        this.mostBits = mostBits;
        this.from = list.from();
        this.told = from;
        this.latest = from;
        this.safe = from;
        for (SeenList.Entry entry : list.files()) {
            tables.addFirst(new Table(
                    entry.day(), new SeenSegment(folder.resolve(entry.name()), entry.slotBits(), entry.count())));
            next = Math.max(next, number(entry.name()) + 1);
        }
        listed.addAll(list.files());
        this.newest = begin(day(now), FEWEST_BITS);
    }

    /**
     * What is remembered in a folder.
     *
     * @param end where the journal ends: what was seen beyond it was seen in another journal
     */
    public static SeenEvents open(Path folder, Instant now, long end) {
        return open(folder, now, end, MOST_BITS);
    }

    /** The same with tables of at most so many slots, by their logarithm. */
    static SeenEvents open(Path folder, Instant now, long end, int mostBits) {
        requireNonNull(now, "now is null");
        try {
            Path _ = Files.createDirectories(folder);
            SeenList list = SeenList.read(folder);
            if (list.from() > end) {
                LOG.warnf("the journal ends before what %s speaks of; it is made anew from the lake", folder);
                list = SeenList.EMPTY;
            }
            keepOnly(folder, list);
            return new SeenEvents(folder, list, now, mostBits);
        } catch (IOException e) {
            throw new UncheckedIOException("what was seen cannot be read from " + folder, e);
        }
    }

    /** From this location of the journal on, what was seen must be told by {@link #restore}. */
    public long from() {
        return from;
    }

    /** Begins a new day where it is one, and forgets those that lie back further than events are known again. */
    public void turn(Instant now) {
        long day = day(now);
        if (day <= newest.day()) {
            return;
        }
        turnTo(day, Math.max(FEWEST_BITS, newest.segment().slotBits() - 2));
        List<Table> over = tables.stream()
                .filter(table -> table.day() < day - KEPT.toDays())
                .toList();
        if (!over.isEmpty()) {
            tables.removeAll(over);
            writer.execute(() -> drop(over));
        }
    }

    @Override
    public long first(long identity, long location) {
        long known = get(identity);
        if (known != SeenSegment.NONE) {
            return known;
        }
        put(identity, location);
        latest = Math.max(latest, location + 1);
        return location;
    }

    /** Takes what was seen before the start, in any order: of an event the earliest place counts. */
    public void restore(long identity, long location) {
        told = Math.max(told, location + 1);
        long known = get(identity);
        if (known == SeenSegment.NONE) {
            put(identity, location);
        } else if (location < known) {
            for (Table table : tables) {
                if (table.segment().get(identity) == known) {
                    table.segment().put(identity, location);
                }
            }
        }
    }

    /** That all was told that was seen before the start. Until then a kill would have all of it told again. */
    public void restored() {
        latest = told;
        List<Table> touched = List.copyOf(tables);
        writer.execute(() -> touched.forEach(table -> table.segment().force()));
    }

    private long get(long identity) {
        for (Table table : tables) {
            long known = table.segment().get(identity);
            if (known != SeenSegment.NONE) {
                return known;
            }
        }
        return SeenSegment.NONE;
    }

    private void put(long identity, long location) {
        if (newest.segment().isFull()) {
            turnTo(newest.day(), Math.min(mostBits, newest.segment().slotBits() + 1));
        }
        newest.segment().put(identity, location);
    }

    /** How many events are known. */
    public long size() {
        return tables.stream().mapToLong(table -> table.segment().count()).sum();
    }

    private void turnTo(long day, int slotBits) {
        Whole full = new Whole(newest, latest);
        newest = begin(day, slotBits);
        writer.execute(() -> list(full));
    }

    /** Begins a table, a smaller one where there is no room for that; where there is none at all, it waits until there is. */
    private Table begin(long day, int slotBits) {
        String name = String.format(Locale.ROOT, "%09d.seen", next++);
        int bits = slotBits;
        while (true) {
            try {
                Table begun = new Table(day, new SeenSegment(folder.resolve(name), bits, 0));
                tables.addFirst(begun);
                return begun;
            } catch (UncheckedIOException e) {
                if (bits > FEWEST_BITS) {
                    bits = Math.max(FEWEST_BITS, bits - 2);
                } else {
                    LOG.warnf(e, "judging waits for room in %s", folder);
                    pause();
                }
            }
        }
    }

    private void pause() {
        LockSupport.parkNanos(AGAIN.toNanos());
        if (stopped) {
            throw new IllegalStateException("stopped while there was no room for the identities of events");
        }
    }

    /** Lets go of whoever waits for room. */
    public void stop() {
        stopped = true;
    }

    /** Writes down which tables are whole, one after the other; one that cannot be forced to the disk waits for the next. */
    private void list(Whole whole) {
        unlisted.addLast(whole);
        try {
            while (!unlisted.isEmpty()) {
                Whole first = unlisted.getFirst();
                first.table().segment().force();
                listed.add(first.table().entry());
                safe = first.upTo();
                Whole _ = unlisted.removeFirst();
            }
            new SeenList(listed, safe).write(folder);
        } catch (UncheckedIOException e) {
            LOG.warnf("what was seen is not safe yet, and is read again after a kill: %s", e.getMessage());
        }
    }

    private void drop(List<Table> over) {
        Set<String> names = over.stream().map(table -> table.entry().name()).collect(Collectors.toSet());
        boolean _ = unlisted.removeIf(whole -> over.contains(whole.table()));
        boolean _ = listed.removeIf(entry -> names.contains(entry.name()));
        try {
            new SeenList(listed, safe).write(folder);
            over.forEach(table -> table.segment().delete());
        } catch (UncheckedIOException e) {
            LOG.warnf("files of days that are over stay until the next start: %s", e.getMessage());
        }
    }

    /** Ends in good order: nothing need be told again after it. */
    @Override
    public void close() {
        Whole last = new Whole(newest, latest);
        writer.execute(() -> list(last));
        writer.close();
        tables.forEach(table -> table.segment().close());
        tables.clear();
    }

    private static void keepOnly(Path folder, SeenList list) throws IOException {
        Set<String> names = list.files().stream().map(SeenList.Entry::name).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".seen") && !names.contains(name)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static long number(String name) {
        return Long.parseLong(name.substring(0, name.indexOf('.')));
    }

    private static long day(Instant now) {
        return Math.floorDiv(
                ChronoUnit.SECONDS.between(Instant.EPOCH, now),
                Duration.ofDays(1).toSeconds());
    }
}
