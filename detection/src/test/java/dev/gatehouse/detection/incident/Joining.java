package dev.gatehouse.detection.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins pieces that glue: a union-find over them in the order of time. Each is held against the one before it that has the
 * same trait and ended last, which is the nearest. No incident grows longer than {@link Knot#LONGEST}: where a join would make
 * it so, it is left out, and the order of time makes it the same one always.
 */
final class Joining {
    /** What is longer is no matter that somebody could look at as one. */
    static final Duration LONGEST = Knot.LONGEST;

    private final List<Piece> pieces;
    private final int[] parent;
    private final Instant[] first;
    private final Instant[] last;
    private final Map<Trait.Key, Integer> latest = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    /** Joins these pieces, which must be in the order of time and have one. */
    Joining(List<Piece> pieces) {
        this.pieces = pieces;
        this.parent = new int[pieces.size()];
        this.first = new Instant[pieces.size()];
        this.last = new Instant[pieces.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            first[i] = pieces.get(i).first().orElseThrow();
            last[i] = pieces.get(i).last().orElseThrow();
            join(i);
        }
    }

    /** The number of the piece that stands for all that are joined with this one: the earliest. */
    int root(int piece) {
        int root = piece;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** Every link that joined, and for each piece the first link of each kind that holds as well. */
    List<Link> links() {
        return links;
    }

    private void join(int piece) {
        Set<Kind> told = EnumSet.noneOf(Kind.class);
        List<Trait> traits = pieces.get(piece).traits();
        for (Trait trait : traits) {
            Integer other = latest.get(trait.key());
            if (other != null) {
                join(piece, other, trait, told);
            }
        }
        for (Trait trait : traits) {
            latest.merge(trait.key(), piece, (was, is) -> last(was).isAfter(last(is)) ? was : is);
        }
    }

    private void join(int piece, int other, Trait trait, Set<Kind> told) {
        Kind kind = trait.key().kind();
        Duration gap = pieces.get(piece).gap(pieces.get(other));
        if (gap.compareTo(kind.furthest()) > 0) {
            return;
        }
        boolean joins = unite(root(piece), root(other));
        if (joins || (root(piece) == root(other) && !told.contains(kind))) {
            told.add(kind);
            links.add(new Link(pieces.get(piece).id(), pieces.get(other).id(), kind, trait.label(), gap));
        }
    }

    private boolean unite(int one, int other) {
        Instant begin = first[one].isBefore(first[other]) ? first[one] : first[other];
        Instant end = last[one].isAfter(last[other]) ? last[one] : last[other];
        if (one == other || Duration.between(begin, end).compareTo(LONGEST) > 0) {
            return false;
        }
        int root = Math.min(one, other);
        parent[Math.max(one, other)] = root;
        first[root] = begin;
        last[root] = end;
        return true;
    }

    private Instant last(int piece) {
        return pieces.get(piece).last().orElseThrow();
    }
}
