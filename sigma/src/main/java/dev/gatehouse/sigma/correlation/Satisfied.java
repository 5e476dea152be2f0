package dev.gatehouse.sigma.correlation;

import java.util.List;

/**
 * A moment at which a correlation's window satisfies its condition.
 *
 * @param completing the entries of that moment
 * @param shown entries of the window, enough to see why
 */
record Satisfied(List<Entry> completing, List<Entry> shown) {
    Satisfied {
        completing = List.copyOf(completing);
        shown = List.copyOf(shown);
    }
}
