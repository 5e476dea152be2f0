package dev.gatehouse.sigma.correlation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What became of the matches of one key.
 *
 * @param matches all of them, in their order, each once
 * @param nearest the moment at which they came nearest to satisfying the condition
 * @param episodes what satisfied it; none where nothing did
 */
public record Group(Key key, List<Entry> matches, Reached nearest, List<Episode> episodes) {
    public Group {
        requireNonNull(key, "key is null");
        matches = List.copyOf(matches);
        requireNonNull(nearest, "nearest is null");
        episodes = List.copyOf(episodes);
    }

    /** Whether the correlation's condition was satisfied. */
    public boolean satisfied() {
        return !episodes.isEmpty();
    }

    /** How many events the matches are of. */
    public long events() {
        return matches.stream().map(Entry::event).distinct().count();
    }
}
