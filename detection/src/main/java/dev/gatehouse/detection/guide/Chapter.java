package dev.gatehouse.detection.guide;

import static java.util.Objects.requireNonNull;

/** A chapter of a guide; {@code address} is where it can be read. */
public record Chapter(String id, String title, String address) {
    public Chapter {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        requireNonNull(address, "address is null");
    }
}
