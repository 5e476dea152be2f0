package dev.gatehouse.directory.usage;

import java.util.Locale;

/**
 * An operation as the directory's audit names it.
 *
 * @param name the name as the log has it
 * @param category the category; empty where the log has none
 */
public record Operation(String name, String category) {
    public Operation {
        name = name.strip();
        category = category.strip();
    }

    /** Names occur with other case, and with a dot at their end. */
    String key() {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1).stripTrailing() : lower;
    }
}
