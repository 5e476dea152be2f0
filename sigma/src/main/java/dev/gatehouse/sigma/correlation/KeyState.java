package dev.gatehouse.sigma.correlation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of one key.
 *
 * @param until what happened before is settled: it is neither judged again nor taken any more
 * @param piece the run that was going on then
 * @param entries the matches since then, and those before that windows reach back to, in their order
 * @param profile what a baseline remembers of the matches before that
 * @param told what was told of episodes that may still change, by the event of their first match
 */
public record KeyState(
        long until, Optional<Piece> piece, List<Entry> entries, Profile profile, Map<String, Told> told) {
    /** Nothing. */
    public static final KeyState EMPTY =
            new KeyState(Long.MIN_VALUE, Optional.empty(), List.of(), Profile.EMPTY, Map.of());

    /**
     * What was told of an episode.
     *
     * @param revision how often, at least
     * @param first the time of its first match
     * @param open whether it stood when it was last spoken of
     */
    public record Told(int revision, long first, boolean open) {}

    public KeyState {
        requireNonNull(piece, "piece is null");
        entries = List.copyOf(entries);
        requireNonNull(profile, "profile is null");
        told = Map.copyOf(told);
    }

    KeyState with(List<Entry> changed) {
        return new KeyState(until, piece, changed, profile, told);
    }

    KeyState telling(Map<String, Told> changed) {
        return new KeyState(until, piece, entries, profile, changed);
    }

    boolean isEmpty() {
        return piece.isEmpty() && entries.isEmpty() && profile.isEmpty();
    }
}
