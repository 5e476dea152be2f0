package dev.gatehouse.detection.data;

/** Makes text from logs and files fit for a line that people read: logs are hostile, and a terminal obeys what is in them. */
public final class Printable {
    private Printable() {}

    /** The text with {@code sign} in place of all that a terminal would obey, or that would break or reorder a line. */
    public static String of(String text, char sign) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> printable.appendCodePoint(isShown(point) ? point : sign));
        return printable.toString();
    }

    /** The text, made printable with blanks, and with an ellipsis in place of what goes beyond so many characters. */
    public static String shortened(String text, int most) {
        boolean cut = text.codePointCount(0, text.length()) > most;
        return of(cut ? text.substring(0, text.offsetByCodePoints(0, most)) : text, ' ') + (cut ? "…" : "");
    }

    /** Whether a character has a shape, and neither orders a terminal about nor breaks or reorders a line. */
    public static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
