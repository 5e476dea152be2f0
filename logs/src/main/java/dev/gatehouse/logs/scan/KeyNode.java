package dev.gatehouse.logs.scan;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One key of a {@link PathSet}'s tree, with the keys below it in an open hash table over their folded bytes. */
final class KeyNode {
    private final int id;
    private int path = -1;
    private byte[][] keys = new byte[4][];
    private @Nullable KeyNode[] children = new KeyNode[4];
    private int size;

    KeyNode(int id) {
        this.id = id;
    }

    /** A number below the count of nodes of the set. */
    int id() {
        return id;
    }

    /** The index of the path that ends here, or -1. */
    int path() {
        return path;
    }

    boolean isLeaf() {
        return size == 0;
    }

    /** Puts this node and all below it into an array, each at its id. */
    void collect(KeyNode[] nodes) {
        nodes[id] = this;
        for (KeyNode child : children) {
            if (child != null) {
                child.collect(nodes);
            }
        }
    }

    void mark(int index) {
        path = index;
    }

    @Nullable
    KeyNode child(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return child(bytes, 0, bytes.length);
    }

    @Nullable
    KeyNode child(byte[] buffer, int from, int to) {
        int at = slot(buffer, from, to);
        return children[at];
    }

    KeyNode add(String key, int childId) {
        if (2 * size >= keys.length) {
            grow();
        }
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        KeyNode child = new KeyNode(childId);
        int at = slot(bytes, 0, bytes.length);
        keys[at] = bytes;
        children[at] = child;
        size++;
        return child;
    }

    private void grow() {
        byte[][] oldKeys = keys;
        @Nullable KeyNode[] oldChildren = children;
        keys = new byte[2 * oldKeys.length][];
        children = new KeyNode[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldChildren[i] != null) {
                int at = slot(oldKeys[i], 0, oldKeys[i].length);
                keys[at] = oldKeys[i];
                children[at] = oldChildren[i];
            }
        }
    }

    private int slot(byte[] buffer, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + fold(buffer[i]);
        }
        int at = (hash ^ hash >>> 15) & keys.length - 1;
        while (children[at] != null && !same(keys[at], buffer, from, to)) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private static boolean same(byte[] key, byte[] buffer, int from, int to) {
        if (key.length != to - from) {
            return false;
        }
        for (int i = 0; i < key.length; i++) {
            if (fold(key[i]) != fold(buffer[from + i])) {
                return false;
            }
        }
        return true;
    }

    private static byte fold(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b | 0x20) : b;
    }
}
