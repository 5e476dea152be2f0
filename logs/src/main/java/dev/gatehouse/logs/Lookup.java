package dev.gatehouse.logs;

import dev.gatehouse.logs.scan.Kind;
import dev.gatehouse.logs.scan.Slices;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where a field lies in the raw records of one table and shape: the paths to try, and what to do if none is there. */
final class Lookup {
    /** A beginning of a path, and the keys that are left when a list or a text with JSON is found there. */
    record Ancestor(int path, List<byte[]> rest) {
        Ancestor {
            rest = List.copyOf(rest);
        }
    }

    private static final Pattern DOT = Pattern.compile("\\.");

    /** The lookup that finds nothing. */
    static final Lookup NONE = new Lookup(ColumnType.STRING, new int[0], List.of(), new byte[0]);

    private final ColumnType type;
    private final int[] paths;
    private final List<Ancestor> ancestors;
    private final byte[] constant;

    private Lookup(ColumnType type, int[] paths, List<Ancestor> ancestors, byte[] constant) {
        this.type = type;
        this.paths = paths;
        this.ancestors = ancestors;
        this.constant = constant;
    }

    /** The lookup of a column, or with {@code rest} of a path in it. */
    static Lookup of(Column column, Shape shape, List<String> rest, RawPaths raw) {
        List<Integer> paths = new ArrayList<>();
        List<Ancestor> ancestors = new ArrayList<>();
        byte[] constant = {};
        for (Origin origin : column.origins(shape)) {
            switch (origin) {
                case Origin.Path at -> {
                    paths.add(raw.add(join(at.path(), rest)));
                    ancestors.addAll(ancestors(at, shape, rest, raw));
                }
                case Origin.Constant same -> {
                    if (rest.isEmpty()) {
                        constant = same.value().getBytes(StandardCharsets.UTF_8);
                    }
                }
            }
        }
        int[] indexes = paths.stream().mapToInt(Integer::intValue).toArray();
        return new Lookup(column.type(), indexes, List.copyOf(ancestors), constant);
    }

    /** The nearest first. In Log Analytics any column may be a text with JSON, and so the origin's own beginning. */
    private static List<Ancestor> ancestors(Origin.Path at, Shape shape, List<String> rest, RawPaths raw) {
        List<Ancestor> ancestors = new ArrayList<>();
        for (int kept = rest.size() - 1; kept >= 0; kept--) {
            List<byte[]> keys = JsonWalk.keys(rest.subList(kept, rest.size()));
            ancestors.add(new Ancestor(raw.add(join(at.path(), rest.subList(0, kept))), keys));
        }
        int dot = at.path().indexOf('.');
        if (shape == Shape.LOG_ANALYTICS && dot > 0) {
            List<String> keys = new ArrayList<>(List.of(DOT.split(at.path().substring(dot + 1), -1)));
            keys.addAll(rest);
            ancestors.add(new Ancestor(raw.add(at.path().substring(0, dot)), JsonWalk.keys(keys)));
        }
        return ancestors;
    }

    ColumnType type() {
        return type;
    }

    List<Ancestor> ancestors() {
        return ancestors;
    }

    /** What every record has here that says nothing else; empty if there is no such thing. */
    byte[] constant() {
        return constant;
    }

    /** The first path that holds something, else the first that is there at all, else -1. */
    int find(Slices slices) {
        int empty = -1;
        for (int path : paths) {
            Kind kind = slices.kind(path);
            if (kind == Kind.ABSENT) {
                continue;
            }
            if (kind != Kind.NULL && slices.end(path) > slices.start(path)) {
                return path;
            }
            empty = empty < 0 ? path : empty;
        }
        return empty;
    }

    /** The paths, the preferred one first; not to be changed. */
    int[] paths() {
        return paths;
    }

    private static String join(String path, List<String> rest) {
        StringBuilder joined = new StringBuilder(path);
        rest.forEach(key -> joined.append('.').append(key.replace(".", "\\.")));
        return joined.toString();
    }
}
