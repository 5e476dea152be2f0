package dev.gatehouse.connect.sink;

import static java.util.Objects.requireNonNull;

/** What nobody may read in a log or a status: a password, a token, a key. */
public record Secret(String value) {
    public Secret {
        requireNonNull(value, "value is null");
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
