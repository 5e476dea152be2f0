package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.input.Scratch;
import dev.gatehouse.logs.Row;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Joins audits whose shape carries no id with the copies that have one. Where several events share all that a shape
 * without ids can tell of them, such a copy belongs to the one with the least fingerprint, so that the order of files does
 * not matter. Safe for many threads.
 */
final class Kinships implements Closeable {
    /** Where every audit has an id, or none has. */
    static final Kinships NONE = new Kinships(Optional.empty());

    private final Optional<SeenTable> known;

    private Kinships(Optional<SeenTable> known) {
        this.known = known;
    }

    /** None known yet; the file must not exist. */
    static Kinships begin(Scratch scratch, int number) {
        return new Kinships(Optional.of(new SeenTable(scratch.file("kin-" + number))));
    }

    /** Notes an audit that says its id. */
    void learn(Row row) {
        if (row.kinship() != 0 && row.saysId()) {
            known.ifPresent(table -> table.putLeast(row.kinship(), row.identity()));
        }
    }

    /** The identity of the row's event. */
    long identity(Row row) {
        if (known.isEmpty() || row.saysId() || row.kinship() == 0) {
            return row.identity();
        }
        return known.get().get(row.kinship(), row.identity());
    }

    @Override
    public void close() throws IOException {
        if (known.isPresent()) {
            known.get().close();
        }
    }
}
