package dev.gatehouse.sigma;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds all of many literals in one pass over a text's bytes, whatever the case of ASCII letters. */
final class Automaton {
    /*
     * The automaton of Aho and Corasick ("Efficient string matching: an aid to bibliographic search", 1975), as a full
     * table: next[state + class of the byte] is the next state, so that a byte costs two loads and no branch on what was
     * found before. Bytes fall into classes: one for each byte that occurs in a literal, one for all others; a capital is
     * in the class of its small letter, so that folding is free. States are offsets into the table, and the states that
     * end a literal have the highest, so that one comparison says whether there is anything to report. What ends in a
     * state is a chain: its own literals, then those of the longest proper suffix that ends one.
     *
     * Whenever nothing is begun, a filter says where the next literal may begin.
     *
     * A literal may be anchored. It is then reported only where it begins at the text's beginning or ends at its end.
     */
    private static final int ROOT = 0;

    private final char[] classes = new char[256];
    private final int[] next;
    private final int width;
    private final int firstFinal;
    private final Output[][] outputs;
    private final LiteralFilter filter;

    /** A literal that is looked for, folded; {@code pattern} is what is reported. */
    record Entry(Hint.Literal literal, Affix place, int pattern) {}

    /** What is reported in a state. */
    private record Output(int length, Affix place, int pattern) {}

    /** Takes what is found; the same may be reported more than once. */
    interface Hits {
        void hit(int pattern);
    }

    /** A state while the trie is built. */
    private static final class Node {
        private final Map<Byte, Node> children = new HashMap<>();
        private final List<Output> outputs = new ArrayList<>();
        private int[] row = {};
        private int number;
        private Node fail = this;
    }

    Automaton(List<Entry> entries) {
        Node root = new Node();
        int states = 1;
        for (Entry entry : entries) {
            Node node = root;
            for (byte b : entry.literal().bytes()) {
                Node child = node.children.get(b);
                if (child == null) {
                    child = new Node();
                    node.children.put(b, child);
                    states++;
                }
                node = child;
            }
            node.outputs.add(new Output(entry.literal().bytes().length, entry.place(), entry.pattern()));
        }
        filter = new LiteralFilter(
                entries.stream().map(entry -> entry.literal().bytes()).toList());
        width = classify(entries);
        List<Node> nodes = link(root, states);
        int silent = 0;
        for (Node node : nodes) {
            silent += node.outputs.isEmpty() ? 1 : 0;
        }
        firstFinal = silent * width;
        outputs = new Output[states - silent][];
        next = new int[states * width];
        number(nodes, silent);
        for (Node node : nodes) {
            for (int c = 0; c < width; c++) {
                next[node.number + c] = nodes.get(node.row[c]).number;
            }
        }
    }

    boolean isEmpty() {
        return outputs.length == 0;
    }

    /** Reports every literal in {@code bytes[start, end)}; bytes beyond ASCII must be folded already. */
    void scan(byte[] bytes, int start, int end, Hits hits) {
        int at = isEmpty() ? end : start;
        while ((at = filter.next(bytes, at, end)) >= 0) {
            int state = ROOT;
            do {
                state = next[state + classes[bytes[at++] & 0xff]];
                if (state >= firstFinal) {
                    report(state, start, at, end, hits);
                }
            } while (state != ROOT && at < end);
        }
    }

    private void report(int state, int start, int at, int end, Hits hits) {
        for (Output output : outputs[(state - firstFinal) / width]) {
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

    private int classify(List<Entry> entries) {
        boolean[] used = new boolean[256];
        for (Entry entry : entries) {
            for (byte b : entry.literal().bytes()) {
                used[b & 0xff] = true;
            }
        }
        int count = 1;
        for (int b = 0; b < 256; b++) {
            if (used[b]) {
                classes[b] = (char) count++;
            }
        }
        for (int b = 'A'; b <= 'Z'; b++) {
            classes[b] = classes[b | 0x20];
        }
        return count;
    }

    /** The nodes by breadth, each with its row of successors as indexes into the list. */
    private List<Node> link(Node root, int states) {
        List<Node> nodes = new ArrayList<>(states);
        Deque<Node> queue = new ArrayDeque<>(List.of(root));
        Map<Node, Integer> indexes = new HashMap<>();
        while (!queue.isEmpty()) {
            Node node = queue.remove();
            indexes.put(node, nodes.size());
            nodes.add(node);
            queue.addAll(node.children.values());
        }
        root.row = new int[width];
        for (Node node : nodes) {
            if (node != root) {
                node.row = Arrays.copyOf(node.fail.row, width);
                node.outputs.addAll(node.fail.outputs);
            }
            node.children.forEach((b, child) -> {
                int c = classes[b & 0xff];
                child.fail = node == root ? root : nodes.get(node.fail.row[c]);
                node.row[c] = indexes.getOrDefault(child, 0);
            });
        }
        return nodes;
    }

    private void number(List<Node> nodes, int silent) {
        int nextSilent = 0;
        int nextFinal = silent;
        for (Node node : nodes) {
            if (node.outputs.isEmpty()) {
                node.number = nextSilent++ * width;
            } else {
                outputs[nextFinal - silent] = node.outputs.toArray(new Output[0]);
                node.number = nextFinal++ * width;
            }
        }
    }
}
