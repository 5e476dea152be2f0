package dev.gatehouse.lake;

import dev.gatehouse.lake.journal.Frame;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalPosition;
import java.util.List;

/** The rows of the journal that are in no file yet, as a table in the database's memory. Safe for many threads. */
final class Recent {
    static final String CREATE =
            "CREATE TABLE recent AS SELECT " + Columns.GIVEN + ", []::VARCHAR[] AS also FROM gatehouse_rows(0) LIMIT 0";

    private static final long AT_ONCE = 16L << 20;

    private final Database database;
    private final Journal journal;
    private final RowTaker taker = new RowTaker();
    private JournalPosition to;
    private long kept;

    Recent(Database database, Journal journal, long converted) {
        this.database = database;
        this.journal = journal;
        this.to = new JournalPosition(converted);
        this.kept = converted;
    }

    /** Takes in what was appended since, and drops what is in files that everybody reads. */
    synchronized void refresh(long oldest) {
        if (to.value() < oldest) {
            to = new JournalPosition(oldest);
        }
        for (List<Frame> frames = journal.read(to, AT_ONCE); !frames.isEmpty(); frames = journal.read(to, AT_ONCE)) {
            database.withRows(
                    taker.take(frames),
                    from -> "INSERT INTO recent SELECT " + Columns.GIVEN + ", []::VARCHAR[] FROM " + from);
            to = frames.getLast().next();
        }
        trim(oldest);
    }

    /** Drops what lies before a position. */
    synchronized void trim(long oldest) {
        if (kept < oldest) {
            database.run("DELETE FROM recent WHERE location < ?", List.of(oldest));
            kept = oldest;
        }
    }
}
