package dev.gatehouse.pim.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Identifies a request. Whoever submits it chooses it, so that submitting the same twice is one request. */
public record RequestId(UUID value) implements Comparable<RequestId> {
    public RequestId {
        requireNonNull(value, "value is null");
    }

    /** In the order of their texts, in which a database has them, too. */
    @Override
    public int compareTo(RequestId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
