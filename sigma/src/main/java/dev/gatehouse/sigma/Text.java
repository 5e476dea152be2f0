package dev.gatehouse.sigma;

import java.nio.charset.StandardCharsets;

/** One value as tests read it: as it is, folded, or as a string, each made when first asked for. */
final class Text {
    private static final byte[] NONE = {};

    private byte[] bytes = NONE;
    private int start;
    private int end;
    private byte[] folded = NONE;
    private boolean isFolded;
    private String string = "";
    private boolean isString;

    void set(Value value) {
        set(value.bytes(), value.start(), value.end());
    }

    void set(byte[] source, int from, int to) {
        bytes = source;
        start = from;
        end = to;
        isFolded = false;
        isString = false;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    byte[] folded() {
        if (!isFolded) {
            folded = Fold.fold(bytes, start, end);
            isFolded = true;
        }
        return folded;
    }

    String string() {
        if (!isString) {
            string = new String(bytes, start, end - start, StandardCharsets.UTF_8);
            isString = true;
        }
        return string;
    }
}
