package dev.gatehouse.logs.scan;

/** Takes one record apart: where it ends, and where the values at the wanted paths lie. One per thread. */
public final class RecordScanner {
    /** How many containers may lie within each other. */
    public static final int MAX_DEPTH = 1000;

    private final PathSet paths;
    private final int[] seen = new int[4096];
    private int generation;
    private byte[] buffer = {};
    private int to;
    private Slices out;
    private boolean escaped;

    /** A scanner for these paths. */
    public RecordScanner(PathSet paths) {
        this.paths = paths;
        this.out = new Slices(paths);
    }

    /**
     * Scans the object that begins at {@code from}, where its brace is, and returns the position after its end, or a negative
     * number that {@link #reason} explains; then {@link Slices#errorAt} is where. Bytes from {@code to} on do not matter.
     * Of a key that occurs twice in one object the first counts.
     */
    public int scan(byte[] bytes, int from, int limit, Slices slices) {
        buffer = bytes;
        to = limit;
        out = slices;
        generation++;
        slices.begin(bytes, from);
        int end = value(from, paths.root(), 0);
        if (end >= 0) {
            slices.recordEnd = end;
        }
        for (int i = from; i < end; i++) {
            slices.nonAscii |= bytes[i] < 0;
        }
        return end;
    }

    /** What a negative result of {@link #scan} means. */
    public static Unreadable reason(int result) {
        return switch (result) {
            case -1 -> Unreadable.INCOMPLETE;
            case -2 -> Unreadable.CONTROL_CHARACTER;
            case -3 -> Unreadable.TOO_DEEP;
            default -> Unreadable.SYNTAX;
        };
    }

    private int fail(int at, int code) {
        out.errorAt = at;
        return at >= to ? -1 : code;
    }

    private int blank(int from) {
        int at = from;
        while (at < to && (buffer[at] == ' ' || buffer[at] == '\n' || buffer[at] == '\r' || buffer[at] == '\t')) {
            at++;
        }
        return at;
    }

    private int string(int from) {
        escaped = false;
        for (int at = from; at < to; at++) {
            byte b = buffer[at];
            if (b == '"') {
                return at;
            }
            if (b >= 0 && b < 0x20) {
                return fail(at, -2);
            }
            if (b == '\\') {
                escaped = true;
                at++;
            }
        }
        return fail(to, -1);
    }

    private int value(int from, @org.jspecify.annotations.Nullable KeyNode node, int depth) {
        if (from >= to) {
            return fail(from, -1);
        }
        if (depth > MAX_DEPTH) {
            return fail(from, -3);
        }
        Kind kind;
        int start = from;
        int end;
        int after;
        switch (buffer[from]) {
            case '"' -> {
                start = from + 1;
                end = string(start);
                after = end < 0 ? end : end + 1;
                kind = escaped ? Kind.STRING_ESCAPED : Kind.STRING;
            }
            case '{', '[' -> {
                kind = buffer[from] == '{' ? Kind.OBJECT : Kind.ARRAY;
                after = end = container(from, kind == Kind.OBJECT, node, depth);
            }
            case 't' -> {
                kind = Kind.TRUE;
                after = end = literal(from, "true");
            }
            case 'f' -> {
                kind = Kind.FALSE;
                after = end = literal(from, "false");
            }
            case 'n' -> {
                kind = Kind.NULL;
                after = end = literal(from, "null");
            }
            default -> {
                kind = Kind.NUMBER;
                after = end = number(from);
            }
        }
        if (after >= 0 && node != null && node.path() >= 0) {
            out.put(node.path(), kind, start, end);
        }
        return after;
    }

    private int literal(int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (from + i >= to || buffer[from + i] != word.charAt(i)) {
                return fail(from + i, -4);
            }
        }
        return from + word.length();
    }

    private int number(int from) {
        int at = from;
        while (at < to && ((buffer[at] >= '0' && buffer[at] <= '9') || "+-.eE".indexOf(buffer[at]) >= 0)) {
            at++;
        }
        return at == from ? fail(at, -4) : at;
    }

    private int container(int from, boolean object, @org.jspecify.annotations.Nullable KeyNode node, int depth) {
        int at = blank(from + 1);
        int close = object ? '}' : ']';
        if (at < to && buffer[at] == close) {
            return at + 1;
        }
        while (true) {
            KeyNode child = null;
            if (object) {
                if (at >= to || buffer[at] != '"') {
                    return fail(at, -4);
                }
                int end = string(at + 1);
                if (end < 0) {
                    return end;
                }
                child = node == null ? null : child(node, at + 1, end);
                at = blank(end + 1);
                if (at >= to || buffer[at] != ':') {
                    return fail(at, -4);
                }
                at = blank(at + 1);
            }
            at = value(at, child, depth + 1);
            if (at < 0) {
                return at;
            }
            at = blank(at);
            if (at < to && buffer[at] == close) {
                return at + 1;
            }
            if (at >= to || buffer[at] != ',') {
                return fail(at, -4);
            }
            at = blank(at + 1);
        }
    }

    private @org.jspecify.annotations.Nullable KeyNode child(KeyNode node, int from, int end) {
        KeyNode child;
        if (escaped) {
            byte[] key = new byte[end - from];
            child = node.child(key, 0, Escapes.decode(buffer, from, end, key, 0));
        } else {
            child = node.child(buffer, from, end);
        }
        if (child == null || seen[child.id()] == generation) {
            return null;
        }
        seen[child.id()] = generation;
        return child;
    }
}
