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
import java.util.stream.Stream;

/** Finds for a piece that does not glue the one that it belongs to: the nearest with the same session, token or account. */
final class Company {
    private final List<Piece> pieces;
    private final Map<Trait.Key, NavigableMap<Instant, Integer>> byTrait = new HashMap<>();

    /** A piece, by its number, and why another one belongs to it. */
    record Found(int piece, Link link) {}

    /** Among these pieces, which must be in the order of time and have one. */
    Company(List<Piece> pieces) {
        this.pieces = pieces;
        for (int i = 0; i < pieces.size(); i++) {
            int number = i;
            Instant first = pieces.get(i).first().orElseThrow();
            pieces.get(i).traits().stream()
                    .filter(Company::isClose)
                    .forEach(trait -> byTrait.computeIfAbsent(trait.key(), any -> new TreeMap<>())
                            .putIfAbsent(first, number));
        }
    }

    Optional<Found> of(Piece context) {
        List<Found> found = new ArrayList<>();
        for (Trait trait : context.traits()) {
            NavigableMap<Instant, Integer> others = byTrait.getOrDefault(trait.key(), new TreeMap<>());
            Instant first = context.first().orElseThrow();
            Stream.of(Optional.ofNullable(others.floorEntry(first)), Optional.ofNullable(others.higherEntry(first)))
                    .flatMap(Optional::stream)
                    .map(entry -> found(context, entry.getValue(), trait))
                    .filter(one -> one.link().gap().compareTo(trait.key().kind().furthest()) <= 0)
                    .forEach(found::add);
        }
        return found.stream()
                .min(Comparator.comparing((Found one) -> one.link().gap())
                        .thenComparingInt(Found::piece)
                        .thenComparing(one -> one.link().kind()));
    }

    private Found found(Piece context, int number, Trait trait) {
        Piece other = pieces.get(number);
        return new Found(
                number, new Link(context.id(), other.id(), trait.key().kind(), trait.label(), context.gap(other)));
    }

    private static boolean isClose(Trait trait) {
        return switch (trait.key().kind()) {
            case SESSION, TOKEN, IDENTITY -> true;
            case TARGET, ADDRESS -> false;
        };
    }
}
