package dev.gatehouse.pim.guard;

import java.util.stream.Stream;

/**
 * A rule that somebody's wish must keep.
 *
 * @param <W> the wish
 */
@FunctionalInterface
public interface Guard<W> {
    /** What is wrong with it; nothing where it keeps the rule, or the rule is not about it. */
    Stream<Refusal> judge(W wish);
}
