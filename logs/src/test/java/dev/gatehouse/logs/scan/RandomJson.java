package dev.gatehouse.logs.scan;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes valid JSON objects with everything that a scanner could trip over. */
final class RandomJson {
    static final List<String> KEYS = List.of(
            "a",
            "b",
            "B",
            "id",
            "Id",
            "value",
            "",
            "k.x",
            "é",
            "a key of more than sixteen bytes",
            "properties",
            "{",
            "\"");
    private static final List<String> TEXTS = List.of(
            "",
            "plain",
            "\\\"",
            "\\\\",
            "\\u0041",
            "\\ud83d\\ude00",
            "\\n",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "é",
            "漢",
            "😀",
            "y_Y",
            "a text of more than eight bytes",
            "\\/",
            "\\u00e9",
            "\\\\\\\"",
            "' ");
    private static final List<String> NUMBERS = List.of(
            "0", "-0", "1", "-12", "3.25", "1e5", "1E+5", "2.5e-10", "123456789012345678901234567890", "0.1", "-0.0e0");

    private final Random random;
    private String blank = "";

    RandomJson(long seed) {
        random = new Random(seed);
    }

    /** One object on one line, or over several. */
    String record(boolean oneLine) {
        List<String> blanks = oneLine ? List.of("", "", "", " ", "  \t") : List.of("", " ", "\n", "\n  ", "\r\n\t");
        blank = pick(blanks);
        StringBuilder out = new StringBuilder();
        object(out, 1 + random.nextInt(4));
        return out.toString();
    }

    private void value(StringBuilder out, int depth) {
        switch (random.nextInt(depth > 0 ? 10 : 6)) {
            case 0, 1, 2 -> text(out);
            case 3, 4 -> out.append(pick(NUMBERS));
            case 5 -> out.append(pick(List.of("true", "false", "null")));
            case 6 -> array(out, depth);
            case 7 -> deep(out);
            default -> object(out, depth);
        }
    }

    private void object(StringBuilder out, int depth) {
        out.append('{').append(blank);
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            out.append(i == 0 ? "" : "," + blank);
            key(out);
            out.append(blank).append(':').append(blank);
            value(out, depth - 1);
            out.append(blank);
        }
        out.append('}');
    }

    private void array(StringBuilder out, int depth) {
        out.append('[').append(blank);
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            out.append(i == 0 ? "" : blank + "," + blank);
            value(out, depth - 1);
        }
        out.append(blank).append(']');
    }

    private void deep(StringBuilder out) {
        int depth = random.nextInt(40);
        out.append("[".repeat(depth)).append("1").append("]".repeat(depth));
    }

    private void key(StringBuilder out) {
        out.append('"');
        String key = pick(KEYS);
        boolean upper = random.nextInt(4) == 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (upper && c < 0x80) {
                c = Character.toUpperCase(c);
            }
            if (c == '"' || random.nextInt(20) == 0) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private void text(StringBuilder out) {
        out.append('"');
        int size = random.nextInt(random.nextInt(10) == 0 ? 60 : 5);
        for (int i = 0; i < size; i++) {
            out.append(pick(TEXTS));
        }
        out.append('"');
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
