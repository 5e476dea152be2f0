package dev.gatehouse.logs.scan;

/** Takes one record apart: where it ends, and where the values at the wanted paths lie. One per thread. */
public final class RecordScanner {
    /*
     * One pass over the bytes finds the end of the record and the values together; nobody looks for the line's end
     * first. Three observations make it fast.
     *
     * 1. Most of a record is not wanted. A value that nobody wants is passed over: a text by eight bytes at a time up to
     *    its quote, a container by Skipper, sixty-four bytes at a time. Only objects on a wanted path are entered, so
     *    the recursion is as deep as the longest path, whatever the input.
     * 2. Records of one file repeat their keys in the same order with the same white space. All that stands between two
     *    values - comma, line break, indentation, quoted key, colon - is remembered as one piece (KeyMemory), together
     *    with what it means, and with the piece that came next. So the usual key costs a comparison of three or four
     *    words: no search for its end, no hash, no folding of case. If the guess fails, the one after it is tried, for a
     *    key that is left out in some records; then the piece is taken apart by the grammar, and looked up by its exact
     *    bytes; only a spelling that was never seen goes to the path tree, decoded and case-insensitively.
     * 3. A text must not hold a raw control character, so the search for its quote stops at one. A line that breaks off
     *    within a text ends there, and its neighbour is never read as a part of it. Between tokens the grammar catches
     *    the same; within a passed container Skipper does.
     *
     * A key that occurs twice in one object counts once, at its first place, whatever its case: each node of the path
     * tree is marked with the number of the record in which it was last met.
     *
     * What is entered is checked by JSON's grammar, but for escapes and UTF-8; what is passed over is only balanced.
     * A valid record is never framed wrongly; of an invalid one only its end matters, which RecordReader finds anew.
     */

    /** How many containers may lie within each other. */
    public static final int MAX_DEPTH = 1000;

    private static final int NOBODY = -1;
    private static final int CLOSED = Integer.MIN_VALUE;
    private static final int MORE_GUESSES = 2;
    private static final int TRUE = 0x65757274;
    private static final int ALSE = 0x65736C61;
    private static final int NULL = 0x6C6C756E;

    private final KeyNode[] nodes;
    private final boolean[] leaves;
    private final int[] pathOf;
    private final int[] seenIn;
    private final KeyMemory memory;
    private final Skipper skipper = new Skipper();

    private byte[] buffer = {};
    private int to;
    private Slices out;
    private int recordNumber;
    private long bytesSeen;
    private boolean escaped;
    private int foundEntry;
    private int foundChild;
    private int closedAt;

    /** A scanner for these paths. */
    public RecordScanner(PathSet paths) {
        nodes = paths.nodes();
        leaves = new boolean[nodes.length];
        pathOf = new int[nodes.length];
        seenIn = new int[nodes.length];
        memory = new KeyMemory(nodes.length);
        out = new Slices(paths);
        for (int i = 0; i < nodes.length; i++) {
            leaves[i] = nodes[i].isLeaf();
            pathOf[i] = nodes[i].path();
        }
    }

    /**
     * Scans the object that begins at {@code from}, where its brace is, and returns the position after its end, or a
     * negative number that {@link #reason} explains; then {@link Slices#errorAt} is where. Bytes from {@code limit} on
     * do not matter. Of a key that occurs twice in one object the first counts.
     */
    public int scan(byte[] bytes, int from, int limit, Slices slices) {
        buffer = bytes;
        to = limit;
        out = slices;
        bytesSeen = 0;
        recordNumber++;
        slices.begin(bytes, from);
        memory.beginRecord();
        int end = object(0, from + 1, 1);
        slices.nonAscii = (bytesSeen & Swar.HIGH) != 0;
        if (end >= 0) {
            slices.recordEnd = end;
        }
        return end;
    }

    /** What a negative result of {@link #scan} means. */
    public static Unreadable reason(int result) {
        return Fault.reason(result);
    }

    /** Reads an object from after its brace, at a node of the path tree; returns the position after it. */
    private int object(int node, int from, int depth) {
        int at = from;
        int entry = 0;
        while (true) {
            if (at < to && buffer[at] == '}') {
                return at + 1;
            }
            int guess = at == from ? memory.first(node) : memory.next(entry);
            int value = memory.match(guess, buffer, at, to);
            for (int i = 0; value < 0 && i < MORE_GUESSES && at != from && guess != 0; i++) {
                guess = memory.next(guess);
                value = memory.match(guess, buffer, at, to);
            }
            int child;
            if (value >= 0) {
                entry = guess;
                child = memory.child(guess);
            } else {
                value = key(node, at, at == from);
                if (value < 0) {
                    return value == CLOSED ? closedAt : value;
                }
                if (at == from || entry != 0) {
                    memory.expect(node, entry, foundEntry);
                }
                entry = foundEntry;
                child = foundChild;
            }
            if (child != NOBODY) {
                if (seenIn[child] == recordNumber) {
                    child = NOBODY;
                } else {
                    seenIn[child] = recordNumber;
                }
            }
            at = value(child, value, depth);
            if (at < 0) {
                return at;
            }
        }
    }

    /** Takes apart what stands before a value, or at the end of the object; returns where the value begins. */
    private int key(int node, int from, boolean first) {
        int at = Swar.blank(buffer, from, to);
        if (at < to && buffer[at] == '}') {
            closedAt = at + 1;
            return CLOSED;
        }
        if (!first) {
            if (at >= to || buffer[at] != ',') {
                return fail(at, Fault.SYNTAX);
            }
            at = Swar.blank(buffer, at + 1, to);
        }
        if (at >= to || buffer[at] != '"') {
            return fail(at, Fault.SYNTAX);
        }
        int start = at + 1;
        int end = text(start);
        if (end < 0) {
            return end;
        }
        at = Swar.blank(buffer, end + 1, to);
        if (at >= to || buffer[at] != ':') {
            return fail(at, Fault.SYNTAX);
        }
        at = Swar.blank(buffer, at + 1, to);
        if (at >= to) {
            return fail(at, Fault.INCOMPLETE);
        }
        foundEntry = memory.find(node, buffer, from, at);
        if (foundEntry == 0) {
            foundChild = child(nodes[node], start, end);
            foundEntry = memory.learn(node, foundChild, buffer, from, at);
        } else {
            foundChild = memory.child(foundEntry);
        }
        return at;
    }

