package dev.gatehouse.detection.incident;

/** Knows the addresses that many users share: the way out of an office, a proxy, a mobile network. */
@FunctionalInterface
public interface SharedAddresses {
    /** For logs that do not tell. */
    SharedAddresses NONE = (address, day) -> false;

    /** Whether many users signed in from this address on that day, counted from 1970-01-01 in UTC. */
    boolean isShared(String address, long day);
}
