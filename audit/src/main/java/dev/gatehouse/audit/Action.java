package dev.gatehouse.audit;

import java.util.regex.Pattern;

/** What was done, as words of lower-case letters, digits and dashes with dots between them, such as {@code alert.status}. */
public record Action(String value) {
    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)+");

    public Action {
        if (!WORDS.matcher(Texts.bounded(value, 100, "action")).matches()) {
            throw new IllegalArgumentException("action is no dotted word such as alert.status");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
