package dev.gatehouse.store.overlay;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of something that was set.
 *
 * @param version counts those of one kind and name from 1
 * @param proposal what it was proposed by, where it needed a second person
 */
public record OverlayEntry(Setting setting, long version, String author, Instant at, Optional<UUID> proposal) {
    public OverlayEntry {
        requireNonNull(setting, "setting is null");
        requireNonNull(author, "author is null");
        requireNonNull(at, "at is null");
        requireNonNull(proposal, "proposal is null");
    }
}
