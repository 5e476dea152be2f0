package dev.gatehouse.detection.alert;

import static java.util.Objects.requireNonNull;

/**
 * Where a record was read.
 *
 * @param name the file as the user named it, or {@code -} for standard input
 * @param position the record's first byte in the (decompressed) input
 */
public record SourceRef(String name, long position) {
    public SourceRef {
        requireNonNull(name, "name is null");
    }
}
