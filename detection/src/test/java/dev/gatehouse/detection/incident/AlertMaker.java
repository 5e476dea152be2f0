package dev.gatehouse.detection.incident;

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
import java.util.UUID;

/** Makes alerts of what joins them. */
final class AlertMaker {
    /** When the first alert happens. */
    static final Instant START = Instant.parse("2026-05-04T20:00:00Z");

    private final String name;
    private final List<Entity> entities = new ArrayList<>();
    private final List<SessionRef> sessions = new ArrayList<>();
    private Optional<Instant> first = Optional.of(START);
    private Optional<Instant> last = Optional.of(START);
    private Level level = Level.HIGH;
    private String rule = "Something grave";
    private List<String> attack = List.of();
    private Optional<Expected> expected = Optional.empty();

    private AlertMaker(String name) {
        this.name = name;
    }

    /** An alert that the name tells from others. */
    static AlertMaker alert(String name) {
        return new AlertMaker(name);
    }

    AlertMaker after(Duration time) {
        return during(time, time);
    }

    AlertMaker during(Duration from, Duration to) {
        first = Optional.of(START.plus(from));
        last = Optional.of(START.plus(to));
        return this;
    }

    AlertMaker atAnUnknownTime() {
        first = Optional.empty();
        last = Optional.empty();
        return this;
    }

    AlertMaker level(Level severity) {
        level = severity;
        return this;
    }

    AlertMaker rule(String title, String... techniques) {
        rule = title;
        attack = List.of(techniques);
        return this;
    }

    AlertMaker user(String user) {
        return entity("user", user + "@contoso.example");
    }

    AlertMaker from(String address) {
        return entity("ip", address);
    }

    AlertMaker entity(String type, String named) {
        entities.add(new Entity(type, Optional.empty(), named, Optional.empty()));
        return this;
    }

    AlertMaker entity(String type, String id, String named) {
        entities.add(new Entity(type, Optional.of(id), named, Optional.empty()));
        return this;
    }

    AlertMaker session(String id) {
        sessions.add(new SessionRef(SessionRef.SESSION, id));
        return this;
    }

    AlertMaker token(String id) {
        sessions.add(new SessionRef(SessionRef.TOKEN, id));
        return this;
    }

    AlertMaker planned() {
        expected = Optional.of(
                new Expected("planned test", "drill", START, START.plus(Duration.ofDays(30)), "gatehouse.yaml:1:1"));
        return this;
    }

    Alert make() {
        return new Alert(
                id(name),
                "home",
                1,
                AlertState.FINAL,
                first,
                first,
                last,
                START,
                new RuleRef(new RuleId(id(rule)), rule, List.of(), RuleSource.CATALOGUE, "sha256:ab", attack),
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

    /** The id of the alert, or rule, of that name. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
