package dev.gatehouse.cli.pim.text;

import java.util.List;

/** What is known of one thing, a line for each. */
public final class Details {
    private static final int WIDTH = 12;

    private Details() {}

    /** Adds a line with a name in front, unless there is nothing to be said. */
    public static void add(List<String> lines, String name, String value) {
        if (!value.isBlank()) {
            lines.add("  " + name + " ".repeat(Math.max(1, WIDTH - name.length())) + value);
        }
    }
}
