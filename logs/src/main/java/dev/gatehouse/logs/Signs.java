package dev.gatehouse.logs;

import dev.gatehouse.logs.Hints.Hint;
import dev.gatehouse.logs.scan.Kind;
import dev.gatehouse.logs.scan.Slices;

/** What the record at hand has at the paths by which records are told apart. */
final class Signs {
    private final Hints hints;
    private Slices record;

    Signs(Projection projection) {
        hints = projection.hints();
        record = new Slices(projection.paths());
    }

    /** Looks at another record. */
    void of(Slices scanned) {
        record = scanned;
    }

    boolean has(Hint hint) {
        return record.kind(hints.index(hint)) != Kind.ABSENT;
    }

    boolean hasAny(Hint one, Hint two) {
        return has(one) || has(two);
    }

    boolean hasAny(Hint one, Hint two, Hint three) {
        return has(one) || has(two) || has(three);
    }

    boolean is(Hint hint, Kind kind) {
        return record.kind(hints.index(hint)) == kind;
    }

    boolean isText(Hint hint) {
        return is(hint, Kind.STRING) || is(hint, Kind.STRING_ESCAPED);
    }

    /** Whether it is a text that begins as a JSON object does. */
    boolean isObjectAsText(Hint hint) {
        int path = hints.index(hint);
        return isText(hint) && record.end(path) > record.start(path) && record.buffer()[record.start(path)] == '{';
    }

    /** Whether it is there, not null and not empty. */
    boolean says(Hint hint) {
        int path = hints.index(hint);
        Kind kind = record.kind(path);
        return kind != Kind.ABSENT && kind != Kind.NULL && record.end(path) > record.start(path);
    }

    boolean equal(Hint hint, byte[] folded) {
        int path = hints.index(hint);
        return has(hint) && Bytes.equalsFolded(record.buffer(), record.start(path), record.end(path), folded);
    }

    boolean contains(Hint hint, byte[] folded) {
        int path = hints.index(hint);
        return has(hint) && Bytes.containsFolded(record.buffer(), record.start(path), record.end(path), folded);
    }

    byte[] buffer() {
        return record.buffer();
    }

    int start(Hint hint) {
        return record.start(hints.index(hint));
    }

    int end(Hint hint) {
        return record.end(hints.index(hint));
    }
}
