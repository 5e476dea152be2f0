package dev.gatehouse.detection.backtest;

import dev.gatehouse.sigma.correlation.Keyed;
import java.util.function.Consumer;

/** The matches that correlations were given. */
@FunctionalInterface
public interface Matches {
    /** Hands over those of a correlation, by its number, those of one key together and in the order of time. */
    void each(int node, Consumer<Keyed> each);
}
