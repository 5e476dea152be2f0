package dev.gatehouse.pim.port;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.model.Holding;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A directory that is told who is to have what. Telling it the same twice is telling it once. An exception says that
 * nobody knows whether it did what it was told; then it is read before it is told again.
 */
public interface Directory {
    /** Which of those holdings there are now, as the directory says. */
    Set<Holding> having(Collection<Holding> those);

    /** Has it do what is wanted; answers to each order, in their order. */
    List<Answer> tell(List<Order> orders);

    /**
     * What is wanted of a holding.
     *
     * @param wanted whether the principal is to have the target
     * @param sequence grows each time that something else is wanted; a directory that remembers it does nothing that is
     *     older than what it did last
     */
    record Order(Holding holding, boolean wanted, long sequence) {
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

        /** It is not so, and never will be where that is for good. */
        record Refused(boolean forGood, String reason) implements Answer {
            public Refused {
                requireNonNull(reason, "reason is null");
            }
        }
    }
}
