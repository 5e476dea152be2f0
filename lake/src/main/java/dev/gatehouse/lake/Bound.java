package dev.gatehouse.lake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** A place in the order in which rows lie in a file, between one row and the next. */
record Bound(String principal, long time, long location) {
    /** As the database orders rows, where a missing principal is an empty one. */
    static final Comparator<Bound> ORDER = Comparator.comparing(
                    (Bound bound) -> bound.principal().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned)
            .thenComparingLong(Bound::time)
            .thenComparingLong(Bound::location);
}
