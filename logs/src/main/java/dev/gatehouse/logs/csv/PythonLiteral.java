package dev.gatehouse.logs.csv;

import java.util.Locale;
import java.util.Optional;

/*
 * What pandas writes for a cell that holds lists and dictionaries: texts in either quote with Python's escapes, True,
 * False, None, nan. Anything else, calls such as datetime(...) among it, is no literal.
 */
/** Turns a Python list or dictionary, as printed, into JSON; strict. */
final class PythonLiteral {
    private static final int MAX_DEPTH = 64;

    private final String text;
    private final StringBuilder json = new StringBuilder();
    private int at;

    private PythonLiteral(String text) {
        this.text = text;
    }

    /** The list, tuple or dictionary that the text is, as JSON; empty if it is none. */
    static Optional<String> json(String text) {
        PythonLiteral literal = new PythonLiteral(text.strip());
        boolean container = literal.next('[') || literal.next('{') || literal.next('(');
        literal.at = 0;
        boolean good = container && literal.value(0) && literal.at == literal.text.length();
        return good ? Optional.of(literal.json.toString()) : Optional.empty();
    }

    private boolean value(int depth) {
        blanks();
        if (at == text.length() || depth > MAX_DEPTH) {
            return false;
        }
        boolean good = switch (text.charAt(at)) {
            case '[' -> list(']', depth);
            case '(' -> list(')', depth);
            case '{' -> dictionary(depth);
            case '\'', '"' -> string();
            default -> word();
        };
        blanks();
        return good;
    }

    private boolean list(char end, int depth) {
        at++;
        json.append('[');
        blanks();
        boolean first = true;
        while (!next(end)) {
            if (!first) {
                json.append(',');
            }
            first = false;
            if (!value(depth + 1) || !separated(end)) {
                return false;
            }
        }
        json.append(']');
        return true;
    }

    private boolean dictionary(int depth) {
        at++;
        json.append('{');
        blanks();
        boolean first = true;
        while (!next('}')) {
            if (!first) {
                json.append(',');
            }
            first = false;
            boolean key = at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"') && string();
            blanks();
            if (!key || !next(':')) {
                return false;
            }
            json.append(':');
            if (!value(depth + 1) || !separated('}')) {
                return false;
            }
        }
        json.append('}');
        return true;
    }

    /** Passes over a comma; where there is none the end has to come. */
    private boolean separated(char end) {
        if (next(',')) {
            blanks();
            return true;
        }
        return at < text.length() && text.charAt(at) == end;
    }

    private boolean string() {
        char quote = text.charAt(at++);
        json.append('"');
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote) {
                json.append('"');
                return true;
            }
            if (c == '\\' && !escape()) {
                return false;
            }
            if (c != '\\') {
                append(c);
            }
        }
        return false;
    }

    private boolean escape() {
        if (at == text.length()) {
            return false;
        }
        char c = text.charAt(at++);
        switch (c) {
            case '\\', '\'', '"' -> append(c);
            case 'n' -> append('\n');
            case 'r' -> append('\r');
            case 't' -> append('\t');
            case 'x' -> {
                return hex(2);
            }
            case 'u' -> {
                return hex(4);
            }
            case 'U' -> {
                return hex(8);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean hex(int digits) {
        int code = 0;
        for (int i = 0; i < digits; i++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at++), 16) : -1;
            if (digit < 0 || code > 0x10FFFF) {
                return false;
            }
            code = code * 16 + digit;
        }
        if (code > 0x10FFFF) {
            return false;
        }
        Character.toString(code).chars().forEach(c -> append((char) c));
        return true;
    }

    private void append(char c) {
        if (c == '"' || c == '\\') {
            json.append('\\').append(c);
        } else if (c < ' ') {
            json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            json.append(c);
        }
    }

    private boolean word() {
        int start = at;
        while (at < text.length() && ",:]}) \n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        switch (word) {
            case "True" -> json.append("true");
            case "False" -> json.append("false");
            case "None", "nan", "NaN", "NaT" -> json.append("null");
            default -> {
                json.append(word);
                return word.matches("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");
            }
        }
        return true;
    }

    private boolean next(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void blanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
            at++;
        }
    }
}
