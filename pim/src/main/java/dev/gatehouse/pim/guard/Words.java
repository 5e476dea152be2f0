package dev.gatehouse.pim.guard;

/** What people write. */
final class Words {
    private Words() {}

    /** Whether nothing of it can be seen: no letter, no digit, no sign. */
    static boolean isBlank(String text) {
        return text.codePoints().noneMatch(Words::isSeen);
    }

    private static boolean isSeen(int code) {
        return switch (Character.getType(code)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            // Letters that Unicode says are drawn as nothing: Hangul fillers and the blank of Braille.
            default -> code != 0x115F && code != 0x1160 && code != 0x3164 && code != 0xFFA0 && code != 0x2800;
        };
    }
}
