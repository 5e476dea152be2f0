package dev.gatehouse.detection.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Finds for a piece that does not glue the one that it belongs to: the nearest with the same session, token or account. */
final class Nearby {
    private final Map<Trait.Key, NavigableMap<Instant, Place>> byTrait = new HashMap<>();

    /** A piece that glues, and where. */
    record Place(Piece piece, Knot knot) {}

    /** Where a piece belongs, and why. */
    record Found(Place place, Link link) {}

    /** Adds a piece that glues. */
    void add(Place place) {
        Instant first = place.piece().first().orElseThrow();
        place.piece().traits().stream()
                .filter(Nearby::isClose)
                .forEach(trait -> byTrait.computeIfAbsent(trait.key(), any -> new TreeMap<>())
                        .putIfAbsent(first, place));
    }

    /** Where this one belongs, among those that begin as long as anything may belong to it. */
    Optional<Found> of(Piece context) {
        List<Found> found = new ArrayList<>();
        Instant first = context.first().orElseThrow();
        for (Trait trait : context.traits()) {
            NavigableMap<Instant, Place> others = byTrait.get(trait.key());
            if (others == null) {
                continue;
            }
            Stream.of(Optional.ofNullable(others.floorEntry(first)), Optional.ofNullable(others.higherEntry(first)))
                    .flatMap(Optional::stream)
                    .map(entry -> found(context, entry.getValue(), trait))
                    .filter(one -> one.link().gap().compareTo(trait.key().kind().furthest()) <= 0)
                    .forEach(found::add);
        }
        return found.stream()
                .min(Comparator.comparing((Found one) -> one.link().gap())
                        .thenComparing(one -> one.place().piece(), Piece.IN_TIME)
                        .thenComparing(one -> one.link().kind()));
    }

    /**
     * Forgets what nobody who begins at this time or later can find: all before the last that begins by then, and that one
     * too where it ended too early.
     *
     * @param ended what ended before is too far away
     */
    void forget(Instant time, Instant ended) {
        byTrait.values().removeIf(places -> {
            Instant floor = places.floorKey(time);
            if (floor != null) {
                places.headMap(floor, false).clear();
            }
            return places.size() == 1
                    && places.firstEntry()
                            .getValue()
                            .piece()
                            .last()
                            .orElseThrow()
                            .isBefore(ended);
        });
    }

    /** The same, in other knots. */
    Nearby copy(UnaryOperator<Knot> copies) {
        Nearby copy = new Nearby();
        byTrait.forEach((trait, places) -> {
            NavigableMap<Instant, Place> same = new TreeMap<>();
            places.forEach((first, place) -> same.put(
                    first, new Place(place.piece(), copies.apply(place.knot().root()))));
            copy.byTrait.put(trait, same);
        });
        return copy;
    }

    private static Found found(Piece context, Place place, Trait trait) {
        Piece other = place.piece();
        return new Found(
                place, new Link(context.id(), other.id(), trait.key().kind(), trait.label(), context.gap(other)));
    }

    private static boolean isClose(Trait trait) {
        return switch (trait.key().kind()) {
            case SESSION, TOKEN, IDENTITY -> true;
            case TARGET, ADDRESS -> false;
        };
    }
}
