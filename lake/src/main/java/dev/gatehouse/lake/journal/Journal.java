package dev.gatehouse.lake.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/*
 * Who appends puts his batch into the queue and tries the lock `writing`. Whoever gets it writes all that waits in the
 * queue, forces the file once, and wakes each whose batch that was; then, having let go of the lock, the one who waits
 * longest, to do the same. So a waiting thread is woken once, and never queues for the lock only to learn that its batch
 * is in. The lock `known` guards what is known to be on the disk: readers take it for moments only.
 */
/** What was accepted, in one order for good. Safe for many threads. */
public final class Journal implements Closeable {
    private static final long MOST_AT_ONCE = 32L << 20;

    private final Path folder;
    private final JournalLimits limits;
    private final Disk disk;
    private final Writer writer;
    private final Optional<Cut> cut;
    private final Queue<Pending> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock known = new ReentrantLock();
    private final Condition grown = known.newCondition();
    private final Offsets offsets = new Offsets();
    private final List<Segment> segments;
    private boolean closed;

    private Journal(Path folder, JournalLimits limits, Disk disk) throws IOException {
        this.folder = folder;
        this.limits = limits;
        this.disk = disk;
        writer = new Writer(folder, disk, limits.reserveBytes());
        Path _ = Files.createDirectories(folder);
        Recovery recovery = new Recovery(folder, disk, offsets);
        recovery.run();
        segments = new ArrayList<>(recovery.segments());
        cut = recovery.cut();
        if (segments.isEmpty()) {
            Segment first = new Segment(folder, 0);
            try (Disk.Output output = disk.open(first.file())) {
                output.force();
            }
            disk.forceFolder(folder);
            segments.add(first);
        }
    }

    /**
     * Opens the journal in a folder, or begins one. What a killed process left half written is cut off.
     *
     * @throws JournalDamagedException if a part that was complete does not hold
     */
    public static Journal open(Path folder, JournalLimits limits) {
        return open(folder, limits, new RealDisk());
    }

    static Journal open(Path folder, JournalLimits limits, Disk disk) {
        try {
            return new Journal(folder, limits, disk);
        } catch (IOException e) {
            throw JournalException.unreadable("the journal in " + folder + " cannot be opened", e);
        }
    }

