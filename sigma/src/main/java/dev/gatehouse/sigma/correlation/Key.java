package dev.gatehouse.sigma.correlation;

import java.util.List;

/**
 * What the matches of a correlation are kept by.
 *
 * @param node the correlation's number in its plan
 * @param values the values of its {@code group-by}, as Sigma compares them
 */
public record Key(int node, List<String> values) {
    public Key {
        values = List.copyOf(values);
    }
}
