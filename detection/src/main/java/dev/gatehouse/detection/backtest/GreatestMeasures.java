package dev.gatehouse.detection.backtest;

import java.util.OptionalDouble;
import java.util.PriorityQueue;

/**
 * The greatest measures of a correlation's episodes: as many as may raise alerts, and one more. That is all that a proposal
 * reads, and so it is exact: a limit must be above the greatest measure that may raise none, and where there are no more
 * than may raise alerts, all of them are here. How many there are besides costs no memory, nor do their values, of which
 * sums and means have so many that counting them by value would not bound anything.
 */
final class GreatestMeasures {
    private final PriorityQueue<Double> kept = new PriorityQueue<>();
    private final long allowed;

    /** Measures of which so many may raise alerts. */
    GreatestMeasures(long allowed) {
        this.allowed = allowed;
    }

    void add(double measure) {
        kept.add(measure);
        if (kept.size() > allowed + 1) {
            kept.remove();
        }
    }

    /** Whether there were more than may raise alerts. */
    boolean tooMany() {
        return kept.size() > allowed;
    }

    /** The greatest that may raise no alert or, where all may, the least; empty where there is none. */
    OptionalDouble last() {
        return kept.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(kept.element());
    }

    /** How many are held. */
    int size() {
        return kept.size();
    }
}
