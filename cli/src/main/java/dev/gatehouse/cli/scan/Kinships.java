package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.input.Scratch;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Shape;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Joins audits whose shape carries no id with the copies that have one, or that tell more. Where several events share all
 * that such a shape can tell of them, the copy belongs to the one with the least fingerprint, so that the order of files
 * does not matter. Safe for many threads.
 */
final class Kinships implements Closeable {
    /** Where every audit has an id. */
    static final Kinships NONE = new Kinships(Optional.empty());

    private final Optional<Tables> known;

    /**
     * The least identity of those that share what a shape without ids tells.
     *
     * @param named of audits that say their id
     * @param unnamed of audits of the unified audit log, which tell every change; the portal's CSV may not
     */
    private record Tables(SeenTable named, SeenTable unnamed) {}

    private Kinships(Optional<Tables> known) {
        this.known = known;
    }

    /** None known yet; the files must not exist. */
    static Kinships begin(Scratch scratch, int number) {
        return new Kinships(Optional.of(new Tables(
                new SeenTable(scratch.file("kin-named-" + number)),
                new SeenTable(scratch.file("kin-unnamed-" + number)))));
    }

    /** Notes an audit that others may belong to. */
    void learn(Row row) {
        long kinship = row.kinship();
        if (known.isEmpty() || kinship == 0) {
            return;
        }
        if (row.saysId()) {
            known.get().named().putLeast(kinship, row.identity());
        } else if (row.shape() != Shape.PORTAL_CSV) {
            known.get().unnamed().putLeast(kinship, row.identity());
        }
    }

    /** The identity of the row's event. */
    long identity(Row row) {
        long own = row.identity();
        if (known.isEmpty() || row.saysId()) {
            return own;
        }
        long kinship = row.kinship();
        if (kinship == 0) {
            return own;
        }
        long unnamed = row.shape() == Shape.PORTAL_CSV ? known.get().unnamed().get(kinship, own) : own;
        return known.get().named().get(kinship, unnamed);
    }

    @Override
    public void close() throws IOException {
        if (known.isPresent()) {
            known.get().named().close();
            known.get().unnamed().close();
        }
    }
}
