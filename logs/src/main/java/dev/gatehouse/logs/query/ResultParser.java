package dev.gatehouse.logs.query;

import dev.gatehouse.logs.query.Nesting.Kind;
import dev.gatehouse.logs.scan.Blocks;
import dev.gatehouse.logs.scan.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/*
 * Log Analytics and Kusto arrange results in different ways, but all are objects, some within lists, and a few members
 * matter wherever they are: those that name a table, its columns, its rows. So all are read by one walk, which enters what
 * may hold tables and passes over everything else. It takes a step only when the bytes that the step depends on are there,
 * so that it does not matter how the stream is cut; one row at most is kept.
 *
 * Where no JSON goes on, the walk looks from the beginning of the row that broke off, not from where it was noticed, for
 * the next place where a row or a table begins: a missing bracket or quote may have swallowed neighbours. That costs the
 * square of the size where rows swallow each other again and again, so after a while it goes on where it broke off.
 */
/** Walks through a stream of query results. */
final class ResultParser {
    private static final Set<String> FACTS = Set.of("name", "tablename", "tablekind", "tableid", "frametype");
    private static final int KEY_REACH = 1 << 16;
    private static final int FACT_LIMIT = 1 << 12;
    private static final int COLUMNS_LIMIT = 4 << 20;
    private static final int RAW_LIMIT = 1 << 16;
    private static final int PATIENCE = 8;
    private static final byte[] NOTHING = {};

    /** What the value is for that is being passed. */
    private enum Purpose {
        NONE,
        SKIP,
        FACT,
        COLUMNS,
        ROW
    }

    private final Window window = new Window();
    private final RowSink sink;
    private final Rows rows;
    private final Nesting nesting = new Nesting();
    private final ValueScan value = new ValueScan();
    private final int rowLimit;
    private long at;
    private boolean last;
    private Purpose purpose = Purpose.NONE;
    private String fact = "";
    private long valueStart;
    private boolean oversized;
    private boolean lost;
    private long lostFrom;
    private Unreadable lostFor = Unreadable.SYNTAX;
    private boolean comma;
    private long wasted;
    private boolean separated;
    private boolean trailing;
    private boolean begun;
    private boolean probing;
    private boolean sawTable;

    ResultParser(RowSink sink) {
        this(sink, Blocks.LIMIT);
    }

    ResultParser(RowSink sink, int rowLimit) {
        this.sink = sink;
        this.rowLimit = rowLimit;
        rows = new Rows(sink);
    }

    /** Takes the next bytes. */
    void feed(byte[] bytes, int from, int to) {
        window.append(bytes, from, to);
        run();
    }

    /** Says that there are no more. */
    void end() {
        last = true;
        run();
        nesting.closeAll(rows);
    }

    /** Reads the first object or list only, and no more of it than shows whether it is a result. */
    boolean isResult(byte[] head, int length) {
        probing = true;
        feed(head, 0, length);
        return sawTable;
    }

    private void run() {
        boolean going = true;
        while (going && !(probing && (sawTable || (begun && nesting.isEmpty())))) {
            going = lost ? find() : purpose == Purpose.NONE ? step() : pass();
        }
        long needed = purpose == Purpose.NONE || purpose == Purpose.SKIP ? at : valueStart;
        window.forget(lost && at - lostFrom <= RAW_LIMIT ? Math.max(window.start(), lostFrom) : needed);
    }

    private boolean step() {
        while (at < window.end() && isBlank(window.at(at))) {
            at++;
        }
        if (at == window.end()) {
            return false;
        }
        byte b = window.at(at);
        if (b == ',' || (b < 0 && at < 3)) {
            separated = true;
            trailing = b == ',';
            at++;
            return true;
        }
        return switch (nesting.kind()) {
            case NOTHING, LIST -> between(b);
            case OBJECT -> inObject(b);
            case ROWS -> inRows(b);
        };
    }

