package dev.gatehouse.logs;

import dev.gatehouse.logs.scan.PathSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects the raw paths that one scan looks for, for every table and shape together. */
final class RawPaths {
    private final List<String> paths = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();

    /** The index of a path, which is added if it is new. */
    int add(String path) {
        return indexes.computeIfAbsent(path.toLowerCase(Locale.ROOT), key -> {
            paths.add(path);
            return paths.size() - 1;
        });
    }

    PathSet build() {
        return PathSet.of(paths);
    }
}
