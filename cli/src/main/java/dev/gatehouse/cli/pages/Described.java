package dev.gatehouse.cli.pages;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.Needs;
import java.util.List;

/**
 * A rule or correlation that raises alerts, with all that a page says of it.
 *
 * @param file where it stands, seen from the folder of rules, with {@code /} between names
 */
record Described(AlertRule rule, String file, Needs needs, List<Tested> tests) {
    Described {
        requireNonNull(rule, "rule is null");
        requireNonNull(file, "file is null");
        requireNonNull(needs, "needs is null");
        tests = List.copyOf(tests);
    }

    /**
     * A test of it.
     *
     * @param fires whether it must fire
     * @param shapes in which shapes its records are
     */
    record Tested(String name, boolean fires, String shapes) {
        Tested {
            requireNonNull(name, "name is null");
            requireNonNull(shapes, "shapes is null");
        }
    }
}
