package dev.gatehouse.logs.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The paths that a scan looks for: keys from the record's object inwards, joined by dots (a dot within a key is
 * written {@code \.}), compared without regard to ASCII case. A path may be the beginning of another.
 */
public final class PathSet {
    private static final int LONGEST = 100;

    private final List<String> paths;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final KeyNode root = new KeyNode(0);
    private final KeyNode[] nodes;

    private PathSet(List<String> paths) {
        this.paths = List.copyOf(paths);
        int count = 1;
        for (int i = 0; i < this.paths.size(); i++) {
            KeyNode node = root;
            List<String> keys = keys(this.paths.get(i));
            if (keys.size() > LONGEST) {
                throw new IllegalArgumentException("path is too long: " + this.paths.get(i));
            }
            for (String key : keys) {
                KeyNode child = node.child(key);
                if (child == null) {
                    child = node.add(key, count++);
                }
                node = child;
            }
            if (node == root || node.path() >= 0) {
                throw new IllegalArgumentException("path is empty or occurs twice: " + this.paths.get(i));
            }
            node.mark(i);
            indexes.put(folded(this.paths.get(i)), i);
        }
        nodes = new KeyNode[count];
        root.collect(nodes);
    }

    /** The set of these paths, in this order; a path that occurs twice (but for case) is refused. */
    public static PathSet of(List<String> dottedPaths) {
        return new PathSet(dottedPaths);
    }

    /** How many paths there are. */
    public int size() {
        return paths.size();
    }

    /** The index of a path, without regard to ASCII case; -1 if it is not in the set. */
    public int index(String path) {
        return indexes.getOrDefault(folded(path), -1);
    }

    /** The paths by index. */
    public List<String> paths() {
        return paths;
    }

    /** The tree of the keys, each node at its id; the root is the first. */
    KeyNode[] nodes() {
        return nodes.clone();
    }

    private static List<String> keys(String path) {
        List<String> keys = new ArrayList<>();
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '.') {
                keys.add(key.toString());
                key.setLength(0);
            } else if (c == '\\' && i + 1 < path.length() && path.charAt(i + 1) == '.') {
                key.append(path.charAt(++i));
            } else {
                key.append(c);
            }
        }
        keys.add(key.toString());
        return keys;
    }

    private static String folded(String path) {
        StringBuilder folded = new StringBuilder(path);
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c | 0x20));
            }
        }
        return folded.toString();
    }
}
