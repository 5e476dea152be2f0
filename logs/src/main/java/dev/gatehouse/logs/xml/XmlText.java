package dev.gatehouse.logs.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a sign in the place of characters that XML has no place for, but that Windows writes all the same. */
final class XmlText {
    private static final char SIGN = '\uFFFD';
    private static final Pattern REFERENCE = Pattern.compile("&#(x[0-9a-fA-F]+|[0-9]+);");
    private static final int MOST_DIGITS = 8;

    private XmlText() {}

    /** The text with every such character, and every reference to one, replaced. */
    static String legal(String xml) {
        String plain = characters(xml);
        if (!plain.contains("&#")) {
            return plain;
        }
        StringBuilder out = new StringBuilder(plain.length());
        Matcher reference = REFERENCE.matcher(plain);
        while (reference.find()) {
            reference.appendReplacement(out, isLegal(number(reference.group(1))) ? "$0" : String.valueOf(SIGN));
        }
        return reference.appendTail(out).toString();
    }

    private static String characters(String xml) {
        for (int i = 0; i < xml.length(); i++) {
            if (!isWhole(xml.charAt(i))) {
                StringBuilder out = new StringBuilder(xml);
                for (int j = i; j < out.length(); j++) {
                    if (!isWhole(out.charAt(j))) {
                        out.setCharAt(j, SIGN);
                    }
                }
                return out.toString();
            }
        }
        return xml;
    }

    /** Whether the character may stand in a text; the halves of a pair may. */
    private static boolean isWhole(char c) {
        return Character.isSurrogate(c) || isLegal(c);
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xD800)
                || (c > 0xDFFF && c < 0xFFFE)
                || (c > 0xFFFF && c <= Character.MAX_CODE_POINT);
    }

    private static int number(String digits) {
        boolean hex = digits.charAt(0) == 'x';
        String plain = hex ? digits.substring(1) : digits;
        return plain.length() > MOST_DIGITS ? -1 : (int) Long.parseLong(plain, hex ? 16 : 10);
    }
}