    private boolean between(byte b) {
        if (b == '{' || b == '[') {
            if (nesting.isFull()) {
                return begin(Purpose.SKIP, at);
            }
            nesting.open(b == '{' ? Kind.OBJECT : Kind.LIST);
            begun = true;
            at++;
            return true;
        }
        if (b == ']' || b == '}') {
            if (!nesting.isEmpty()) {
                nesting.close(rows);
            }
            at += b == ']' || nesting.isEmpty() ? 1 : 0;
            return true;
        }
        begun = true;
        return begin(Purpose.SKIP, at);
    }

    private boolean inRows(byte b) {
        if ((trailing && b == ']') || (separated && b == '}')) {
            return lose(at, at + 1, Unreadable.SYNTAX);
        }
        if (b == ']' || b == '}') {
            nesting.close(rows);
            at += b == ']' ? 1 : 0;
            return true;
        }
        if (separated || b == '[') {
            separated = false;
            trailing = false;
            return begin(Purpose.ROW, at);
        }
        boolean looking = lose(at, at + 1, Unreadable.SYNTAX);
        comma = looking;
        return looking;
    }

    private boolean inObject(byte b) {
        if (b == '}' || b == ']') {
            nesting.close(rows);
            at += b == '}' ? 1 : 0;
            return true;
        }
        if (b == '[' && nesting.table().hasRows()) {
            nesting.open(Kind.ROWS);
            return true;
        }
        return b == '"' ? member() : lose(at, at + 1, Unreadable.SYNTAX);
    }

    /** Takes a member's key, and begins its value. */
    private boolean member() {
        long keyEnd = at + 1;
        while (keyEnd < window.end() && window.at(keyEnd) != '"') {
            keyEnd += window.at(keyEnd) == '\\' ? 2 : 1;
        }
        long colon = blanks(keyEnd + 1);
        if (colon < window.end() && window.at(colon) != ':') {
            return lose(at, at + 1, Unreadable.SYNTAX);
        }
        long start = blanks(colon + 1);
        if (start >= window.end() || start - at > KEY_REACH) {
            boolean never = last || window.end() - at > KEY_REACH;
            return never && lose(at, at + 1, last ? Unreadable.INCOMPLETE : Unreadable.SYNTAX);
        }
        String key = new String(window.bytes(), window.index(at + 1), (int) (keyEnd - at - 1), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT);
        return member(key, window.at(start), start);
    }

    private boolean member(String key, byte first, long start) {
        if (first == '[' && key.equals("rows")) {
            sawTable |= nesting.isInTables();
            separated = true;
            trailing = false;
            nesting.table().rowsBegin();
            nesting.open(Kind.ROWS);
            at = start + 1;
            return true;
        }
        boolean entered = first == '[' && (key.equals("tables") || key.equals("responses"));
        if ((entered || (first == '{' && key.equals("body"))) && !nesting.isFull()) {
            nesting.open(entered ? Kind.LIST : Kind.OBJECT);
            at = start + 1;
            return true;
        }
        if (first == '[' && key.equals("columns")) {
            return begin(Purpose.COLUMNS, start);
        }
        fact = key;
        return begin(FACTS.contains(key) && first != '{' && first != '[' ? Purpose.FACT : Purpose.SKIP, start);
    }

    private long blanks(long from) {
        long position = Math.min(from, window.end());
        while (position < window.end() && isBlank(window.at(position))) {
            position++;
        }
        return position;
    }

    private boolean begin(Purpose what, long start) {
        purpose = what;
        valueStart = start;
        at = start;
        if (what == Purpose.ROW && nesting.table().columns().isPresent()) {
            value.begin(nesting.table().columns().get().size());
        } else {
            value.begin();
        }
        return true;
    }

    /** Goes on with the value that was begun. */
    private boolean pass() {
        int start = window.index(valueStart);
        int end = value.scan(window.bytes(), start, window.index(at), window.index(window.end()));
        if (end == ValueScan.BROKEN) {
            long error = window.start() + value.errorAt();
            return broken(error, value.reason());
        }
        if (end == ValueScan.MORE) {
            at = window.end();
            if (last) {
                return value.isWord() ? done() : at > valueStart && broken(at, Unreadable.INCOMPLETE);
            }
            if (at - valueStart > limit()) {
                purpose = tooLarge();
            }
            return false;
        }
        at = window.start() + end;
        return done();
    }

