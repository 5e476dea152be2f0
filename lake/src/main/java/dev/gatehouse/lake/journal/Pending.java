package dev.gatehouse.lake.journal;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A batch that waits to be written, the thread that waits with it, and what became of it. */
final class Pending {
    private final BatchMeta meta;
    private final FrameCodec.Encoded encoded;
    private final Thread waiting = Thread.currentThread();
    private volatile @Nullable JournalPosition position;
    private volatile @Nullable JournalException failure;

    Pending(Batch batch) {
        meta = BatchMeta.of(batch);
        encoded = FrameCodec.encode(batch);
    }

    BatchMeta meta() {
        return meta;
    }

    FrameCodec.Encoded encoded() {
        return encoded;
    }

    boolean isDone() {
        return position != null || failure != null;
    }

    void accepted(long at) {
        position = new JournalPosition(at);
        wake();
    }

    void refused(JournalException why) {
        failure = why;
        wake();
    }

    void wake() {
        LockSupport.unpark(waiting);
    }

    JournalPosition result() {
        JournalException refused = failure;
        if (refused != null) {
            throw refused;
        }
        return requireNonNull(position, "not done");
    }
}
