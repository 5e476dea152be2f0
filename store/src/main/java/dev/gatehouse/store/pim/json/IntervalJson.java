package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.Interval;

/** Times from a moment until another. */
final class IntervalJson {
    private IntervalJson() {}

    static void write(Interval time, ObjectNode into) {
        into.put("from", time.from().toString()).put("until", time.until().toString());
    }

    static Interval read(Strict from) {
        return Interval.between(from.moment("from"), from.moment("until"));
    }
}