    private long limit() {
        return switch (purpose) {
            case NONE, SKIP -> Long.MAX_VALUE;
            case FACT -> FACT_LIMIT;
            case COLUMNS -> COLUMNS_LIMIT;
            case ROW -> rowLimit;
        };
    }

    private Purpose tooLarge() {
        if (purpose == Purpose.ROW) {
            oversized = true;
        }
        value.noteNothing();
        return Purpose.SKIP;
    }

    /** Uses the value that ends here. */
    private boolean done() {
        Purpose what = purpose == Purpose.ROW || at - valueStart <= limit() ? purpose : Purpose.SKIP;
        purpose = Purpose.NONE;
        int from = window.index(valueStart);
        int length = (int) (at - valueStart);
        switch (what) {
            case NONE -> {}
            case SKIP -> {
                if (oversized) {
                    sink.unreadable(valueStart, at, Unreadable.TOO_LARGE, NOTHING, 0, 0);
                    oversized = false;
                }
            }
            case FACT -> {
                String text = ColumnNames.text(window.bytes(), from, length);
                nesting.table().fact(fact, text);
                sawTable |= fact.equals("frametype") && ResultTable.isFrame(text);
                rows.columnsMayBeKnown(nesting.table());
            }
            case COLUMNS -> {
                List<String> names = ColumnNames.of(window.bytes(), from, length);
                if (!names.isEmpty()) {
                    sawTable |= nesting.isInTables();
                    nesting.table().columns(names);
                    rows.columnsMayBeKnown(nesting.table());
                }
            }
            case ROW -> {
                if (length > rowLimit) {
                    sink.unreadable(valueStart, at, Unreadable.TOO_LARGE, NOTHING, 0, 0);
                } else {
                    rows.row(nesting.table(), value, window.bytes(), from, length, valueStart);
                }
            }
        }
        return true;
    }

    private boolean broken(long error, Unreadable reason) {
        boolean gone = purpose == Purpose.SKIP;
        long next = gone ? error : valueStart + 1;
        wasted += error - next;
        if (wasted > PATIENCE * (error + RAW_LIMIT)) {
            next = Math.max(next, error);
        }
        purpose = Purpose.NONE;
        oversized = false;
        return lose(valueStart, next, reason);
    }

    /** Begins to look for a place at which one can go on. */
    private boolean lose(long from, long next, Unreadable reason) {
        lost = true;
        lostFrom = from;
        lostFor = reason;
        at = next;
        long before = next - 1;
        while (before > window.start() && isBlank(window.at(before))) {
            before--;
        }
        comma = before >= window.start() && window.at(before) == ',';
        return true;
    }

    private boolean find() {
        while (at < window.end()) {
            Landmarks.Kind found = Landmarks.at(
                    window.bytes(), window.index(at), window.index(window.end()), last, comma && nesting.takesRows());
            if (found == Landmarks.Kind.UNSURE) {
                return false;
            }
            if (goOn(found)) {
                return true;
            }
            byte b = window.at(at);
            comma = isBlank(b) ? comma : b == ',';
            at++;
        }
        if (last) {
            report();
        }
        return false;
    }

    /** Goes on with what was found, if anything can be made of it. */
    private boolean goOn(Landmarks.Kind found) {
        boolean useful = switch (found) {
            case NOTHING, UNSURE -> false;
            case ROW, TABLE, RESULT -> true;
            case ROWS -> nesting.isInObject() && !nesting.takesRows();
        };
        if (!useful) {
            return false;
        }
        report();
        switch (found) {
            case NOTHING, UNSURE -> {}
            case ROW -> {
                separated = true;
                trailing = false;
                nesting.backToRows(rows);
            }
            case TABLE -> nesting.backToList(rows);
            case RESULT -> nesting.closeAll(rows);
            case ROWS -> nesting.backToObject(rows);
        }
        return true;
    }

    private void report() {
        lost = false;
        boolean here = lostFrom >= window.start();
        int from = here ? window.index(lostFrom) : 0;
        sink.unreadable(lostFrom, at, lostFor, window.bytes(), from, here ? window.index(at) : 0);
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
