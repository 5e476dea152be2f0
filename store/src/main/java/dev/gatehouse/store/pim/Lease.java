package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

/**
 * That an instance is the one that decides for a tenant.
 *
 * @param token grows each time that another one takes it: who has an older one writes nothing any more
 */
public record Lease(String holder, long token) {
    public Lease {
        requireNonNull(holder, "holder is null");
    }
}
