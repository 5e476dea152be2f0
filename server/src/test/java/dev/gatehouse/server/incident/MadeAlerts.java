package dev.gatehouse.server.incident;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.Expected;
import dev.gatehouse.detection.alert.RuleRef;
import dev.gatehouse.detection.alert.SessionRef;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Alerts that may have something in common. */
final class MadeAlerts {
    static final Instant START = Instant.parse("2026-05-04T20:00:00.000001500Z");
    static final String TENANT = "home";

    private MadeAlerts() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** An alert about a user from an address. */
    static Alert of(String name, Instant first, Instant last, String user, String address) {
        return make(
                name,
                Optional.of(first),
                Optional.of(last),
                Level.HIGH,
                List.of(entity("user", user), entity("ip", address)),
                Optional.empty(),
                List.of());
    }

    /** Any alert within some days. */
    static Alert any(String name, Random random, int days) {
        Instant first = START.plus(Duration.ofSeconds(random.nextInt(days * 24 * 360) * 10L))
                .plusNanos(random.nextInt(3) * 100L);
        Duration length = Duration.ofMinutes(random.nextInt(5) == 0 ? random.nextInt(3000) : 0);
        List<Entity> entities = new ArrayList<>();
        entities.add(entity("user", "user" + random.nextInt(12) + "@contoso.example"));
        if (random.nextInt(3) == 0) {
            entities.add(entity("ip", "203.0.113." + random.nextInt(6)));
        }
        if (random.nextInt(4) == 0) {
            entities.add(entity("group", "group " + random.nextInt(5)));
        }
        boolean timeless = random.nextInt(30) == 0;
        return make(
                name,
                timeless ? Optional.empty() : Optional.of(first),
                timeless ? Optional.empty() : Optional.of(first.plus(length)),
                List.of(Level.values()).get(random.nextInt(5)),
                entities,
                random.nextInt(8) == 0
                        ? Optional.of(new Expected("planned test", "drill", START, START, "gatehouse.yaml:1:1"))
                        : Optional.empty(),
                random.nextInt(5) == 0
                        ? List.of(new SessionRef(SessionRef.SESSION, "s" + random.nextInt(9)))
                        : List.of());
    }

    private static Alert make(
            String name,
            Optional<Instant> first,
            Optional<Instant> last,
            Level level,
            List<Entity> entities,
            Optional<Expected> expected,
            List<SessionRef> sessions) {
        return new Alert(
                id(name),
                TENANT,
                1,
                AlertState.OPEN,
                last,
                first,
                last,
                START,
                new RuleRef(
                        new RuleId(id("rule")),
                        "Something",
                        List.of(),
                        RuleSource.CATALOGUE,
                        "sha256:ab",
                        List.of("T1110")),
                level,
                entities,
                name,
                List.of(),
                1,
                0,
                "c1",
                "Ask.",
                Optional.empty(),
                expected,
                sessions,
                Optional.empty());
    }

    private static Entity entity(String type, String name) {
        return new Entity(type, Optional.empty(), name, Optional.empty());
    }
}
