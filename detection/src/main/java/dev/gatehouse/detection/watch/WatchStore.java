package dev.gatehouse.detection.watch;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;

/** Where the watch of one tenant keeps what must outlive it. */
public interface WatchStore {
    /** How far the journal is judged; empty before the first commit. */
    OptionalLong position();

    /** By name of a source, how far it was read. */
    Map<String, String> offsets();

    /** Hands over everything that is remembered, in no order; each has a body. */
    void recall(Consumer<StateChange> each);

    /**
     * Keeps a commit: all of it, durably, or nothing, in which case it throws and may be given the same again.
     *
     * @return the alerts that are not what they were before
     */
    List<Changed> commit(Commit commit);

    /**
     * An alert that changed.
     *
     * @param sequence counts the changes of the tenant's alerts from 1, without gaps
     * @param revision of the alert, from 1
     * @param json the alert as it is now, one line
     */
    record Changed(long sequence, UUID id, int revision, String json) {}
}
