package dev.gatehouse.pim.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Identifies a request. Whoever submits it chooses it, so that submitting the same twice is one request. */
public record RequestId(UUID value) implements Comparable<RequestId> {
    public RequestId {
        requireNonNull(value, "value is null");
    }

    @Override
    public int compareTo(RequestId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
