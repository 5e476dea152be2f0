package dev.gatehouse.connect.file;

import java.util.List;

/** Names of members of archives: they are text to be shown, and never a path on this machine's disk. */
final class MemberName {
    /** So many characters of names are taken, of one archive and in all: they are kept in memory. */
    static final long MOST_CHARACTERS = 1 << 25;

    private static final int LONGEST = 500;
    private static final String MAC_METADATA = "__MACOSX";

    private MemberName() {}

    /** Whether nobody wants to see it: hidden, or what macOS puts beside each file. */
    static boolean isPassedOver(String name) {
        return parts(name).stream()
                .anyMatch(part ->
                        part.equals(MAC_METADATA) || (part.startsWith(".") && !part.equals(".") && !part.equals("..")));
    }

    /** The last part of the name. */
    static String file(String name) {
        List<String> parts = parts(name);
        return parts.isEmpty() ? "" : parts.getLast();
    }

    /** The name, in characters that a terminal only prints. */
    static String shown(String name) {
        List<String> parts =
                parts(name).stream().filter(part -> !part.equals(".")).toList();
        StringBuilder text = new StringBuilder();
        String.join("/", parts)
                .codePoints()
                .limit(LONGEST + 1L)
                .map(c -> printable(c) ? c : '\uFFFD')
                .forEach(text::appendCodePoint);
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        return end < text.length() ? text.substring(0, end) + "…" : text.toString();
    }

    private static List<String> parts(String name) {
        return List.of(name.replace('\\', '/').split("/", -1)).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static boolean printable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
