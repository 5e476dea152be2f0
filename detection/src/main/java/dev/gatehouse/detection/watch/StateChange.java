package dev.gatehouse.detection.watch;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something that the watch remembers from now on, or forgets.
 *
 * @param kind what sort of thing it is; a few short words, such as {@code correlation}
 * @param key names it within its kind
 * @param body what only the watch understands; empty where it is forgotten
 */
public record StateChange(String kind, String key, Optional<byte[]> body) {
    public StateChange {
        requireNonNull(kind, "kind is null");
        requireNonNull(key, "key is null");
        requireNonNull(body, "body is null");
    }
}
