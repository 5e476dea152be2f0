package dev.gatehouse.sigma;

import java.util.Arrays;

/**
 * One JSON object as an event, to be filled again and again; for one thread. The bytes that were read must stay as they
 * are while the event is used.
 *
 * <p>Of a key that occurs twice in an object both values count. What no field asks for is balanced, and not checked.
 * Keywords are looked for in the object's text, keys and all.
 */
public final class JsonEvent implements Event {
    /** No field is looked for deeper than this. */
    private static final int DEEPEST = 64;

    private final JsonKeys root;
    private final int[] first;
    private final int[] last;
    private final int[] counts;
    private final JsonCursor json = new JsonCursor();
    private int size;
    private Value[] values = {};
    private int[] slots = {};
    private int[] following = {};
    private int start;
    private int end;

    JsonEvent(JsonKeys root, int fields) {
        this.root = root;
        first = new int[fields];
        last = new int[fields];
        counts = new int[fields];
    }

    /** Reads the JSON object in {@code bytes[from, to)}; where it is none, says false and has no fields. */
    public boolean read(byte[] bytes, int from, int to) {
        forget();
        json.begin(bytes, from, to);
        start = json.blank(from);
        end = json.is('{', start) ? object(root, start, 0) : JsonCursor.WRONG;
        if (end >= 0 && json.blank(end) == to) {
            return true;
        }
        forget();
        start = from;
        end = from;
        return false;
    }

    @Override
    public int elements(int group) {
        return 0;
    }

    @Override
    public int count(int slot, int element) {
        return slot < counts.length ? counts[slot] : 0;
    }

    @Override
    public void value(int slot, int element, int index, Value into) {
        int at = first[slot];
        for (int i = 0; i < index; i++) {
            at = following[at];
        }
        Value value = values[at];
        into.set(value.kind(), value.bytes(), value.start(), value.end());
    }

    @Override
    public void whole(Value into) {
        into.set(Value.Kind.JSON, json.bytes(), start, end);
    }

    private void forget() {
        for (int i = 0; i < size; i++) {
            counts[slots[i]] = 0;
        }
        size = 0;
    }

    private int object(JsonKeys keys, int open, int depth) {
        int at = json.blank(open + 1);
        if (json.is('}', at)) {
            return at + 1;
        }
        while (json.is('"', at)) {
            int close = json.text(at + 1);
            if (close < 0) {
                return close;
            }
            JsonKeys.Meaning meaning = meaning(keys, at + 1, close);
            at = json.blank(close + 1);
            if (!json.is(':', at)) {
                return JsonCursor.WRONG;
            }
            at = json.blank(at + 1);
            at = meaning.isNothing() ? json.skip(at) : value(meaning, at, depth);
            at = json.blank(at);
            if (json.is('}', at)) {
                return at + 1;
            }
            at = json.is(',', at) ? json.blank(at + 1) : JsonCursor.WRONG;
        }
        return JsonCursor.WRONG;
    }

    private JsonKeys.Meaning meaning(JsonKeys keys, int from, int to) {
        if (!json.escaped()) {
            return keys.find(json.bytes(), from, to);
        }
        Value key = new Value();
        return json.decode(from, to, key) ? keys.find(key.bytes(), key.start(), key.end()) : JsonKeys.NOTHING;
    }

    /** Takes the value under a key that fields ask for, and returns where it ends. */
    private int value(JsonKeys.Meaning meaning, int at, int depth) {
        if (json.is('"', at)) {
            return text(meaning.slot(), at);
        }
        boolean isDeep = meaning.isDeep() && depth < DEEPEST;
        if (json.is('{', at)) {
            int after = isDeep ? object(meaning.deeper(), at, depth + 1) : json.skip(at);
            return put(meaning.slot(), Value.Kind.JSON, at, after);
        }
        int after = json.skip(at);
        if (after < 0 || !json.is('[', at)) {
            return after < 0 ? after : put(meaning.slot(), json.kind(at), at, after);
        }
        if (json.isListOfSingles(at, after)) {
            return items(meaning, at, depth);
        }
        int done = put(meaning.slot(), Value.Kind.JSON, at, after);
        return isDeep ? items(meaning.onlyDeeper(), at, depth) : done;
    }

    /** Takes every item of a list. */
    private int items(JsonKeys.Meaning meaning, int open, int depth) {
        int at = json.blank(open + 1);
        if (json.is(']', at)) {
            return at + 1;
        }
        while (at >= 0) {
            at = json.blank(value(meaning, at, depth + 1));
            if (json.is(']', at)) {
                return at + 1;
            }
            at = json.is(',', at) ? json.blank(at + 1) : JsonCursor.WRONG;
        }
        return at;
    }

    private int text(int slot, int quote) {
        int close = json.text(quote + 1);
        if (close < 0) {
            return close;
        }
        if (slot >= 0 && json.escaped()) {
            return json.decode(quote + 1, close, add(slot)) ? close + 1 : JsonCursor.WRONG;
        }
        put(slot, Value.Kind.TEXT, quote + 1, close);
        return close + 1;
    }

    /** Keeps {@code bytes[from, to)} as a value of the slot, unless something was wrong; returns {@code to}. */
    private int put(int slot, Value.Kind kind, int from, int to) {
        if (slot >= 0 && to >= 0) {
            add(slot).set(kind, json.bytes(), from, to);
        }
        return to;
    }

    private Value add(int slot) {
        if (size == values.length) {
            int longer = 2 * size + 32;
            values = Arrays.copyOf(values, longer);
            for (int i = size; i < longer; i++) {
                values[i] = new Value();
            }
            slots = Arrays.copyOf(slots, longer);
            following = Arrays.copyOf(following, longer);
        }
        slots[size] = slot;
        if (counts[slot]++ == 0) {
            first[slot] = size;
        } else {
            following[last[slot]] = size;
        }
        last[slot] = size;
        return values[size++];
    }
}
