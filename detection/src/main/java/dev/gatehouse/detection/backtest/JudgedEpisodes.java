package dev.gatehouse.detection.backtest;

import dev.gatehouse.sigma.correlation.Episode;
import dev.gatehouse.sigma.correlation.Key;
import dev.gatehouse.sigma.correlation.SortedCorrelator.Found;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The episodes that raised alerts, each with whether its alert was news: neither expected nor excluded. An episode at another
 * limit is not judged itself, for the records that its alert would show were not kept. It is judged as those of its key are
 * that lie in the same time: a higher limit finds nothing outside them. What a lower limit finds beside them counts as news.
 */
public final class JudgedEpisodes {
    /** By key, then by when they begin; those of one key do not overlap. */
    private final Map<Key, NavigableMap<Long, Judged>> byKey = new HashMap<>();

    private record Judged(Episode episode, boolean news) {}

    /** Adds one, and whether it was news. */
    public void add(Found found, boolean news) {
        byKey.computeIfAbsent(found.key(), any -> new TreeMap<>())
                .put(found.episode().first().time(), new Judged(found.episode(), news));
    }

    /**
     * The greatest measure for which the episode, found at another limit, would be news; empty where it would not be. Of one
     * that joins several, those count that were news.
     */
    OptionalDouble news(Found tried) {
        List<Judged> same = inSameTime(tried);
        if (same.stream().allMatch(Judged::news)) {
            return OptionalDouble.of(tried.episode().measure());
        }
        return same.stream()
                .filter(Judged::news)
                .mapToDouble(one -> one.episode().measure())
                .max();
    }

    private List<Judged> inSameTime(Found tried) {
        NavigableMap<Long, Judged> judged = byKey.getOrDefault(tried.key(), Collections.emptyNavigableMap());
        long first = tried.episode().first().time();
        long from = Optional.ofNullable(judged.floorKey(first)).orElse(first);
        return judged.subMap(from, true, tried.episode().last(), true).values().stream()
                .filter(one -> one.episode().last() >= first)
                .toList();
    }
}
