package dev.gatehouse.connect.sink.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a text as RFC 2045, section 6.7, says. What begins a line is written so that the line ends neither a part nor the mail,
 * and is no beginning of another.
 */
final class QuotedPrintable {
    private static final int LONGEST_LINE = 76;
    private static final String DIGITS = "0123456789ABCDEF";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private int column;

    private QuotedPrintable() {}

    /** With line feeds in it where its lines end. */
    static String of(String text) {
        QuotedPrintable writing = new QuotedPrintable();
        for (String line : text.replace("\r", "").split("\n", -1)) {
            writing.line(line.getBytes(StandardCharsets.UTF_8));
        }
        String all = writing.written.toString(StandardCharsets.US_ASCII);
        return all.substring(0, all.length() - 2);
    }

    private void line(byte[] line) {
        column = 0;
        for (int i = 0; i < line.length; i++) {
            int one = line[i] & 0xff;
            boolean isLast = i == line.length - 1;
            boolean isPlain = isPlain(one) && !(one == ' ' && isLast);
            if (column + (isPlain ? 1 : 3) > (isLast ? LONGEST_LINE : LONGEST_LINE - 1)) {
                written.write('=');
                end();
                column = 0;
            }
            put(one, isPlain && !(column == 0 && isTelling(one)));
        }
        end();
    }

    private static boolean isPlain(int one) {
        return one >= ' ' && one <= '~' && one != '=';
    }

    /** A dot ends a mail, two hyphens end a part, and in the files of mailboxes a mail begins with "From ". */
    private static boolean isTelling(int one) {
        return one == '.' || one == '-' || one == 'F';
    }

    private void put(int one, boolean isPlain) {
        if (isPlain) {
            written.write(one);
            column++;
        } else {
            written.write('=');
            written.write(DIGITS.charAt(one >> 4));
            written.write(DIGITS.charAt(one & 15));
            column += 3;
        }
    }

    private void end() {
        written.write('\r');
        written.write('\n');
    }
}
