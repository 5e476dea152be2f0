package dev.gatehouse.detection.incident;

import static java.util.Objects.requireNonNull;

/**
 * Something of an alert that another one may have as well.
 *
 * @param label as people call it: an account that is known by its id has a name
 */
record Trait(Key key, String label) {
    Trait {
        requireNonNull(key, "key is null");
        requireNonNull(label, "label is null");
    }

    /** What is the same in both; {@code value} in lower case. */
    record Key(Kind kind, String value) {
        Key {
            requireNonNull(kind, "kind is null");
            requireNonNull(value, "value is null");
        }
    }
}
