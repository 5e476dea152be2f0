package dev.gatehouse.pim.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * A walk is a row of numbers, of each of which a move is drawn, so that a part of a walk is a walk, too.
 *
 * @param choices of each a move is drawn
 */
record Walk(List<Long> choices) {
    Walk {
        choices = List.copyOf(choices);
    }

    /** The walk of a seed. */
    static Walk of(long seed, int length) {
        return new Walk(new Random(seed).longs(length).boxed().toList());
    }

    /** The shortest walk that still fails which leaving out more and more finds, until nothing more can be left out. */
    Walk shrunk(Predicate<Walk> fails) {
        Walk best = this;
        Walk before;
        do {
            before = best;
            for (int size = Math.max(1, best.choices.size() / 2); size >= 1; size = size / 2) {
                best = best.shrunk(size, fails);
            }
        } while (!best.equals(before));
        return best;
    }

    private Walk shrunk(int size, Predicate<Walk> fails) {
        Walk best = this;
        int from = 0;
        while (from < best.choices.size()) {
            Walk shorter = best.without(from, size);
            if (fails.test(shorter)) {
                best = shorter;
            } else {
                from += size;
            }
        }
        return best;
    }

    private Walk without(int from, int size) {
        List<Long> left = new ArrayList<>(choices.subList(0, from));
        left.addAll(choices.subList(Math.min(choices.size(), from + size), choices.size()));
        return new Walk(left);
    }
}
