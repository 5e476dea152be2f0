package dev.gatehouse.connect.sink.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Texts of headers: whatever they hold, they end no header, begin none and are read as what they are. What is more than short plain
 * ASCII is in encoded words (RFC 2047), and so is what only looks like one.
 */
final class HeaderText {
    /** An encoded word has 75 characters at most, and a line with one 76. */
    private static final int BYTES_A_WORD = 42;

    /** So that the line of a subject stays below 78 characters. */
    private static final int LONGEST_PLAIN = 66;

    private HeaderText() {}

    /** A text that stands alone. */
    static String of(String text) {
        boolean isPlain = text.length() <= LONGEST_PLAIN
                && text.equals(text.strip())
                && !text.contains("=?")
                && text.chars().allMatch(one -> one >= ' ' && one <= '~');
        return isPlain ? text : encoded(text);
    }

    /** A name before an address, where commas and the like would have a meaning. */
    static String phrase(String name) {
        return name.matches("[A-Za-z0-9 ]{1,50}") ? name : encoded(name);
    }

    private static String encoded(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            String character = Character.toString(text.codePointAt(i));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > BYTES_A_WORD) {
                words.add(word(word));
                word.setLength(0);
                bytes = 0;
            }
            word.append(character);
            bytes += more;
        }
        if (!word.isEmpty() || words.isEmpty()) {
            words.add(word(word));
        }
        return String.join("\r\n ", words);
    }

    private static String word(CharSequence text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8))
                + "?=";
    }
}
