package dev.gatehouse.pim.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Identifies a grant: it is the id of the request that made it, as in Graph a schedule bears its request's. */
public record GrantId(UUID value) implements Comparable<GrantId> {
    public GrantId {
        requireNonNull(value, "value is null");
    }

    /** The grant that a request makes. */
    public static GrantId of(RequestId request) {
        return new GrantId(request.value());
    }

    /** In the order of their texts, in which a database has them, too. */
    @Override
    public int compareTo(GrantId other) {
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
