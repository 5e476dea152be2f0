package dev.gatehouse.pim.port;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.model.Holding;

/**
 * A directory that is told who is to have what. Telling it the same twice is telling it once. An exception says that
 * nobody knows whether it did what it was told; then it is read before it is told again.
 */
public interface Directory {
    /** Whether a principal has a target now, as the directory says. */
    boolean has(Holding holding);

    /** A principal is to have a target. */
    Answer give(Order order);

    /** A principal is not to have a target any more. */
    Answer take(Order order);

    /**
     * What is wanted of a holding.
     *
     * @param sequence grows each time that something else is wanted; a directory that remembers it does nothing that is
     *     older than what it did last
     */
    record Order(Holding holding, long sequence) {
        public Order {
            requireNonNull(holding, "holding is null");
        }
    }

    /** What the directory answers. */
    sealed interface Answer {
        /** It is so. */
        Answer DONE = new Done();

        /** It is so. */
        record Done() implements Answer {}

        /** It is not so. */
        record Refused(boolean forGood, String reason) implements Answer {
            public Refused {
                requireNonNull(reason, "reason is null");
            }
        }
    }
}
