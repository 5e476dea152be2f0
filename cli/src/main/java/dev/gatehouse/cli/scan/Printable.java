package dev.gatehouse.cli.scan;

/** Makes text from logs fit for a terminal: logs are hostile, and a terminal obeys what stands in them. */
final class Printable {
    private Printable() {}

    /** The text with a blank in place of everything that a terminal would obey or that would reorder a line. */
    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> printable.appendCodePoint(shown(point) ? point : ' '));
        return printable.toString();
    }

    private static boolean shown(int point) {
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
