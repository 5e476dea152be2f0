package dev.gatehouse.pim.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Identifies requests that are granted together or not at all. */
public record BundleId(UUID value) {
    public BundleId {
        requireNonNull(value, "value is null");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
