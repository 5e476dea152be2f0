package dev.gatehouse.logs.csv;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the names and words of the portal's files comparable. */
final class PortalText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PortalText() {}

    /** The text without a byte order mark, case, superfluous blanks, and with one kind of apostrophe. */
    static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\uFEFF", "")
                .replace('\u2019', '\'')
                .toLowerCase(Locale.ROOT);
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /** The letters and digits of the folded text, by which {@code Not Applied} is {@code notApplied}. */
    static String letters(String text) {
        return SIGNS.matcher(folded(text)).replaceAll("");
    }
}
