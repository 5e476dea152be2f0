package dev.gatehouse.connect.sink.syslog;

import dev.gatehouse.connect.sink.net.Dialer;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One connection that stays. Before something is written, and a moment after, it looks whether the receiver closed its side. Where
 * it did, what was written last on that connection is written again on the next, before anything else: it may have been lost.
 */
final class LastingWay implements Way {
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration A_MOMENT = Duration.ofMillis(250);

    private final Dialer dialer;
    private final SyslogSettings settings;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Tail tail = new Tail();
    private Optional<Wire> wire = Optional.empty();

    LastingWay(Dialer dialer, SyslogSettings settings, InstantSource clock) {
        this.dialer = dialer;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void send(List<byte[]> frames) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            Wire whole = whole();
            whole.write(frames);
            whole.listen(A_MOMENT);
            tail.add(frames, clock.instant());
        } catch (IOException e) {
            leave();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** A connection that holds, as far as can be told, and has all that was written before. */
    private Wire whole() throws IOException {
        if (wire.isPresent()) {
            try {
                wire.get().listen(AT_ONCE);
                return wire.get();
            } catch (IOException _) {
                leave();
            }
        }
        Wire next = Wire.open(dialer, settings);
        wire = Optional.of(next);
        next.write(tail.frames(clock.instant()));
        return next;
    }

    private void leave() {
        wire.ifPresent(Wire::close);
        wire = Optional.empty();
    }

    @Override
    public void close() {
        if (lock.tryLock()) {
            try {
                leave();
            } finally {
                lock.unlock();
            }
        }
        dialer.close();
    }
}
