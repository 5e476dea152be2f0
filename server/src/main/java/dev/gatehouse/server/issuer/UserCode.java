package dev.gatehouse.server.issuer;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** What somebody types for a device: eight consonants, so that it is no word, in two groups. */
final class UserCode {
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 8;

    private UserCode() {}

    static String random(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** As people read it best. */
    static String shown(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** The code that somebody typed, in whatever case and with whatever between; empty where it cannot be one. */
    static Optional<String> typed(String text) {
        if (text.length() > 3 * LENGTH) {
            return Optional.empty();
        }
        String bare = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        boolean isOne = bare.length() == LENGTH && bare.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
        return isOne ? Optional.of(bare) : Optional.empty();
    }
}
