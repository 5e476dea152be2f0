package dev.gatehouse.sigma;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds all of many literals in one pass over a text's bytes, whatever the case of ASCII letters. */
final class Automaton {
    /*
     * The automaton of Aho and Corasick ("Efficient string matching: an aid to bibliographic search", 1975). Bytes fall
     * into classes: one for each byte that occurs in a literal, one for all others; a capital is in the class of its small
     * letter, so that folding is free.
     *
     * With thousands of literals a step waits for memory, so that everything here is to touch little of it. A state is one
     * number: the class of the byte that leads to the state after it (states are numbered by depth first), its depth, and
     * whether a literal ends there. A text that goes on as a literal does reads these numbers one after the other. Where
     * it does not, the state says what else: the state of its longest suffix or, if it has more than one successor, a row
     * with the next state for each class.
     *
     * And steps are only made where a literal has begun for certain. A beginning, as wide as the shortest literal, is
     * looked for outside of the automaton (Beginnings), which starts in the state behind it. When what is left of the
     * literals is less than a beginning, the search goes on where that would begin. Where a literal is too short for this,
     * every byte is a step.
     *
     * A literal may be anchored. It is then reported only where it begins at the text's beginning or ends at its end.
     */
    private static final int ROOT = 0;
    private static final int NARROWEST = 3;
    private static final int OTHER = 0;
    private static final int CLASS = 0xff;
    private static final int ENDS = 0x100;
    private static final int DEPTH = 16;
    private static final Output[] NONE = {};

    private final byte[] classes = new byte[256];
    private final int[] states;
    private final int[] otherwise;
    private final int[] rows;
    private final Output[][] outputs;
    private final int beginning;
    private final Beginnings beginnings;

    /** A literal that is looked for, folded; {@code pattern} is what is reported. */
    record Entry(Hint.Literal literal, Affix place, int pattern) {}

    /** What is reported in a state. */
    record Output(int length, Affix place, int pattern) {}

    /** Takes what is found; the same may be reported more than once. */
    interface Hits {
        void hit(int pattern);
    }

    Automaton(List<Entry> entries) {
        Trie trie = new Trie();
        int shortest = entries.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (Entry entry : entries) {
            byte[] literal = entry.literal().bytes();
            trie.add(literal, new Output(literal.length, entry.place(), entry.pattern()));
            shortest = Math.min(shortest, literal.length);
        }
        List<Trie.Node> nodes = trie.nodes();
        byte[] used = classify(entries);
        states = new int[nodes.size()];
        otherwise = new int[nodes.size()];
        outputs = new Output[nodes.size()][];
        int size = 0;
        for (Trie.Node node : nodes) {
            int state = node.number();
            states[state] = (node.depth() << DEPTH)
                    | (node.outputs().isEmpty() ? 0 : ENDS)
                    | node.firstByte().map(b -> classes[b & 0xff] & CLASS).orElse(OTHER);
            outputs[state] = node.outputs().toArray(NONE);
            if (state == ROOT || node.children().size() > 1) {
                otherwise[state] = size;
                size += used.length + 1;
            } else {
                otherwise[state] = ~node.fail().number();
            }
        }
        rows = new int[size];
        for (Trie.Node node : nodes) {
            int row = otherwise[node.number()];
            for (int i = 0; row >= 0 && i < used.length; i++) {
                rows[row + 1 + i] = node.next(used[i]).number();
            }
        }
        beginning = shortest < NARROWEST ? 0 : Beginnings.width(shortest);
        beginnings = new Beginnings(beginning, begun(nodes));
    }

    boolean isEmpty() {
        return states.length == 1;
    }

    /** Reports every literal in {@code bytes[start, end)}; bytes beyond ASCII must be folded already. */
    void scan(byte[] bytes, int start, int end, Hits hits) {
        if (isEmpty()) {
            return;
        }
        if (beginning == 0) {
            everyByte(bytes, start, end, hits);
            return;
        }
        int at = start;
        while ((at = beginnings.next(bytes, at, end)) >= 0) {
            int state = beginnings.number(bytes, at);
            if (state == ROOT) {
                at++;
            } else {
                at = follow(state, bytes, start, at + beginning, end, hits);
            }
        }
    }

    private void everyByte(byte[] bytes, int start, int end, Hits hits) {
        int state = ROOT;
        for (int at = start; at < end; ) {
            state = step(state, classes[bytes[at++] & 0xff] & CLASS);
            if ((states[state] & ENDS) != 0) {
                report(state, start, at, end, hits);
            }
        }
    }

    /** Goes on from a state that was reached at a place; returns where else a literal may begin. */
    private int follow(int begun, byte[] bytes, int start, int from, int end, Hits hits) {
        int state = begun;
        int at = from;
        while (true) {
            int known = states[state];
            if ((known & ENDS) != 0) {
                report(state, start, at, end, hits);
            }
            if (at == end) {
                return end;
            }
            state = step(state, classes[bytes[at++] & 0xff] & CLASS);
            int depth = states[state] >>> DEPTH;
            if (depth < beginning) {
                return at - depth;
            }
        }
    }

    private int step(int from, int byteClass) {
        if (byteClass == OTHER) {
            return ROOT;
        }
        int state = from;
        while ((states[state] & CLASS) != byteClass) {
            int other = otherwise[state];
            if (other >= 0) {
                return rows[other + byteClass];
            }
            state = ~other;
        }
        return state + 1;
    }

    private void report(int state, int start, int at, int end, Hits hits) {
        for (Output output : outputs[state]) {
            boolean fits = switch (output.place()) {
                case INSIDE -> true;
                case START -> at - output.length() == start;
                case END -> at == end;
                case WHOLE -> at == end && at - output.length() == start;
            };
            if (fits) {
                hits.hit(output.pattern());
            }
        }
    }

    /** Puts the bytes that occur in literals into classes, and returns them by class, from the first after all others. */
    private byte[] classify(List<Entry> entries) {
        boolean[] occurs = new boolean[256];
        for (Entry entry : entries) {
            for (byte b : entry.literal().bytes()) {
                occurs[b & 0xff] = true;
            }
        }
        byte[] used = new byte[256];
        int count = 0;
        for (int b = 0; b < 256; b++) {
            if (occurs[b]) {
                used[count++] = (byte) b;
                classes[b] = (byte) count;
            }
        }
        for (int b = 'A'; b <= 'Z'; b++) {
            classes[b] = classes[b | 0x20];
        }
        return Arrays.copyOf(used, count);
    }

    /** The states behind the literals' beginnings. */
    private Map<Hint.Literal, Integer> begun(List<Trie.Node> nodes) {
        Map<Hint.Literal, Integer> begun = new HashMap<>();
        for (Trie.Node node : nodes) {
            if (beginning > 0 && node.depth() == beginning) {
                begun.put(new Hint.Literal(node.bytes()), node.number());
            }
        }
        return begun;
    }
}
