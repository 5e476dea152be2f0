package dev.gatehouse.sigma;

/** Where in a field a text is expected: the modifiers startswith, endswith and contains, or none. */
enum Affix {
    WHOLE(false, false),
    START(false, true),
    END(true, false),
    INSIDE(true, true);

    private final boolean openStart;
    private final boolean openEnd;

    Affix(boolean openStart, boolean openEnd) {
        this.openStart = openStart;
        this.openEnd = openEnd;
    }

    /** Whether anything may stand before the text. */
    boolean openStart() {
        return openStart;
    }

    /** Whether anything may stand after the text. */
    boolean openEnd() {
        return openEnd;
    }
}
