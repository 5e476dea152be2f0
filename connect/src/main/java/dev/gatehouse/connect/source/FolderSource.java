package dev.gatehouse.connect.source;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.logs.scan.BlockBuffers;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A folder into which others write logs: every record in it, and in the folders below, is handed over once, while files
 * grow, are rotated and go. Nothing runs by itself; somebody calls {@link #poll} again and again.
 */
public final class FolderSource implements Closeable {
    /** After so many blocks, or as many bytes as so many full ones, a round ends: files may have been rotated meanwhile. */
    private static final int BLOCKS_IN_A_ROUND = 1_024;

    private static final int FULL_BLOCKS_IN_A_ROUND = 64;

    /** So long after a file went it may still turn up under another name, or compressed. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration RETRY = Duration.ofSeconds(5);

    /** So long others wait for a folder that is not there to hand over what lies in it. */
    private static final Duration AWAITED = Duration.ofSeconds(30);

    private final String name;
    private final Path folder;
    private final FolderSettings settings;
    private final Intake intake;
    private final InstantSource clock;
    private final Troubles troubles;
    private final Tree tree;
    private final Ledger ledger;
    private final Recogniser recogniser;
    private final LineReading lines;
    private final BlockBuffers buffers;
    private final Tally tally = new Tally();
    private final Set<Path> hints = ConcurrentHashMap.newKeySet();
    private final Map<Tracked, Tracked> archives = new HashMap<>();
    private final Set<Tracked> backlog = new HashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<WholeReading> interrupted = Optional.empty();
    private FolderStatus.State state = FolderStatus.State.STARTING;
    private Optional<Instant> goneSince = Optional.empty();
    private Optional<Instant> retryAt = Optional.empty();
    private Optional<Instant> lastTaken = Optional.empty();
    private boolean looked;
    private long records;
    private long bytes;
    private volatile boolean stopped;
    private volatile FolderStatus status;

    /**
     * A folder that is watched from now on.
     *
     * @param name of the source, as it was configured
     * @param offsets of every source name that was handed over, the last offset that was taken with it
     */
    public FolderSource(
            String name,
            Path folder,
            FolderSettings settings,
            Map<String, String> offsets,
            Intake intake,
            InstantSource clock) {
        if (name.isEmpty() || name.contains("/")) {
            throw new IllegalArgumentException("the name of a source is empty or has a slash in it: " + name);
        }
        this.name = name;
        this.folder = folder.toAbsolutePath().normalize();
        this.settings = requireNonNull(settings, "settings is null");
        this.intake = requireNonNull(intake, "intake is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.troubles = new Troubles(this.folder);
        this.tree = new Tree(this.folder, new Names(settings.ignored()), troubles);
        this.ledger = new Ledger(this::shown);
        this.recogniser = new Recogniser(tree, ledger, troubles);
        this.lines = new LineReading(settings.blockSize(), troubles);
        this.buffers = new BlockBuffers(settings.blockSize(), 3);
        restore(offsets);
        this.status = snapshot(clock.instant());
    }

    /** The name of the source. */
    public String name() {
        return name;
    }

    /** The folder that is watched. */
    public Path folder() {
        return folder;
    }

    /** Looks at the folder and hands over what is new; ends early when a block is refused or enough was read. */
    public Round poll() {
        lock.lock();
        try {
            Instant now = clock.instant();
            Giving giving = new Giving();
            Optional<Duration> retryAfter = Optional.empty();
            if (look(now)) {
                retryAfter = read(now, giving);
            }
            status = snapshot(now);
            return new Round(
                    tree.files(),
                    giving.blocks,
                    giving.bytes,
                    giving.records,
                    status.lag(),
                    status.age(),
                    status.troubles(),
                    retryAfter);
        } finally {
            lock.unlock();
        }
    }

    /** How the source stands; from any thread. */
    public FolderStatus status() {
        return status;
    }

    /** Whether all that lay in the folder when the source began was handed over, or cannot be, or nobody waits for it. */
    public boolean caughtUp() {
        return status.caughtUp();
    }

    /** Says that something may have happened to a file; from any thread. It is looked at in the next round. */
    public void hint(Path file) {
        if (hints.size() < Tree.IN_TURN) {
            hints.add(file);
        }
    }

    /** Ends a round that runs, after the block that is being handed over; from any thread. */
    public void stop() {
        stopped = true;
    }

    /** Gives back what is kept between rounds. */
    @Override
    public void close() throws IOException {
        stop();
        lock.lock();
        try {
            leaveInterrupted();
        } finally {
            lock.unlock();
        }
    }

    /** The folders that are known, so many at most; to be watched for hints. */
    List<Path> folders(int most) {
        lock.lock();
        try {
            return tree.folders(most);
        } finally {
            lock.unlock();
        }
    }

    private void restore(Map<String, String> offsets) {
        offsets.forEach((entry, text) -> {
            if (entry.startsWith(name + "/")) {
                Offset.of(text)
                        .ifPresentOrElse(
                                offset -> ledger.restore(entry, folder, offset, clock.instant()),
                                () -> troubles.happened(
                                        folder,
                                        "has an offset that is not understood, of " + Names.shown(entry),
                                        "the file is read again from its start; its events are recognised by their ids"));
            }
        });
    }

    private boolean look(Instant now) {
        try {
            Set<Path> wanted = Set.copyOf(hints);
            hints.removeAll(wanted);
            recogniser.recognise(tree.look(now, wanted), now);
            freeArchives(now);
            troubles.clear(folder);
            goneSince = Optional.empty();
        } catch (IOException e) {
            troubles.say(
                    folder,
                    e instanceof NoSuchFileException ? "does not exist" : "cannot be listed (" + e.getMessage() + ")",
                    "make it, or mount it again, and let the user that Gatehouse runs as read it; then all goes on "
                            + "where it was");
            state = FolderStatus.State.NO_FOLDER;
            goneSince = goneSince.or(() -> Optional.of(now));
            return false;
        }
        for (Tracked lost :
                ledger.lapse(tree.cycles() - 1, now.minus(settings.settle()).minus(PATIENCE))) {
            if (lost.lost() > 0) {
                troubles.happened(
                        lost.path(),
                        "was deleted or truncated when " + lost.lost() + " bytes of it were not read",
                        "keep files for some minutes longer before they are deleted; get them from a backup");
            }
        }
        if (!looked) {
            looked = true;
            backlog.addAll(ledger.unread());
        }
        return true;
    }

    private Optional<Duration> read(Instant now, Giving giving) {
        if (retryAt.isPresent() && now.isBefore(retryAt.get())) {
            return Optional.of(Duration.between(now, retryAt.get()));
        }
        retryAt = Optional.empty();
        try {
            for (Tracked tracked : ledger.unread()) {
                if (giving.isFull()) {
                    break;
                }
                read(tracked, now, giving);
            }
            state = FolderStatus.State.WATCHING;
            return Optional.empty();
        } catch (PressedException e) {
            state = FolderStatus.State.PRESSED;
            return Optional.of(wait(now, e));
        } catch (UnavailableException e) {
            state = FolderStatus.State.UNAVAILABLE;
            return Optional.of(wait(now, e));
        }
    }

    private Duration wait(Instant now, RefusedException e) {
        Duration wait = e.retryAfter().isPositive() ? e.retryAfter() : RETRY;
        retryAt = Optional.of(now.plus(wait));
        return wait;
    }

    private void read(Tracked tracked, Instant now, Giving giving) throws PressedException, UnavailableException {
        try {
            Form form = form(tracked);
            Duration still = Duration.between(tracked.changed(), now);
            switch (form) {
                case EMPTY -> backlog.remove(tracked);
                case LINES -> readLines(tracked, still.compareTo(settings.quiet()) >= 0, giving);
                case WHOLE -> {
                    if (still.compareTo(settings.settle()) >= 0 && isAsSeen(tracked)) {
                        Optional<Tracked> rest = unpacked(tracked, now);
                        if (rest.isPresent()) {
                            readWhole(rest.get(), giving);
                        } else {
                            backlog.remove(tracked);
                        }
                    }
                }
            }
        } catch (IOException e) {
            backlog.remove(tracked);
            hint(tracked.path());
            if (!(e instanceof NoSuchFileException)) {
                troubles.say(tracked.path(), e);
            }
        }
    }

    private Form form(Tracked tracked) throws IOException {
        if (tracked.form().isEmpty()) {
            tracked.form(
                    switch (tracked.offset()) {
                        case Offset.Lines lines -> Form.LINES;
                        case Offset.Whole whole -> Form.WHOLE;
                        case Offset.Start start ->
                            Form.of(tracked.seen().head(Form.HEAD), shown(tracked.path()), tally);
                    });
            troubles.clear(tracked.path());
        }
        return tracked.form().orElseThrow();
    }

    /** A time without change counts only if there was none up to now, for a round does not look at everything. */
    private boolean isAsSeen(Tracked tracked) throws IOException {
        boolean same = Seen.now(tracked.path()).equals(tracked.seen());
        if (!same) {
            hint(tracked.path());
            backlog.remove(tracked);
        }
        return same;
    }

    private void readLines(Tracked tracked, boolean quiet, Giving giving)
            throws IOException, PressedException, UnavailableException {
        if (!tracked.isPassed(quiet)) {
            boolean rest = quiet && isAsSeen(tracked);
            lines.read(tracked, shown(tracked.path()), rest, giving);
        }
        if (tracked.isPassed(false)) {
            backlog.remove(tracked);
        }
    }

    /** Of a log that was compressed only what was not taken is read, and nothing as long as the original is there. */
    private Optional<Tracked> unpacked(Tracked tracked, Instant now) throws IOException {
        Optional<Packed.Original> original = tracked.offset() instanceof Offset.Start && !isInterrupted(tracked)
                ? Packed.original(tracked.seen(), ledger)
                : Optional.empty();
        if (original.isEmpty()) {
            return Optional.of(tracked);
        }
        Tracked holder = original.get().file();
        if (holder.isThere()) {
            ledger.finish(tracked);
            archives.put(tracked, holder);
            return Optional.empty();
        }
        Seen seen = tracked.seen();
        byte[] head = seen.head(Print.MOST);
        Print print = Print.of(head, 0, head.length);
        long last = original.get().at() - 1;
        ledger.detach(tracked, tree.cycles(), now);
        ledger.drop(tracked);
        ledger.attach(holder, seen, now);
        ledger.advance(holder, new Offset.Whole(seen.key(), 0, last, false, seen.size(), seen.modified(), print));
        holder.form(Form.WHOLE);
        backlog.remove(tracked);
        backlog.add(holder);
        return Optional.of(holder);
    }

    /** An archive whose original went is looked at anew. */
    private void freeArchives(Instant now) {
        List<Tracked> free = archives.entrySet().stream()
                .filter(archive ->
                        !archive.getKey().isThere() || !archive.getValue().isThere())
                .map(Map.Entry::getKey)
                .toList();
        for (Tracked archive : free) {
            archives.remove(archive);
            if (archive.isThere()) {
                ledger.look(archive, archive.seen(), now);
            }
        }
    }

    private boolean isInterrupted(Tracked tracked) {
        return interrupted.isPresent() && interrupted.get().isOf(tracked);
    }

    private void readWhole(Tracked tracked, Giving giving) throws IOException, PressedException, UnavailableException {
        if (!isInterrupted(tracked)) {
            leaveInterrupted();
            interrupted = Optional.of(WholeReading.open(tracked, shown(tracked.path()), settings.limits(), buffers));
        }
        WholeReading reading = interrupted.get();
        if (!reading.read(giving)) {
            return;
        }
        List<String> problems = reading.problems();
        boolean changed = reading.changed();
        if (changed) {
            hint(tracked.path());
        }
        if (!changed || !reading.failed()) {
            ledger.finish(tracked);
        }
        leaveInterrupted();
        backlog.remove(tracked);
        if (problems.isEmpty()) {
            troubles.clear(tracked.path());
        } else {
            troubles.say(tracked.path(), Names.shown(String.join("; ", problems)), "it is read again when it changes");
        }
    }

    private void leaveInterrupted() throws IOException {
        if (interrupted.isPresent()) {
            WholeReading reading = interrupted.get();
            interrupted = Optional.empty();
            reading.close();
        }
    }

    private String shown(Path file) {
        return name + "/" + Names.shown(folder, file);
    }

    private FolderStatus snapshot(Instant now) {
        long lag = 0;
        Duration age = Duration.ZERO;
        int unread = 0;
        for (Tracked tracked : ledger.unread()) {
            lag += tracked.unread();
            unread++;
            Duration waits = Duration.between(tracked.unreadSince(), now);
            age = tracked.isCut() || waits.compareTo(age) < 0 ? age : waits;
        }
        backlog.removeIf(tracked -> !tracked.isThere());
        boolean caughtUp = (looked && backlog.isEmpty()) || isHopeless(now);
        boolean calm = state == FolderStatus.State.WATCHING;
        return new FolderStatus(
                calm && !caughtUp ? FolderStatus.State.CATCHING_UP : state,
                lastTaken,
                lag,
                age,
                tree.files(),
                ledger.present().size() - unread + recogniser.twins(),
                records,
                bytes,
                caughtUp,
                new ArrayList<>(troubles.all()),
                troubles.notes());
    }

    private boolean isHopeless(Instant now) {
        return goneSince.filter(since -> !now.isBefore(since.plus(AWAITED))).isPresent();
    }

    /** Hands blocks over, and counts them. */
    private final class Giving implements Handover {
        private int blocks;
        private long bytes;
        private long records;

        @Override
        public void give(Tracked tracked, Taken taken, Offset after) throws PressedException, UnavailableException {
            intake.accept(taken);
            ledger.advance(tracked, after);
            blocks++;
            bytes += taken.to() - taken.from();
            records += taken.records();
            FolderSource.this.bytes += taken.to() - taken.from();
            FolderSource.this.records += taken.records();
            lastTaken = Optional.of(clock.instant());
        }

        @Override
        public boolean isFull() {
            return stopped
                    || blocks >= BLOCKS_IN_A_ROUND
                    || bytes >= (long) FULL_BLOCKS_IN_A_ROUND * settings.blockSize();
        }
    }
}
