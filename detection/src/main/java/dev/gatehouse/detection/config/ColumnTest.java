package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Scalar;
import java.util.List;

/** A test of a column, as a line of a Sigma rule has it: one of the values, in the way of the modifiers. */
public record ColumnTest(String column, List<Modifier> modifiers, List<Scalar> values) {
    public ColumnTest {
        requireNonNull(column, "column is null");
        modifiers = List.copyOf(modifiers);
        values = List.copyOf(values);
    }
}
