package dev.gatehouse.bench.quality;

import dev.gatehouse.bench.generate.PlantedAct;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Attacks and alerts for tests. */
final class Made {
    static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private Made() {}

    /** An attack on adm at noon, in which lee has a part, from an address of its own. */
    static PlantedAct act(String row) {
        return new PlantedAct(
                row,
                "event-1",
                NOON,
                "adm@test.example",
                Set.of("adm@test.example", "id-adm"),
                Set.of("adm@test.example", "id-adm", "lee@test.example"),
                Set.of("203.0.113.9"));
    }

    static FoundAlert alert(String row, int hoursLater, String... entities) {
        return alert(row, "high", false, hoursLater, entities);
    }

    static FoundAlert alert(String row, String severity, boolean expected, int hoursLater, String... entities) {
        return new FoundAlert(
                NOON.plus(Duration.ofHours(hoursLater)),
                "Rule of " + row,
                Set.of(row),
                severity,
                expected,
                Set.of(entities),
                Set.of("/logs/tenant/a.json"));
    }
}
