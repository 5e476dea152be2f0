package dev.gatehouse.sigma;

import java.util.List;
import java.util.Optional;

/** The values that {@code %name%} stands for under the modifier {@code expand}. */
@FunctionalInterface
public interface Placeholders {
    /** No placeholder is known: a rule that uses one is refused. */
    Placeholders NONE = name -> Optional.empty();

    /** The values, wildcards allowed in them; empty where the placeholder is unknown. */
    Optional<List<String>> values(String name);
}
