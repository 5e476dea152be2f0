package dev.gatehouse.store.overlay;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Something to be set, or removed.
 *
 * @param name names it within its kind
 * @param body JSON; empty where it is removed
 * @param until when it ends by itself
 */
public record Setting(OverlayKind kind, String name, Optional<String> body, Optional<Instant> until) {
    public Setting {
        requireNonNull(kind, "kind is null");
        requireNonNull(name, "name is null");
        requireNonNull(body, "body is null");
        requireNonNull(until, "until is null");
    }

    /** That it be removed. */
    public static Setting removal(OverlayKind kind, String name) {
        return new Setting(kind, name, Optional.empty(), Optional.empty());
    }
}
