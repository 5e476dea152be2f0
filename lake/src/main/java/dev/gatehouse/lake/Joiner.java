package dev.gatehouse.lake;

import dev.gatehouse.logs.Row;
import java.util.ArrayList;
import java.util.List;

/*
 * Sorting a day's records as a whole would take several times their size in memory. So a sample says at which rows to part
 * them into pieces that fit, and each piece becomes a file of its own; as the files that are read are sorted in the same
 * order, the database passes over most of them for each piece. Events of which there are copies are merged before, in
 * portions by identity, for their copies may lie in different pieces.
 */
/** Makes sorted files of what some files hold of a period, each event once. */
final class Joiner {
    static final String CREATE_MERGED = "CREATE TABLE merged AS SELECT * FROM recent";
    static final String CREATE_TWICE = "CREATE TABLE twice (identity BIGINT)";

    private static final int SAMPLE = 20_000;
    private static final String PRINCIPAL = "coalesce(principal, '')";
    private static final String TIME = "coalesce(time, " + Row.NO_TIME + ")";

    private final Database database;
    private final ParquetWriter writer;
    private final long joinedBytes;

    Joiner(Database database, ParquetWriter writer, long joinedBytes) {
        this.database = database;
        this.writer = writer;
        this.joinedBytes = joinedBytes;
    }

    /** The files, the first of which is the {@code first}th that the manifest has a name for. */
    List<ParquetFile> join(List<ParquetFile> files, Period period, Manifest manifest, int first) {
        String rows = "(SELECT * FROM " + writer.read(files) + " WHERE " + period.condition() + ")";
        long bytes = files.stream().mapToLong(ParquetFile::plainBytes).sum();
        int pieces = Math.toIntExact(1 + bytes / joinedBytes);
        merge(rows, pieces);
        String once = "(SELECT " + Columns.ALL + " FROM " + rows + " WHERE identity NOT IN (SELECT identity FROM twice)"
                + " UNION ALL SELECT " + Columns.ALL + " FROM merged)";
        List<ParquetFile> made = new ArrayList<>();
        List<Bound> bounds = bounds(rows, pieces);
        for (int i = 0; i <= bounds.size(); i++) {
            Scope piece = new Scope(EventQuery.ALL);
            if (i > 0) {
                Bound from = bounds.get(i - 1);
                piece.and("(principal >= ? OR ? = '')", from.principal(), from.principal())
                        .and(compared(">", ">="), values(from));
            }
            if (i < bounds.size()) {
                Bound until = bounds.get(i);
                piece.and("(principal <= ? OR principal IS NULL)", until.principal())
                        .and(compared("<", "<"), values(until));
            }
            writer.write(
                            "SELECT * FROM " + once + " WHERE " + piece.where()
                                    + " ORDER BY principal NULLS FIRST, time NULLS FIRST, location",
                            piece.values(),
                            manifest.nextName(first + made.size()),
                            period)
                    .ifPresent(made::add);
        }
        database.run("DELETE FROM merged", List.of());
        return made;
    }

    /** Fills {@code twice} with the identities of which there are copies, and {@code merged} with their rows. */
    private void merge(String rows, int portions) {
        database.run("DELETE FROM merged", List.of());
        database.run("DELETE FROM twice", List.of());
        database.run(
                "INSERT INTO twice SELECT identity FROM " + rows + " GROUP BY identity HAVING count(*) > 1", List.of());
        long[] count = new long[1];
        database.query("SELECT count(*) FROM twice", List.of(), row -> count[0] = row.getLong(1));
        for (int i = 0; i < portions && count[0] > 0; i++) {
            String portion = "((identity % " + portions + ") + " + portions + ") % " + portions + " = " + i;
            database.run(
                    "INSERT INTO merged "
                            + Copies.merged("(SELECT * FROM " + rows
                                    + " WHERE identity IN (SELECT identity FROM twice) AND " + portion + ")"),
                    List.of());
        }
    }

    private List<Bound> bounds(String rows, int pieces) {
        List<Bound> sample = new ArrayList<>();
        if (pieces > 1) {
            database.query(
                    "SELECT " + PRINCIPAL + ", " + TIME + ", location FROM " + rows + " USING SAMPLE reservoir("
                            + SAMPLE + " ROWS) REPEATABLE (1)",
                    List.of(),
                    row -> sample.add(new Bound(row.getString(1), row.getLong(2), row.getLong(3))));
            sample.sort(Bound.ORDER);
        }
        List<Bound> bounds = new ArrayList<>();
        for (int i = 1; i < pieces; i++) {
            Bound bound = sample.get((int) ((long) i * sample.size() / pieces));
            if (bounds.isEmpty() || !bounds.getLast().equals(bound)) {
                bounds.add(bound);
            }
        }
        return bounds;
    }

    /** The order of rows spelt out: the database stumbles over two comparisons of tuples. */
    private static String compared(String strictly, String last) {
        return "(" + PRINCIPAL + " " + strictly + " ? OR (" + PRINCIPAL + " = ? AND (" + TIME + " " + strictly
                + " ? OR (" + TIME + " = ? AND location " + last + " ?))))";
    }

    private static Object[] values(Bound bound) {
        return new Object[] {bound.principal(), bound.principal(), bound.time(), bound.time(), bound.location()};
    }
}
