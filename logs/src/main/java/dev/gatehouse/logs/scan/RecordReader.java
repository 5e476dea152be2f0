package dev.gatehouse.logs.scan;

/** Reads the records of a block, and what lies between them; one per thread. */
public final class RecordReader {
    /*
     * Between records anything passes that can stand between the elements of lists, so that a block may begin and end
     * within a list or an envelope: white space, commas, brackets. After a closing bracket the rest of an envelope may
     * follow, up to its brace.
     *
     * What cannot be read ends where its brackets balance, if that is before the next line that begins with a record;
     * else where on the same line another record begins as it did itself, else with that line, even if the scan got
     * further: a record that broke off may have swallowed its neighbours. A
     * line begins with a record if it begins with a brace or bracket and is indented no more than the record that broke
     * off, so that the inner objects of a pretty-printed one are not taken for records. Reading again what was swallowed
     * could cost the square of the size; so when that has cost some times the block, records end at such lines for good.
     */
    private static final int PATIENCE = 8;

    private final RecordScanner scanner;
    private final Slices slices;
    private final Skipper skipper = new Skipper();
    private final Pieces pieces = new Pieces();

    private byte[] buffer = {};
    private int to;
    private boolean last;
    private int indent;
    private int singles;
    private int nextLine;
    private int lineIndent;
    private long wasted;

    /** A reader that looks for these paths in every record. */
    public RecordReader(PathSet paths) {
        scanner = new RecordScanner(paths);
        slices = new Slices(paths);
    }

    /**
     * Reads {@code bytes[from, limit)}, which begins at a record or between records, and returns how far it got. The rest
     * is an incomplete record that wants more bytes; with {@code isLast} there is no rest.
     */
    public int read(byte[] bytes, int from, int limit, boolean isLast, RecordSink sink) {
        buffer = bytes;
        to = limit;
        last = isLast;
        indent = 0;
        singles = 0;
        nextLine = from;
        wasted = 0;
        int at = from;
        while (at < to) {
            int next = switch (buffer[at]) {
                case '{' -> object(at, (long) PATIENCE * (to - from), sink);
                case ' ', '\t', '\r', '\n' -> blank(at);
                case '[' -> at + 1;
                case ',' -> comma(at);
                case ']' -> afterList(at);
                case '}' -> afterSingle(at, sink);
                default -> other(at, sink);
            };
            if (next == at) {
                break;
            }
            at = next;
        }
        pieces.flush(sink);
        return at;
    }

    private int blank(int from) {
        int at = Swar.blank(buffer, from, to);
        int found = Lines.indent(buffer, from, at);
        indent = found < 0 ? indent : found;
        return at;
    }

    private int object(int from, long patience, RecordSink sink) {
        int inside = Envelope.open(buffer, from, to, last);
        if (inside == Envelope.UNSURE) {
            return from;
        }
        if (inside == Envelope.NONE) {
            return record(from, patience, sink);
        }
        if (!Envelope.isSingle(buffer, inside)) {
            return inside;
        }
        if (!last && passed(from + 1, to) == Fault.INCOMPLETE) {
            return from;
        }
        singles++;
        return record(inside, patience, sink);
    }

    private int record(int from, long patience, RecordSink sink) {
        int limit = wasted > patience ? line(from) : to;
        int end = scanner.scan(buffer, from, limit, slices);
        if (end >= 0) {
            pieces.flush(sink);
            sink.record(slices);
            return end;
        }
        if (limit == to && !last && end == Fault.INCOMPLETE) {
            return from;
        }
        int next = resume(from, patience);
        int error = slices.errorAt();
        wasted += Math.max(0, error - next);
        int trimmed = trim(from, next);
        pieces.add(from, trimmed, error >= trimmed ? Unreadable.INCOMPLETE : RecordScanner.reason(end), sink);
        singles = 0;
        return next;
    }

    /** Passes a list's bracket, and the rest of the envelope if the list was in one. */
    private int afterList(int from) {
        int at = Swar.blank(buffer, from + 1, to);
        boolean comma = at < to && buffer[at] == ',';
        int key = comma ? Swar.blank(buffer, at + 1, to) : at;
        if (key >= to) {
            return last ? to : from;
        }
        if (comma && buffer[key] == '"') {
            return tail(from, key);
        }
        return !comma && buffer[at] == '}' ? at + 1 : at;
    }

    /** Passes a comma, and the rest of an envelope that carried one record. */
    private int comma(int from) {
        if (singles > 0) {
            int key = Swar.blank(buffer, from + 1, to);
            if (key < to && buffer[key] == '"') {
                singles--;
                return tail(from, key);
            }
        }
        return from + 1;
    }

    /** Passes the rest of an envelope from the key at {@code key}. */
    private int tail(int from, int key) {
        int end = passed(key, to);
        if (end >= 0) {
            return end;
        }
        return end == Fault.INCOMPLETE && !last ? from : Math.max(key, line(from));
    }

    private int afterSingle(int from, RecordSink sink) {
        if (singles > 0) {
            singles--;
        } else {
            pieces.add(from, from + 1, Unreadable.SYNTAX, sink);
        }
        return from + 1;
    }

    private int other(int from, RecordSink sink) {
        if (Lines.isMark(buffer, from, to)) {
            return from + 3;
        }
        int end = Envelope.scalarEnd(buffer, from, to);
        int after = Swar.blank(buffer, end, to);
        if (after >= to && !last) {
            return from;
        }
        int next = end > from && after < to && (buffer[after] == ',' || buffer[after] == ']') ? end : line(from);
        pieces.add(from, trim(from, next), Unreadable.NOT_JSON, sink);
        return next;
    }

    /** Where the unreadable record at {@code from} ends. */
    private int resume(int from, long patience) {
        int line = line(from);
        int error = slices.errorAt();
        if (Neighbours.isMisplaced(buffer, from, error, line)) {
            // A bracket is missing or too many, and counting them would take the neighbours in.
            int next = Neighbours.next(buffer, from, error, line);
            if (next < line) {
                return next;
            }
        }
        if (wasted <= patience) {
            int end = passed(from + 1, line);
            if (end >= 0) {
                int after = Swar.blank(buffer, end, line);
                if (after == line || ",]}{[".indexOf(buffer[after]) >= 0) {
                    return end;
                }
            } else {
                wasted += end == Fault.INCOMPLETE ? line - from : Math.max(0, skipper.errorAt() - from);
            }
        }
        return Neighbours.next(buffer, from, from, line);
    }

    /** Where the brackets balance of a container that is open at {@code from}. */
    private int passed(int from, int limit) {
        skipper.begin(1, RecordScanner.MAX_DEPTH);
        return skipper.skip(buffer, from, limit);
    }

    /** The next line after {@code from} that begins with a record; found once for all places before it. */
    private int line(int from) {
        if (nextLine <= from || lineIndent != indent) {
            lineIndent = indent;
            nextLine = Lines.next(buffer, from, to, indent);
        }
        return nextLine;
    }

    private int trim(int from, int end) {
        int at = end;
        while (at > from + 1 && Swar.isBlank(buffer[at - 1])) {
            at--;
        }
        return at;
    }
}
