package dev.gatehouse.sigma.correlation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What became of an episode.
 *
 * @param revision from 1, and higher with each change
 * @param by where it was superseded: the first match of the episode that it is part of now
 */
public record Change(Key key, Kind kind, Episode episode, int revision, Optional<Entry> by) {
    /** The kinds of change. */
    public enum Kind {
        /** Its condition was satisfied for the first time. */
        OPENED,
        /** More was learned of it. */
        REVISED,
        /** A late event made it part of an episode that began earlier. */
        SUPERSEDED,
        /** A late event disproved it. */
        WITHDRAWN,
        /** Nothing that may still arrive can change it. */
        FINAL
    }

    public Change {
        requireNonNull(key, "key is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(episode, "episode is null");
        requireNonNull(by, "by is null");
    }
}
