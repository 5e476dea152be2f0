package dev.gatehouse.sigma;

import java.util.Optional;

/** A test of one value that is not null. Tests that are equal hold for the same values. */
sealed interface ValueTest permits LikeTest, RegexTest, CidrTest, CompareTest, TimeTest {
    boolean holds(Text text);

    /** A necessary condition, where there is one that an index can look up. */
    Optional<Hint> hint();

    /** What the test says, as it goes on after a field's name. */
    String describe();
}
