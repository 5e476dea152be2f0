package dev.gatehouse.logs;

import java.util.Locale;

/**
 * A list in an audit row that fields are read from element by element.
 *
 * @param of what the elements are
 * @param only the type of the targets, or the name of the changes, that it is limited to, in lower case; empty for all
 */
record ListName(Of of, String only) {
    /** What a list is of. */
    enum Of {
        TARGETS,
        CHANGES
    }

    ListName {
        only = only.toLowerCase(Locale.ROOT);
    }
}
