package dev.gatehouse.detection.sentinel;

import java.time.Duration;
import java.util.List;

/**
 * What a run looks at: what came in since a little before the last run, whenever it happened. So what comes late is seen, and
 * seen once, but for what comes in the overlap (learn.microsoft.com/azure/sentinel/ingestion-delay).
 */
final class Newest {
    private Newest() {}

    static List<String> lines() {
        return List.of(
                "// What came in since the last run, and a little before it: keep it above the rule's frequency.",
                "let newest = " + span(AnalyticsRule.NEWEST) + ";");
    }

    /** A length of time as KQL and analytics rules write it. */
    static String span(Duration span) {
        if (span.toSeconds() % 60 != 0) {
            return span.toSeconds() + "s";
        }
        if (span.toMinutes() % 60 != 0) {
            return span.toMinutes() + "m";
        }
        return span.toHours() % 24 == 0 ? span.toDays() + "d" : span.toHours() + "h";
    }
}
