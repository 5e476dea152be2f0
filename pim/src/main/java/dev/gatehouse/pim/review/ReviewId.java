package dev.gatehouse.pim.review;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Identifies the definition of a review. Whoever defines it chooses it, so that defining the same twice is one review. */
public record ReviewId(UUID value) implements Comparable<ReviewId> {
    public ReviewId {
        requireNonNull(value, "value is null");
    }

    @Override
    public int compareTo(ReviewId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
