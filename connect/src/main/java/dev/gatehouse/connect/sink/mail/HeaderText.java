package dev.gatehouse.connect.sink.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Texts of headers as encoded words (RFC 2047): whatever they hold, they end no header, begin none and are read as what they are.
 * Words are always encoded, so that a text that looks like an encoded word is not taken for one.
 */
final class HeaderText {
    /** An encoded word has 75 characters at most, and a line with one 76. */
    private static final int BYTES_A_WORD = 42;

    private HeaderText() {}

    static String encoded(String text) {
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
        return "=?UTF-8?B?"
                + Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
