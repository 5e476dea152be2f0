package dev.gatehouse.connect.export;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.ObjectId;
import java.util.Optional;

/**
 * What an item is.
 *
 * @param of of members and owners, whose
 */
record Kind(ExportCollection collection, Optional<ObjectId> of) {
    Kind {
        requireNonNull(collection, "collection is null");
        requireNonNull(of, "of is null");
    }

    static Kind of(ExportCollection collection) {
        return new Kind(collection, Optional.empty());
    }
}
