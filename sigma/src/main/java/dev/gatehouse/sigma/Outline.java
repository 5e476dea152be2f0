package dev.gatehouse.sigma;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a plan no longer tells of its rule: which part was which search, and which line of the rule each test comes from.
 *
 * @param searches those of the rule
 * @param filters those of each of its filters
 * @param origins by the test's identity, for atoms are shared
 */
record Outline(Map<String, Plan> searches, List<Map<String, Plan>> filters, IdentityHashMap<Plan, Origin> origins) {
    /** The line of a rule that a test comes from. */
    record Origin(String field, Position at) {}

    Outline {
        searches = Collections.unmodifiableMap(new LinkedHashMap<>(searches));
        filters = List.copyOf(filters);
        origins = new IdentityHashMap<>(origins);
    }
}
