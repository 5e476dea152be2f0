package dev.gatehouse.logs.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/*
 * A table's kind usually stands before its rows. Kusto's version 1 gives the kinds in a table of contents that comes last,
 * and rows must not wait for it: there the tables that are about the query, not of it, are known by their columns.
 */
/** An object that is or may be a table of a result: what it said of itself so far. */
final class ResultTable {
    private static final Pattern PRIMARY = Pattern.compile("primaryresult.*|table_\\d+|");
    /** Columns that only tables about the query have. */
    private static final List<Set<String>> ABOUT = List.of(
            Set.of("ordinal", "kind", "name", "id", "prettyname"),
            Set.of("severity", "severityname", "statuscode", "statusdescription"),
            Set.of("tableid", "key", "value"),
            Set.of("clientrequestid", "activityid", "eventtypename", "payload"));

    private static final Set<String> FRAMES = Set.of(
            "datasetheader", "datatable", "tableheader", "tablefragment", "tablecompletion", "datasetcompletion");

    /** A row that came before the columns did. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Held(long position, byte[] bytes) {}

    private Optional<List<String>> columns = Optional.empty();
    private String name = "";
    private String kind = "";
    private String id = "";
    private String frame = "";
    private boolean hasRows;
    private final List<Held> held = new ArrayList<>();
    /** What an empty row takes in memory. */
    private static final int ROW = 64;

    private long heldBytes;

    /** Whether a text is one of the names that Kusto's frames have. */
    static boolean isFrame(String type) {
        return FRAMES.contains(type.toLowerCase(Locale.ROOT));
    }

    /** Takes what the table says under one of the names that matter. */
    void fact(String key, String value) {
        switch (key) {
            case "name" -> name = value;
            case "tablekind" -> kind = value;
            case "tableid" -> id = value;
            case "frametype" -> frame = value;
            default -> {}
        }
    }

    void columns(List<String> names) {
        columns = Optional.of(List.copyOf(names));
    }

    /** Takes columns and kind from the frame that announced the table. */
    void announcedBy(ResultTable header) {
        columns = header.columns;
        kind = header.kind;
        name = header.name;
    }

    Optional<List<String>> columns() {
        return columns;
    }

    String id() {
        return id;
    }

    boolean isHeader() {
        return frame.equalsIgnoreCase("TableHeader");
    }

    boolean beginsResult() {
        return frame.equalsIgnoreCase("DataSetHeader");
    }

    /** Whether it is a piece of a table whose columns another frame has. */
    boolean isFragment() {
        return columns.isEmpty() && !isHeader();
    }

    /** Notes that its rows have begun. */
    void rowsBegin() {
        hasRows = true;
    }

    boolean hasRows() {
        return hasRows;
    }

    /** Whether its rows are what was asked for. */
    boolean isPrimary() {
        if (!kind.isEmpty()) {
            return kind.equalsIgnoreCase("PrimaryResult");
        }
        return PRIMARY.matcher(name.toLowerCase(Locale.ROOT)).matches() && !isAboutQuery();
    }

    private boolean isAboutQuery() {
        Set<String> names = Set.copyOf(columns.orElse(List.of()).stream()
                .map(column -> column.toLowerCase(Locale.ROOT))
                .toList());
        return ABOUT.stream().anyMatch(names::containsAll);
    }

    /** Keeps a row until the columns are known; false if that would be too much. */
    boolean hold(long position, byte[] row, long limit) {
        if (heldBytes + row.length + ROW > limit) {
            return false;
        }
        heldBytes += row.length + ROW;
        held.add(new Held(position, row));
        return true;
    }

    /** The rows that were kept, which are its caller's from then on. */
    List<Held> release() {
        List<Held> rows = List.copyOf(held);
        held.clear();
        heldBytes = 0;
        return rows;
    }
}
