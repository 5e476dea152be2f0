package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of a rule with its wildcards told apart from its characters.
 *
 * <p>{@code *} is any number of characters, {@code ?} exactly one; {@code \*} and {@code \?} are the characters
 * themselves; {@code \\} is one backslash, and so is a backslash before anything else.
 */
record SigmaText(List<Token> tokens) {
    /** A run of characters or one wildcard. */
    sealed interface Token {}

    /** Characters that stand for themselves. */
    record Plain(String text) implements Token {}

    /** {@code *}. */
    record Any() implements Token {}

    /** {@code ?}. */
    record One() implements Token {}

    SigmaText {
        tokens = List.copyOf(tokens);
    }

    static SigmaText parse(String raw) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\') {
                boolean escape = i + 1 < raw.length() && "\\*?".indexOf(raw.charAt(i + 1)) >= 0;
                plain.append(escape ? raw.charAt(++i) : c);
            } else if (c == '*' || c == '?') {
                flush(plain, tokens);
                tokens.add(c == '*' ? new Any() : new One());
            } else {
                plain.append(c);
            }
        }
        flush(plain, tokens);
        return new SigmaText(tokens);
    }

    /** A text without wildcards. */
    static SigmaText plain(String text) {
        return new SigmaText(text.isEmpty() ? List.of() : List.of(new Plain(text)));
    }

    boolean hasWildcards() {
        return tokens.stream().anyMatch(token -> !(token instanceof Plain));
    }

    /** The characters; wildcards as they are written. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            text.append(
                    switch (token) {
                        case Plain plain -> plain.text();
                        case Any any -> "*";
                        case One one -> "?";
                    });
        }
        return text.toString();
    }

    /** The text with any characters allowed before, after or on both sides. */
    SigmaText with(Affix affix) {
        List<Token> around = new ArrayList<>();
        if (affix.openStart()) {
            around.add(new Any());
        }
        around.addAll(tokens);
        if (affix.openEnd()) {
            around.add(new Any());
        }
        return new SigmaText(around);
    }

    /** The text without the {@code *} that it begins or ends with. */
    SigmaText withoutAffixes() {
        int from = 0;
        int to = tokens.size();
        while (from < to && tokens.get(from) instanceof Any) {
            from++;
        }
        while (to > from && tokens.get(to - 1) instanceof Any) {
            to--;
        }
        return new SigmaText(tokens.subList(from, to));
    }

    private static void flush(StringBuilder plain, List<Token> tokens) {
        if (!plain.isEmpty()) {
            tokens.add(new Plain(plain.toString()));
            plain.setLength(0);
        }
    }
}
