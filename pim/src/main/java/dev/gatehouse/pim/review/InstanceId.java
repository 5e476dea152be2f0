package dev.gatehouse.pim.review;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/** Identifies one time that a review is held: of its definition, by number from 1 on. */
public record InstanceId(ReviewId review, int number) implements Comparable<InstanceId> {
    private static final Comparator<InstanceId> ORDER =
            Comparator.comparing(InstanceId::review).thenComparingInt(InstanceId::number);

    public InstanceId {
        requireNonNull(review, "review is null");
        if (number < 1) {
            throw new IllegalArgumentException("instances are numbered from 1 on, not " + number);
        }
    }

    @Override
    public int compareTo(InstanceId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return review + "/" + number;
    }
}
