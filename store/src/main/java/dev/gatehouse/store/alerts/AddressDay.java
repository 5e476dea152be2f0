package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

/** An address on a day, which is counted from 1970-01-01 in UTC. */
public record AddressDay(String address, long day) {
    public AddressDay {
        requireNonNull(address, "address is null");
    }
}
