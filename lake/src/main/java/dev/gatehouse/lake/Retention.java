package dev.gatehouse.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drops rows that are old enough and not held. */
final class Retention {
    static final String CREATE_ACCOUNTS = "CREATE TABLE held_accounts (account VARCHAR)";
    static final String CREATE_EVENTS = "CREATE TABLE held_events (identity BIGINT)";

    private static final String HELD = "(coalesce(principal IN (SELECT account FROM held_accounts), false)"
            + " OR coalesce(lower(principalName) IN (SELECT account FROM held_accounts), false)"
            + " OR identity IN (SELECT identity FROM held_events)"
            + " OR EXISTS (SELECT 1 FROM held_accounts"
            + " WHERE contains(' ' || coalesce(others, '') || ' ', ' ' || account || ' ')))";

    private final Database database;
    private final ParquetWriter writer;
    private long dropped;
    private long held;

    Retention(Database database, ParquetWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    /** The manifest without what is older than the cutoff, but for what is held. */
    Manifest retain(Manifest manifest, long cutoff, Holds holds) {
        hold(holds);
        String old = "coalesce(time, received) < " + cutoff;
        List<ParquetFile> gone = new ArrayList<>();
        List<ParquetFile> made = new ArrayList<>();
        for (ParquetFile file : manifest.files()) {
            if (file.minTime() >= cutoff) {
                continue;
            }
            String rows = writer.read(List.of(file));
            long[] counts = counts(rows, old);
            dropped += counts[0];
            held += counts[1];
            if (counts[0] > 0) {
                gone.add(file);
                Optional<ParquetFile> rest = writer.write(
                        "SELECT " + Columns.ALL + " FROM " + rows + " WHERE NOT (" + old + ") OR " + HELD,
                        List.of(),
                        manifest.nextName(made.size()),
                        Period.of(file));
                rest.ifPresent(made::add);
            }
        }
        return gone.isEmpty() ? manifest : manifest.replaced(gone, made);
    }

    Retained outcome() {
        return new Retained(dropped, held);
    }

    private long[] counts(String rows, String old) {
        long[] counts = new long[2];
        database.query(
                "SELECT count(*) FILTER (WHERE NOT held), count(*) FILTER (WHERE held) FROM (SELECT " + HELD
                        + " AS held FROM " + rows + " WHERE " + old + ")",
                List.of(),
                row -> {
                    counts[0] = row.getLong(1);
                    counts[1] = row.getLong(2);
                });
        return counts;
    }

    private void hold(Holds holds) {
        database.run("DELETE FROM held_accounts", List.of());
        database.run("DELETE FROM held_events", List.of());
        holds.accounts().forEach(account -> database.run("INSERT INTO held_accounts VALUES (?)", List.of(account)));
        holds.identities().forEach(identity -> database.run("INSERT INTO held_events VALUES (?)", List.of(identity)));
    }
}
