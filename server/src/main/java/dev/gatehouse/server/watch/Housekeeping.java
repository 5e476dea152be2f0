package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.lake.Lake;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalPosition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Makes files of what the journal holds, joins them, and lets go of what is judged. */
final class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration BETWEEN_COMPACTIONS = Duration.ofMinutes(10);

    /** So much of the journal stays though it is in files: an alert is written from it faster. */
    static final long KEPT = 1L << 30;

    private final Journal journal;
    private final Lake lake;
    private final Supplier<JournalPosition> judged;
    private final long kept;
    private final InstantSource clock;
    private volatile String trouble = "";
    private Instant compacted;

    Housekeeping(Journal journal, Lake lake, Supplier<JournalPosition> judged, long kept, InstantSource clock) {
        this.journal = requireNonNull(journal, "journal is null");
        this.lake = requireNonNull(lake, "lake is null");
        this.judged = requireNonNull(judged, "judged is null");
        this.kept = kept;
        this.clock = requireNonNull(clock, "clock is null");
        this.compacted = clock.instant();
    }

    /** What is the matter; empty where nothing is. */
    String trouble() {
        return trouble;
    }

    /** Does what is due. */
    void round() {
        work();
        trouble = "";
    }

    /** Says that a round failed; it is tried again. */
    void failed(RuntimeException failure) {
        if (!trouble.equals(failure.getMessage())) {
            LOG.error("files of the lake cannot be written; it is tried again", failure);
        }
        trouble = String.valueOf(failure.getMessage());
    }

    private void work() {
        boolean sealed = journal.tick(clock.instant());
        if (sealed || lake.converted().compareTo(journal.end()) < 0) {
            int files = lake.convert();
            if (files > 0) {
                long upTo =
                        Math.min(judged.get().value(), Math.max(0, journal.end().value() - kept));
                int released = lake.release(new JournalPosition(upTo));
                LOG.debugf("%d files made, %d segments let go", files, released);
            }
        }
        if (Duration.between(compacted, clock.instant()).compareTo(BETWEEN_COMPACTIONS) >= 0) {
            compacted = clock.instant();
            boolean joined = lake.compact(compacted);
            LOG.debugf("files joined: %b", joined);
        }
    }
}
