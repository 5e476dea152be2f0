package dev.gatehouse.sigma.correlation;

import static java.util.Objects.requireNonNull;

/** An entry, and where it belongs. */
public record Keyed(Key key, Entry entry) {
    public Keyed {
        requireNonNull(key, "key is null");
        requireNonNull(entry, "entry is null");
    }
}
