package dev.gatehouse.sigma;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the keys of an object mean, where some paths of fields lead to the object. */
final class JsonKeys {
    private static final JsonKeys EMPTY = new JsonKeys(Map.of());

    /** Of a key that no field asks for. */
    static final Meaning NOTHING = new Meaning(Meaning.NO_SLOT, EMPTY);

    private final long[] hashes;
    private final byte[][] keys;
    private final Meaning[] meanings;
    private final int mask;

    /**
     * What a key stands for.
     *
     * @param slot the field whose value is under the key, if any
     * @param deeper what is asked of the object, or of the objects in the list, under the key
     */
    record Meaning(int slot, JsonKeys deeper) {
        static final int NO_SLOT = -1;

        boolean isNothing() {
            return slot == NO_SLOT && !isDeep();
        }

        boolean isDeep() {
            return deeper != EMPTY;
        }

        Meaning onlyDeeper() {
            return new Meaning(NO_SLOT, deeper);
        }
    }

    private JsonKeys(Map<String, Meaning> wanted) {
        int capacity = Integer.highestOneBit(4 * wanted.size() + 1);
        mask = capacity - 1;
        hashes = new long[capacity];
        keys = new byte[capacity][];
        meanings = new Meaning[capacity];
        wanted.forEach((name, meaning) -> {
            byte[] key = name.getBytes(StandardCharsets.UTF_8);
            long hash = Fold.hash(key, 0, key.length);
            int at = (int) (hash >>> 32) & mask;
            while (keys[at] != null) {
                at = at + 1 & mask;
            }
            hashes[at] = hash;
            keys[at] = key;
            meanings[at] = meaning;
        });
    }

    /** The keys of the outermost object; the slot of a path is its place among all. */
    static JsonKeys of(Collection<String> paths) {
        Map<String, Integer> slots = new LinkedHashMap<>();
        paths.forEach(path -> slots.put(path, slots.size()));
        return below("", slots, new HashMap<>());
    }

    /** The keys after so much of the paths; made once for each beginning, however many keys its dots may lie in. */
    private static JsonKeys below(String beginning, Map<String, Integer> slots, Map<String, JsonKeys> made) {
        JsonKeys known = made.get(beginning);
        if (known != null) {
            return known;
        }
        Map<String, Meaning> wanted = new LinkedHashMap<>();
        slots.forEach((path, slot) -> {
            if (path.startsWith(beginning)) {
                int from = beginning.length();
                for (int dot = path.indexOf('.', from); dot >= 0; dot = path.indexOf('.', dot + 1)) {
                    JsonKeys deeper = below(path.substring(0, dot + 1), slots, made);
                    wanted.merge(
                            path.substring(from, dot),
                            new Meaning(Meaning.NO_SLOT, deeper),
                            (before, now) -> new Meaning(before.slot(), deeper));
                }
                wanted.merge(
                        path.substring(from),
                        new Meaning(slot, EMPTY),
                        (before, now) -> new Meaning(slot, before.deeper()));
            }
        });
        JsonKeys all = new JsonKeys(wanted);
        made.put(beginning, all);
        return all;
    }

    /** What the key in {@code bytes[start, end)} means. */
    Meaning find(byte[] bytes, int start, int end) {
        long hash = Fold.hash(bytes, start, end);
        int at = (int) (hash >>> 32) & mask;
        while (keys[at] != null) {
            if (hashes[at] == hash && Arrays.equals(keys[at], 0, keys[at].length, bytes, start, end)) {
                return meanings[at];
            }
            at = at + 1 & mask;
        }
        return NOTHING;
    }
}
