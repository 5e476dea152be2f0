package dev.gatehouse.sigma;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The literals of an automaton while it is built. */
final class Trie {
    private final Node root = new Node(new byte[0]);

    /** What was read of literals so far. */
    static final class Node {
        private final Map<Byte, Node> children = new LinkedHashMap<>();
        private final List<Automaton.Output> outputs = new ArrayList<>();
        private final byte[] bytes;
        private int number;
        private Node fail = this;

        private Node(byte[] bytes) {
            this.bytes = bytes;
        }

        Map<Byte, Node> children() {
            return children;
        }

        Optional<Byte> firstByte() {
            return children.keySet().stream().findFirst();
        }

        /** What was read. */
        byte[] bytes() {
            return bytes.clone();
        }

        /** What ends here: the literal itself, then those of the longest proper suffix that ends one. */
        List<Automaton.Output> outputs() {
            return outputs;
        }

        int depth() {
            return bytes.length;
        }

        /** The place by depth first: that of the first child is one more. */
        int number() {
            return number;
        }

        /** Of the longest proper suffix that some literal begins with. */
        Node fail() {
            return fail;
        }

        /** Where one more byte leads. */
        Node next(byte b) {
            Node node = this;
            while (true) {
                Node child = node.children.get(b);
                if (child != null) {
                    return child;
                }
                if (node.bytes.length == 0) {
                    return node;
                }
                node = node.fail;
            }
        }
    }

    void add(byte[] literal, Automaton.Output output) {
        Node node = root;
        for (byte b : literal) {
            byte[] read = Arrays.copyOf(literal, node.bytes.length + 1);
            node = node.children.computeIfAbsent(b, key -> new Node(read));
        }
        node.outputs.add(output);
    }

    /** All nodes by their number, linked; nothing may be added then. */
    List<Node> nodes() {
        link();
        List<Node> nodes = new ArrayList<>();
        Deque<Node> stack = new ArrayDeque<>(List.of(root));
        while (!stack.isEmpty()) {
            Node node = stack.pop();
            node.number = nodes.size();
            nodes.add(node);
            new ArrayList<>(node.children.values()).reversed().forEach(stack::push);
        }
        return nodes;
    }

    private void link() {
        Deque<Node> queue = new ArrayDeque<>(List.of(root));
        while (!queue.isEmpty()) {
            Node node = queue.remove();
            node.children.forEach((b, child) -> {
                child.fail = node == root ? root : node.fail.next(b);
                child.outputs.addAll(child.fail.outputs);
                queue.add(child);
            });
        }
    }
}