    private int child(KeyNode node, int from, int end) {
        KeyNode child;
        if (escaped) {
            byte[] key = new byte[end - from];
            child = node.child(key, 0, Escapes.decode(buffer, from, end, key, 0));
        } else {
            child = node.child(buffer, from, end);
        }
        return child == null ? NOBODY : child.id();
    }

    private int value(int child, int from, int depth) {
        byte first = buffer[from];
        if (first == '"') {
            int end = text(from + 1);
            if (end < 0) {
                return end;
            }
            put(child, escaped ? Kind.STRING_ESCAPED : Kind.STRING, from + 1, end);
            return end + 1;
        }
        Kind kind;
        int end;
        switch (first) {
            case '{' -> {
                kind = Kind.OBJECT;
                end = child == NOBODY || leaves[child] ? skip(from, depth) : object(child, from + 1, depth + 1);
            }
            case '[' -> {
                kind = Kind.ARRAY;
                end = skip(from, depth);
            }
            case 't' -> {
                kind = Kind.TRUE;
                end = literal(from, from, TRUE);
            }
            case 'f' -> {
                kind = Kind.FALSE;
                end = literal(from, from + 1, ALSE);
            }
            case 'n' -> {
                kind = Kind.NULL;
                end = literal(from, from, NULL);
            }
            default -> {
                kind = Kind.NUMBER;
                end = number(from);
            }
        }
        if (end >= 0) {
            put(child, kind, from, end);
        }
        return end;
    }

    private void put(int child, Kind kind, int from, int end) {
        if (child != NOBODY && pathOf[child] >= 0) {
            out.put(pathOf[child], kind, from, end);
        }
    }

    /** Passes a text from after its quote; returns the position of the closing one. */
    private int text(int from) {
        byte[] bytes = buffer;
        int limit = to;
        long seen = 0;
        escaped = false;
        int at = from;
        while (at <= limit - 8) {
            long word = Swar.load(bytes, at);
            seen |= word;
            long ends = Swar.textEnds(word);
            if (ends == 0) {
                at += 8;
                continue;
            }
            at += Long.numberOfTrailingZeros(ends) >>> 3;
            if (bytes[at] == '"') {
                bytesSeen |= seen;
                return at;
            }
            if (bytes[at] != '\\' || (at + 1 < limit && isControl(bytes[at + 1]))) {
                return fail(bytes[at] == '\\' ? at + 1 : at, Fault.CONTROL_CHARACTER);
            }
            escaped = true;
            at += 2;
        }
        bytesSeen |= seen;
        return textTail(at);
    }

    /** As {@link #text}, for the last bytes before the limit. */
    private int textTail(int from) {
        for (int at = from; at < to; at++) {
            byte b = buffer[at];
            bytesSeen |= b;
            if (b == '"') {
                return at;
            }
            if (isControl(b)) {
                return fail(at, Fault.CONTROL_CHARACTER);
            }
            if (b == '\\') {
                escaped = true;
                at++;
                if (at < to && isControl(buffer[at])) {
                    return fail(at, Fault.CONTROL_CHARACTER);
                }
            }
        }
        return fail(to, Fault.INCOMPLETE);
    }

    private static boolean isControl(byte b) {
        return b >= 0 && b < ' ';
    }

    private int skip(int from, int depth) {
        if (from + 1 < to && buffer[from + 1] == buffer[from] + 2) {
            return from + 2;
        }
        skipper.begin(1, MAX_DEPTH - depth);
        int end = skipper.skip(buffer, from + 1, to);
        bytesSeen |= skipper.bytesSeen();
        return end < 0 ? fail(skipper.errorAt(), end) : end;
    }

    /** Four letters of a literal that begins at {@code from}, the first byte lowest. */
    private int literal(int from, int at, int letters) {
        for (int i = 0; i < 4; i++) {
            if (at + i >= to || buffer[at + i] != (byte) (letters >>> (8 * i))) {
                return fail(Math.max(from, at + i), Fault.SYNTAX);
            }
        }
        return at + 4;
    }

    private int number(int from) {
        int at = from < to && buffer[from] == '-' ? from + 1 : from;
        int digits = digits(at);
        if (digits == at || (buffer[at] == '0' && digits > at + 1)) {
            return fail(digits, Fault.SYNTAX);
        }
        at = digits;
        if (at < to && buffer[at] == '.') {
            digits = digits(at + 1);
            if (digits == at + 1) {
                return fail(digits, Fault.SYNTAX);
            }
            at = digits;
        }
        if (at < to && (buffer[at] | 0x20) == 'e') {
            int sign = at + 1 < to && (buffer[at + 1] == '+' || buffer[at + 1] == '-') ? at + 2 : at + 1;
            at = digits(sign);
            if (at == sign) {
                return fail(at, Fault.SYNTAX);
            }
        }
        return at;
    }

    private int digits(int from) {
        int at = from;
        while (at < to && buffer[at] >= '0' && buffer[at] <= '9') {
            at++;
        }
        return at;
    }

    private int fail(int at, int fault) {
        out.errorAt = at;
        return at >= to ? Fault.INCOMPLETE : fault;
    }
}
