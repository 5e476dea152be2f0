package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

/**
 * Something that people set in the server, over what the file says.
 *
 * @param name names it within its kind
 * @param body JSON: what would stand in the file in its place
 * @param place what says so, for those who read of it
 */
public record SetEntry(SetKind kind, String name, String body, String place) {
    public SetEntry {
        requireNonNull(kind, "kind is null");
        requireNonNull(name, "name is null");
        requireNonNull(body, "body is null");
        requireNonNull(place, "place is null");
    }
}
