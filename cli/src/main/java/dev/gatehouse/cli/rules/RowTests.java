package dev.gatehouse.cli.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.guide.GuideRow;

/**
 * The tests of what serves a row of the guide.
 *
 * @param firing how many expect something for the row to fire
 * @param quiet how many expect that nothing does
 */
record RowTests(GuideRow row, int firing, int quiet) {
    RowTests {
        requireNonNull(row, "row is null");
    }

    /** Whether tests are missing. */
    boolean lacks() {
        return !row.isOfStateAlone() && (firing == 0 || quiet == 0);
    }
}
