package dev.gatehouse.sigma;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How Sigma reads the values of events: without regard to case, and texts that spell numbers as numbers. */
public final class SigmaValues {
    static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_TEXT = 1024;

    private SigmaValues() {}

    /** The text as it is compared: two texts are equal in Sigma where these are. */
    public static String folded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(Fold.fold(bytes, 0, bytes.length), StandardCharsets.UTF_8);
    }

    /** The text itself or, of one that no honest value is as long as, its beginning and a digest of the whole. */
    public static String bounded(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        return text.substring(0, LONGEST_TEXT / 2) + "…" + Hashes.sha256(text);
    }

    /** The number that a text spells; the decimals of equal numbers are equal. */
    public static Optional<BigDecimal> number(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        char first = text.charAt(0);
        if (first != '-' && first != '+' && first != '.' && (first < '0' || first > '9')) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > 10_000
                    ? Optional.empty()
                    : Optional.of(number.stripTrailingZeros());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
