package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.Interval;
import java.time.Duration;
import java.util.List;

/**
 * Alerts that the administrator expects, and what becomes of them.
 *
 * @param rules ids, names, titles or rows of the guide of the rules that are meant; none for any
 * @param entities whom and what an alert must concern, all of them
 * @param validity the time in which all events of such an alert lie
 * @param origin where it stands
 */
public record Expectation(
        Kind kind, List<String> rules, List<String> entities, String reason, Interval validity, Origin origin) {
    /** What is expected, and for how long at most that may be said in advance. */
    public enum Kind {
        /** Alerts that are no news: they are counted and not shown. Never of rules about emergency access accounts. */
        EXCLUSION("exclusion", Duration.ofDays(90)),
        /** A change that was planned: its alerts are shown as expected. Never of rules about emergency access accounts. */
        PLANNED_CHANGE("planned change", Duration.ofDays(90)),
        /** A test of an emergency access account: what the rules about it say then is shown as expected. */
        PLANNED_TEST("planned test", Duration.ofDays(7));

        private final String words;
        private final Duration longest;

        Kind(String words, Duration longest) {
            this.words = words;
            this.longest = longest;
        }

        /** The kind in words. */
        public String words() {
            return words;
        }

        Duration longest() {
            return longest;
        }
    }

    public Expectation {
        requireNonNull(kind, "kind is null");
        rules = List.copyOf(rules);
        entities = List.copyOf(entities);
        requireNonNull(reason, "reason is null");
        requireNonNull(validity, "validity is null");
        requireNonNull(origin, "origin is null");
        if (entities.isEmpty()) {
            throw new IllegalArgumentException("an expectation concerns somebody or something");
        }
    }
}
