package dev.gatehouse.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What {@link AuditVerifier} found. */
public sealed interface Verification {
    /** Where the key came from, by which signatures were judged. */
    enum KeySource {
        /** Whoever asked named it, and so knows whose it is. */
        GIVEN,
        /** The export brought it along, as anyone's could. */
        OF_THE_EXPORT
    }

    /**
     * Everything holds.
     *
     * @param from where the chain stood before the first entry of the export
     * @param to where it stood at the last one
     * @param period of the entries; empty where there is none
     * @param checkpoints how many there are
     * @param lastCheckpoint the one that covers the most
     * @param anchored how many checkpoints that were kept elsewhere say the same
     */
    record Intact(
            ChainHead from,
            ChainHead to,
            Optional<Period> period,
            long checkpoints,
            Optional<Checkpoint> lastCheckpoint,
            long anchored,
            KeyId keyId,
            KeySource keySource,
            Instant exportedAt)
            implements Verification {
        public Intact {
            requireNonNull(from, "from is null");
            requireNonNull(to, "to is null");
            requireNonNull(period, "period is null");
            requireNonNull(lastCheckpoint, "lastCheckpoint is null");
            requireNonNull(keyId, "keyId is null");
            requireNonNull(keySource, "keySource is null");
            requireNonNull(exportedAt, "exportedAt is null");
        }

        /** How many entries there are. */
        public long entries() {
            return to.sequence() - from.sequence();
        }

        /** The number of the first entry, if there is one. */
        public long firstSequence() {
            return from.sequence() + 1;
        }

        /** Whether the chain began before this export. */
        public boolean partial() {
            return from.sequence() > 0;
        }

        /** How many entries no checkpoint covers. */
        public long afterLastCheckpoint() {
            return lastCheckpoint
                    .map(checkpoint -> to.sequence() - checkpoint.sequence())
                    .orElse(entries());
        }
    }

    /** The earliest and the latest time of some entries, which need not be the first and the last of them. */
    record Period(Instant earliest, Instant latest) {
        public Period {
            requireNonNull(earliest, "earliest is null");
            requireNonNull(latest, "latest is null");
        }

        Period with(Instant time) {
            return new Period(time.isBefore(earliest) ? time : earliest, time.isAfter(latest) ? time : latest);
        }
    }

    /**
     * Something does not hold; what comes after it was not judged.
     *
     * @param line of the file, from one
     * @param sequence of the entry that it concerns, where that is known
     * @param what is wrong there, as a sentence
     */
    record Broken(long line, OptionalLong sequence, Flaw flaw, String what) implements Verification {
        public Broken {
            requireNonNull(sequence, "sequence is null");
            requireNonNull(flaw, "flaw is null");
            requireNonNull(what, "what is null");
        }
    }
}
