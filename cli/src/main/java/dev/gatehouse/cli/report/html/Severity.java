package dev.gatehouse.cli.report.html;

import dev.gatehouse.sigma.Level;
import java.util.function.ToLongFunction;

/** How severities look. */
final class Severity {
    private Severity() {}

    /** The word on its colour. */
    static void badge(Markup to, Level level) {
        to.element("span", Say.level(level), "class", "badge " + level.text());
    }

    /** The numbers of each severity that there is. */
    static void counts(Markup to, ToLongFunction<Level> counts) {
        for (Level level : Say.WORST_FIRST) {
            if (counts.applyAsLong(level) > 0) {
                String text = Say.number(counts.applyAsLong(level)) + " " + Say.level(level);
                to.element("span", text, "class", "badge " + level.text()).text(" ");
            }
        }
    }
}