    /**
     * Accepts a batch: when this returns where it lies, it is on the disk.
     *
     * @throws JournalFullException if there is no room; nothing of it is kept then
     */
    public JournalPosition append(Batch batch) {
        if (batch.bytes().length > limits.batchBytes()) {
            throw JournalException.tooLarge(batch.bytes().length, limits.batchBytes());
        }
        Pending pending = new Pending(batch);
        boolean _ = queue.add(pending);
        boolean interrupted = false;
        while (!pending.isDone()) {
            if (writing.tryLock()) {
                try {
                    if (!pending.isDone()) {
                        writeGroup();
                    }
                } finally {
                    doneWriting();
                }
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return pending.result();
    }

    /** Seals the last segment if its first batch was received long enough before; says whether it did. */
    public boolean tick(Instant now) {
        writing.lock();
        try {
            Segment last = last();
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
            if (closed
                    || last.isEmpty()
                    || micros - last.firstReceived() < limits.segmentAge().toNanos() / 1000) {
                return false;
            }
            roll(last);
            return true;
        } finally {
            doneWriting();
        }
    }

    /** Seals what there is, whatever its age. */
    public void seal() {
        writing.lock();
        try {
            if (!last().isEmpty()) {
                roll(last());
            }
        } finally {
            doneWriting();
        }
    }

    /** Where the journal begins: what lay before was released. */
    public JournalPosition first() {
        return locked(() -> new JournalPosition(segments.getFirst().base()));
    }

    /** Where the next batch will lie. */
    public JournalPosition end() {
        return locked(() -> new JournalPosition(segments.getLast().end()));
    }

    /** The segments to which nothing is added any more, in their order. */
    public List<SealedSegment> sealed() {
        return locked(() -> segments.subList(0, segments.size() - 1).stream()
                .map(each -> new SealedSegment(new JournalPosition(each.base()), new JournalPosition(each.end())))
                .toList());
    }

    /** How far each source was read, in its own words, of those that said so at a position or behind it. */
    public Map<String, String> offsets(JournalPosition since) {
        return locked(() -> offsets.since(since.value()));
    }

    /** What opening the journal cut off. */
    public Optional<Cut> cut() {
        return cut;
    }

    /**
     * The frames from a position on, at which one begins: as many as hold {@code maxBytes}, or one; none at the end of the
     * journal.
     */
    public List<Frame> read(JournalPosition from, long maxBytes) {
        List<Frame> frames = new ArrayList<>();
        if (from.equals(end())) {
            return frames;
        }
        Segment segment = segmentOf(from.value());
        long end = locked(segment::end);
        long at = from.value();
        if (locked(() -> segment.frameOf(from.value())) != at) {
            throw JournalException.nowhere(at, "not where a frame begins");
        }
        try (FrameFile file = new FrameFile(segment.file(), segment.base())) {
            long bytes = 0;
            do {
                Frame frame = file.frame(at, end);
                frames.add(frame);
                bytes += frame.next().value() - at;
                at = frame.next().value();
            } while (at < end && bytes < maxBytes);
        } catch (IOException e) {
            throw unreadable(segment, from.value(), e);
        }
        return frames;
    }

    /** Tells of each batch from a position on, at which one begins, up to another, without reading the records. */
    public void arrivals(JournalPosition from, JournalPosition upTo, Consumer<Arrived> sink) {
        long at = from.value();
        while (at < upTo.value()) {
            Segment segment = segmentOf(at);
            long end = Math.min(upTo.value(), locked(segment::end));
            try (FrameFile file = new FrameFile(segment.file(), segment.base())) {
                while (at < end) {
                    long position = at;
                    FrameHead head = file.head(position, end)
                            .orElseThrow(() -> JournalException.nowhere(position, "not where a frame begins"));
                    sink.accept(new Arrived(
                            new JournalPosition(position),
                            head.meta().source(),
                            head.meta().received(),
                            head.bytes()));
                    at = head.next();
                }
            } catch (IOException e) {
                throw unreadable(segment, at, e);
            }
        }
    }

    /** The frame that a location lies in. */
    public Frame frameOf(long location) {
        Segment segment = segmentOf(location);
        long position = locked(() -> segment.frameOf(location));
        try (FrameFile file = new FrameFile(segment.file(), segment.base())) {
            return file.frame(position, locked(segment::end));
        } catch (IOException e) {
            throw unreadable(segment, location, e);
        }
    }

    /** The bytes of the record that begins at a location. */
    public byte[] record(long location) {
        return frameOf(location).record(location);
    }

    /** Waits until the journal goes further than a position, at most so long; says whether it does. */
    public boolean await(JournalPosition beyond, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        known.lockInterruptibly();
        try {
            while (segments.getLast().end() <= beyond.value() && left > 0 && !closed) {
                left = grown.awaitNanos(left);
            }
            return segments.getLast().end() > beyond.value();
        } finally {
            known.unlock();
        }
    }

    /** Deletes the sealed segments that lie wholly before a position; says how many. */
    public int release(JournalPosition upTo) {
        writing.lock();
        try {
            List<Segment> gone = locked(() -> segments.subList(0, segments.size() - 1).stream()
                    .takeWhile(segment -> segment.end() <= upTo.value())
                    .toList());
            for (Segment segment : gone) {
                disk.delete(segment.file());
                boolean _ = locked(() -> segments.remove(segment));
            }
            if (!gone.isEmpty()) {
                disk.forceFolder(folder);
            }
            return gone.size();
        } catch (IOException e) {
            throw JournalException.unwritable("segments in " + folder + " cannot be deleted", e);
        } finally {
            doneWriting();
        }
    }

    @Override
    public void close() {
        writing.lock();
        known.lock();
        try {
            closed = true;
            writer.close();
            grown.signalAll();
        } finally {
            known.unlock();
            doneWriting();
        }
    }

    /** Lets go of the lock, and only then looks who waits: who came later tries the lock himself. */
    private void doneWriting() {
        writing.unlock();
        Pending next = queue.peek();
        if (next != null) {
            next.wake();
        }
    }

    private void writeGroup() {
        List<Pending> group = new ArrayList<>();
        try {
            Segment last = roomIn(last());
            long bytes = 0;
            for (Pending next = queue.peek(); next != null; next = queue.peek()) {
                bytes += next.encoded().length();
                if (!group.isEmpty()
                        && (bytes > MOST_AT_ONCE || last.end() - last.base() + bytes > limits.segmentBytes())) {
                    break;
                }
                group.add(queue.remove());
            }
            writer.write(last, group);
            accept(last, group);
        } catch (JournalException e) {
            refuse(group, e);
        } catch (RuntimeException | Error e) {
            refuse(group, JournalException.failed(e));
            throw e;
        }
    }

    /** The segment that the next batch goes to: the last, if that does not grow too large by it. */
    private Segment roomIn(Segment last) {
        if (closed) {
            throw JournalException.closed();
        }
        Pending next = queue.peek();
        long bytes = next == null ? 0 : next.encoded().length();
        if (last.isComplete()) {
            return roll(last);
        }
        return last.isEmpty() || last.end() - last.base() + bytes <= limits.segmentBytes() ? last : roll(last);
    }

    private Segment roll(Segment last) {
        last.complete();
        Segment next = writer.begin(last);
        boolean _ = locked(() -> segments.add(next));
        return next;
    }

    private void accept(Segment segment, List<Pending> group) {
        known.lock();
        try {
            for (Pending pending : group) {
                long position = segment.end();
                long next = position + pending.encoded().length();
                segment.add(position, next, pending.meta().received());
                offsets.note(position, pending.meta().source(), pending.meta().offset());
                pending.accepted(position);
            }
            grown.signalAll();
        } finally {
            known.unlock();
        }
    }

    /** Tells all of the group that are not done yet; and where there is no group, whoever would have been the first of it. */
    private void refuse(List<Pending> group, JournalException why) {
        if (group.isEmpty()) {
            Pending next = queue.poll();
            if (next != null) {
                next.refused(why);
            }
        }
        group.stream().filter(pending -> !pending.isDone()).forEach(pending -> pending.refused(why));
    }

    private Segment last() {
        return locked(segments::getLast);
    }

    private Segment segmentOf(long position) {
        return locked(() -> {
            if (position < segments.getFirst().base()) {
                throw JournalException.released(position, segments.getFirst().base());
            }
            return segments.stream()
                    .filter(segment -> position >= segment.base() && position < segment.end())
                    .findFirst()
                    .orElseThrow(() -> JournalException.nowhere(position, "behind its end"));
        });
    }

    private JournalException unreadable(Segment segment, long position, IOException e) {
        long first = first().value();
        return e instanceof NoSuchFileException && segment.base() < first
                ? JournalException.released(position, first)
                : JournalException.unreadable(segment.file() + " cannot be read at position " + position, e);
    }

    private <T> T locked(Supplier<T> action) {
        known.lock();
        try {
            return action.get();
        } finally {
            known.unlock();
        }
    }
}
