package dev.gatehouse.detection.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.SourceRef;

/**
 * A piece of the journal that should have been a record and cannot be read, or may not be sent by its source.
 *
 * @param location where it begins in the journal
 * @param length in bytes
 */
public record Poison(long location, int length, SourceRef source, String reason) {
    public Poison {
        requireNonNull(source, "source is null");
        requireNonNull(reason, "reason is null");
    }
}
