package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.lake.failure.Kind;
import dev.gatehouse.lake.journal.Batch;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalException;
import dev.gatehouse.lake.journal.JournalFullException;
import dev.gatehouse.lake.journal.Starts;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.port.Accepted;
import dev.gatehouse.server.port.Acceptor;
import dev.gatehouse.server.port.PressedException;
import dev.gatehouse.server.port.SourceBatch;
import dev.gatehouse.server.port.UnavailableException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.function.LongSupplier;

/** Takes records into the journal, as long as judging keeps up. */
final class JournalAcceptor implements Acceptor {
    /** With so many bytes waiting, whoever sends is asked to come back. */
    static final long MOST_WAITING = 512L << 20;

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(30);

    /** So long after a failure the journal counts as failing, unless something was written since. */
    private static final Duration DOUBTFUL = Duration.ofMinutes(1);

    private final Journal journal;
    private final LongSupplier waiting;
    private final Quarantine quarantine;
    private final InstantSource clock;
    private final SourceBook book;
    private volatile Instant failing = Instant.MIN;

    /**
     * Into a journal.
     *
     * @param waiting how many bytes are not judged yet
     * @param book is told what came from whom
     */
    JournalAcceptor(
            Journal journal, LongSupplier waiting, Quarantine quarantine, InstantSource clock, SourceBook book) {
        this.journal = requireNonNull(journal, "journal is null");
        this.waiting = requireNonNull(waiting, "waiting is null");
        this.quarantine = requireNonNull(quarantine, "quarantine is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.book = requireNonNull(book, "book is null");
    }

    /** Whether the journal lately took nothing. */
    boolean isFailing() {
        return failing.isAfter(clock.instant().minus(DOUBTFUL));
    }

    @Override
    public void check(SourceBinding source) {
        check();
    }

    private void check() {
        if (waiting.getAsLong() > MOST_WAITING) {
            throw new PressedException("more than " + (MOST_WAITING >> 20) + " MB wait to be judged", SOON);
        }
    }

    @Override
    public void leftOut(SourceBinding source, String request, long position, long length, String reason) {
        leftOut(source.source() + ", request " + request, position, length, reason);
    }

    /** Notes for good what is not taken, by where it lies. */
    void leftOut(String origin, long position, long length, String reason) {
        try {
            quarantine.refer(origin, position, length, reason, clock.instant());
        } catch (UncheckedIOException e) {
            failing = clock.instant();
            throw new UnavailableException("the quarantine cannot be written to: " + e.getMessage(), LATER);
        }
    }

    @Override
    public Accepted accept(SourceBatch batch) {
        return new Accepted(take(new Batch(
                batch.source().source(),
                batch.source().tenant(),
                "request " + batch.request(),
                ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()),
                Arrays.copyOfRange(batch.bytes(), batch.from(), batch.to()),
                new Starts.Linear(0),
                "",
                Map.of(Stretches.TABLES, Stretches.names(batch.source().tables())))));
    }

    /** Takes what any source hands over, on the same terms; answers where it lies. */
    long take(Batch batch) {
        check();
        try {
            long position = journal.append(batch).value();
            book.accepted(batch.source(), position, batch.bytes().length, batch.received());
            failing = Instant.MIN;
            return position;
        } catch (JournalFullException e) {
            failing = clock.instant();
            throw new UnavailableException("the disk is full: " + e.getMessage(), LATER);
        } catch (JournalException e) {
            failing = e.kind() == Kind.USER ? failing : clock.instant();
            throw new UnavailableException("the journal cannot be written to: " + e.getMessage(), LATER);
        }
    }
}
