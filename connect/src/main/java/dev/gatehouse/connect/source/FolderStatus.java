package dev.gatehouse.connect.source;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a watched folder stands.
 *
 * @param lastTaken when a record was handed over last
 * @param lag how many bytes lie there unread, as stored
 * @param age for how long the file that waits longest has had something to read
 * @param files how many there are
 * @param filesRead how many of them are read to their end
 * @param records how many were handed over since the start
 * @param bytes how many these had, with what lay between them
 * @param caughtUp whether all is read that lay there at the start, or nobody waits for it
 * @param troubles what is wrong with which file
 * @param notes what is not wrong, but should be known
 */
public record FolderStatus(
        State state,
        Optional<Instant> lastTaken,
        long lag,
        Duration age,
        int files,
        int filesRead,
        long records,
        long bytes,
        boolean caughtUp,
        List<Trouble> troubles,
        List<Trouble> notes) {
    /** What the source does. */
    public enum State {
        /** It has not looked yet. */
        STARTING,
        /** It reads what lay there at its start. */
        CATCHING_UP,
        /** It reads what comes. */
        WATCHING,
        /** It waits, for more comes in than is worked off. */
        PRESSED,
        /** It waits, for what it reads cannot be taken. */
        UNAVAILABLE,
        /** There is no folder, or it cannot be listed. */
        NO_FOLDER
    }

    public FolderStatus {
        requireNonNull(state, "state is null");
        requireNonNull(lastTaken, "lastTaken is null");
        requireNonNull(age, "age is null");
        troubles = List.copyOf(troubles);
        notes = List.copyOf(notes);
    }
}
