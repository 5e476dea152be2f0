package dev.gatehouse.logs;

import static java.util.Objects.requireNonNull;

/** Where a column's value comes from in one shape. */
sealed interface Origin {
    /** A dotted path in the raw record. */
    record Path(String path) implements Origin {
        public Path {
            requireNonNull(path, "path is null");
            if (path.isEmpty() || path.startsWith(".") || path.endsWith(".") || path.contains("..")) {
                throw new IllegalArgumentException("not a path: '" + path + "'");
            }
        }
    }

    /** A value that every record of this table has in this shape, said or not. */
    record Constant(String value) implements Origin {
        public Constant {
            requireNonNull(value, "value is null");
        }
    }
}
