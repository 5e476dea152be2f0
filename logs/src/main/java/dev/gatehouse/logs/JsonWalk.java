package dev.gatehouse.logs;

import dev.gatehouse.logs.scan.Escapes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/*
 * The scanner finds values along objects. This walk takes over where a path leads into a list or into JSON that is
 * written within a text: it follows the rest of the keys from there, into every element of every list on the way, and
 * collects what it finds. What it reads may be hostile or not even JSON (the scanner does not look into what it skips,
 * and nobody has looked into a text), so every step is checked against the end, recursion has a limit, and whatever makes
 * no sense ends the walk of that branch and nothing else.
 */
/** Follows keys through lists and through JSON within texts. */
final class JsonWalk {
    private static final int MAX_DEPTH = 64;

    private final Spans out;
    private byte[] bytes = {};
    private int to;
    private int at;
    private int textEnd;

    /** A walk that adds what it finds to these; reused, one per thread. */
    JsonWalk(Spans out) {
        this.out = out;
    }

    /** The keys of a path, ready for comparison. */
    static List<byte[]> keys(List<String> path) {
        return path.stream()
                .map(key -> key.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Collects what the keys lead to from the JSON value in {@code source[from, end)}. */
    void collect(byte[] source, int from, int end, List<byte[]> keys) {
        collect(source, from, end, keys, 0, 0);
    }

    private void collect(byte[] source, int from, int end, List<byte[]> keys, int done, int depth) {
        bytes = source;
        at = from;
        to = end;
        value(keys, done, depth);
    }

    private void value(List<byte[]> keys, int done, int depth) {
        blanks();
        if (at >= to || depth > MAX_DEPTH) {
            at = to;
        } else if (bytes[at] == '"') {
            text(keys, done, depth);
        } else if (done == keys.size()) {
            leaf(depth);
        } else if (bytes[at] == '{') {
            object(keys, done, depth);
        } else if (bytes[at] == '[') {
            list(keys, done, depth);
        } else {
            skipValue();
        }
    }

    private void text(List<byte[]> keys, int done, int depth) {
        int start = at + 1;
        boolean escaped = skipText();
        int end = textEnd;
        if (done == keys.size()) {
            byte[] plain = escaped ? decoded(start, end) : bytes;
            out.add(Slice.Kind.TEXT, plain, escaped ? 0 : start, escaped ? plain.length : end);
        } else if (end > start) {
            byte[] inner = decoded(start, end);
            if (inner.length > 0 && (inner[0] == '{' || inner[0] == '[')) {
                new JsonWalk(out).collect(inner, 0, inner.length, keys, done, depth + 1);
            }
        }
    }

    private void leaf(int depth) {
        int start = at;
        if (bytes[at] == '[' && isListOfScalars()) {
            at = start;
            list(List.of(), 0, depth);
            return;
        }
        at = start;
        skipValue();
        out.add(kind(bytes[start]), bytes, start, at);
    }

    /** Whether the list here has elements, and none of them is an object or a list. */
    private boolean isListOfScalars() {
        at++;
        blanks();
        if (at >= to || bytes[at] == ']') {
            return false;
        }
        while (at < to && bytes[at] != ']') {
            if (bytes[at] == '{' || bytes[at] == '[') {
                return false;
            }
            skipValue();
            separator();
        }
        return at < to;
    }

    private void object(List<byte[]> keys, int done, int depth) {
        at++;
        boolean found = false;
        blanks();
        while (at < to && bytes[at] == '"') {
            int start = at + 1;
            boolean escaped = skipText();
            int end = textEnd;
            blanks();
            if (at >= to || bytes[at] != ':') {
                at = to;
                return;
            }
            at++;
            blanks();
            if (!found && is(keys.get(done), start, end, escaped)) {
                found = true;
                value(keys, done + 1, depth + 1);
            } else {
                skipValue();
            }
            separator();
        }
        at = at < to && bytes[at] == '}' ? at + 1 : to;
    }

    private void list(List<byte[]> keys, int done, int depth) {
        at++;
        blanks();
        while (at < to && bytes[at] != ']') {
            value(keys, done, depth + 1);
            separator();
        }
        at = Math.min(to, at + 1);
    }

    private boolean is(byte[] key, int start, int end, boolean escaped) {
        if (!escaped) {
            return Bytes.equalsFolded(bytes, start, end, key);
        }
        byte[] plain = decoded(start, end);
        return Bytes.equalsFolded(plain, 0, plain.length, key);
    }

    private byte[] decoded(int start, int end) {
        byte[] plain = new byte[end - start];
        int length = Escapes.decode(bytes, start, end, plain, 0);
        return length == plain.length ? plain : Arrays.copyOf(plain, length);
    }

    /** Moves behind the text that begins here, notes where it ends, and says whether it has escapes. */
    private boolean skipText() {
        boolean escaped = false;
        at++;
        while (at < to && bytes[at] != '"') {
            if (bytes[at] == '\\') {
                escaped = true;
                at++;
            }
            at++;
        }
        textEnd = Math.min(at, to);
        at = Math.min(at + 1, to);
        return escaped;
    }

    private void skipValue() {
        int open = 0;
        while (at < to) {
            byte b = bytes[at];
            if (b == '"') {
                skipText();
            } else if (b == '{' || b == '[') {
                open++;
                at++;
            } else if (b == '}' || b == ']') {
                open--;
                at++;
            } else {
                skipScalar();
            }
            if (open <= 0) {
                return;
            }
            separators();
        }
    }

    private void skipScalar() {
        int start = at;
        while (at < to && ",:]}\"{[ \t\r\n".indexOf(bytes[at]) < 0) {
            at++;
        }
        if (at == start) {
            at++;
        }
    }

    private void separators() {
        while (at < to && (bytes[at] == ',' || bytes[at] == ':' || (bytes[at] <= ' ' && bytes[at] >= 0))) {
            at++;
        }
    }

    private void separator() {
        blanks();
        if (at < to && bytes[at] == ',') {
            at++;
            blanks();
        } else if (at < to && bytes[at] != ']' && bytes[at] != '}') {
            at = to;
        }
    }

    private void blanks() {
        while (at < to && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
    }

    private static Slice.Kind kind(byte first) {
        return switch (first) {
            case '{', '[' -> Slice.Kind.JSON;
            case 't', 'f' -> Slice.Kind.BOOLEAN;
            case 'n' -> Slice.Kind.NULL;
            default -> Slice.Kind.NUMBER;
        };
    }
}
