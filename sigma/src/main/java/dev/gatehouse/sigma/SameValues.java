package dev.gatehouse.sigma;

import java.util.Arrays;

/** The modifier {@code fieldref}: one value is another, or begins, ends with or contains it. */
final class SameValues {
    private SameValues() {}

    static boolean holds(Value value, Value part, Affix affix, boolean cased) {
        return holds(bytes(value, cased), bytes(part, cased), affix);
    }

    private static boolean holds(byte[] value, byte[] part, Affix affix) {
        int last = value.length - part.length;
        if (last < 0) {
            return false;
        }
        return switch (affix) {
            case WHOLE -> Arrays.equals(value, part);
            case START -> isAt(value, 0, part);
            case END -> isAt(value, last, part);
            case INSIDE -> {
                for (int at = 0; at <= last; at++) {
                    if (isAt(value, at, part)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    private static boolean isAt(byte[] value, int at, byte[] part) {
        return Arrays.equals(value, at, at + part.length, part, 0, part.length);
    }

    private static byte[] bytes(Value value, boolean cased) {
        return cased
                ? Arrays.copyOfRange(value.bytes(), value.start(), value.end())
                : Fold.fold(value.bytes(), value.start(), value.end());
    }
}
