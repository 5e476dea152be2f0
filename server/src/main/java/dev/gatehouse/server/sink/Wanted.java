package dev.gatehouse.server.sink;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.DeclaredSink;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A sink that is to be.
 *
 * @param fromFile whether the configuration file declares it
 * @param secrets reads its secrets, by the names of the keys without {@code From}; throws {@link IllegalArgumentException} where one
 *     is not there
 */
record Wanted(DeclaredSink declared, boolean fromFile, Supplier<Map<String, String>> secrets) {
    Wanted {
        requireNonNull(declared, "declared is null");
        requireNonNull(secrets, "secrets is null");
    }

    String name() {
        return declared.name();
    }
}
