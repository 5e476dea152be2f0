package dev.gatehouse.lake.journal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of the journal: where it begins, and where each of its frames does. Guarded by the journal's lock. */
final class Segment {
    private static final Pattern NAME = Pattern.compile("(\\d{20})\\.journal");

    private final Path file;
    private final long base;
    private long[] frames = new long[16];
    private int count;
    private long end;
    private long firstReceived;
    private boolean complete;

    Segment(Path folder, long base) {
        this.file = folder.resolve(String.format(Locale.ROOT, "%020d.journal", base));
        this.base = base;
        this.end = base;
    }

    /** The position at which the file of that name begins; empty for any other file. */
    static Optional<Long> base(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }

    /** Notes a frame that is on disk. */
    void add(long position, long next, long received) {
        if (count == frames.length) {
            frames = Arrays.copyOf(frames, 2 * count);
        }
        if (count == 0) {
            firstReceived = received;
        }
        frames[count++] = position;
        end = next;
    }

    Path file() {
        return file;
    }

    long base() {
        return base;
    }

    long end() {
        return end;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** When its first batch was received. */
    long firstReceived() {
        return firstReceived;
    }

    /** Says that nothing is added any more, as the file of the next one may be there already. */
    void complete() {
        complete = true;
    }

    boolean isComplete() {
        return complete;
    }

    /** Where the frame begins that a position lies in, or -1. */
    long frameOf(long position) {
        int found = Arrays.binarySearch(frames, 0, count, position);
        int at = found >= 0 ? found : -found - 2;
        return at < 0 || position >= end ? -1 : frames[at];
    }
}
