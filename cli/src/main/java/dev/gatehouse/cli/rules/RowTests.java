package dev.gatehouse.cli.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.guide.GuideRow;
import dev.gatehouse.directory.posture.About;
import dev.gatehouse.directory.posture.Checks;
import java.util.List;

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

    /** The checks of the directory's state that judge it, by their ids; each has tests of its own. */
    List<String> checks() {
        return Checks.serving(row.id()).stream().map(About::id).toList();
    }

    /** Whether tests are missing, or a check of what only the state tells. */
    boolean lacks() {
        return row.isOfStateAlone() ? checks().isEmpty() : firing == 0 || quiet == 0;
    }
}
