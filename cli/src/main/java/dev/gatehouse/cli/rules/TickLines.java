package dev.gatehouse.cli.rules;

import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.console.Wrap;
import java.io.PrintStream;

/** Prints indented lines with ✓ where something holds and ✗ where it does not, 100 columns wide. */
record TickLines(PrintStream out, boolean colour) {
    /** How much further what belongs to a line is indented. */
    static final int STEP = 2;

    private static final int WIDTH = 100;

    void line(boolean holds, int indent, String text) {
        String head =
                " ".repeat(indent) + (holds ? Style.GREEN.paint("✓", colour) : Style.RED.paint("✗", colour)) + " ";
        for (String line : new Wrap(WIDTH - indent - STEP).add(text).lines()) {
            out.println(head + line);
            head = " ".repeat(indent + 2 * STEP);
        }
    }

    /** Lines without a mark. */
    void plain(int indent, String text) {
        new Wrap(WIDTH - indent).add(text).lines().forEach(line -> out.println(" ".repeat(indent) + line));
    }
}
