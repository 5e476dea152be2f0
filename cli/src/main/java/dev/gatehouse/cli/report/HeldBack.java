package dev.gatehouse.cli.report;

import static java.util.Objects.requireNonNull;

/** Alerts that an exclusion held back: what excluded them, and how many they were. */
public record HeldBack(String exclusion, long alerts) {
    public HeldBack {
        requireNonNull(exclusion, "exclusion is null");
    }
}
