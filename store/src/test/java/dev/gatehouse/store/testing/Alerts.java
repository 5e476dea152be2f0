package dev.gatehouse.store.testing;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.EventRef;
import dev.gatehouse.detection.alert.Reason;
import dev.gatehouse.detection.alert.RuleRef;
import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.detection.alert.Step;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes alerts. */
public final class Alerts {
    /** When the first alert happens. */
    public static final Instant START = Instant.parse("2026-05-04T20:00:00Z");

    private final String tenant;
    private final String name;
    private final List<Entity> entities = new ArrayList<>();
    private AlertState state = AlertState.OPEN;
    private Optional<Instant> time = Optional.of(START);
    private Instant detected = START;
    private Level level = Level.HIGH;
    private String rule = "Something grave";
    private List<String> rows = List.of();
    private String summary;
    private String context = "c1";
    private long events = 1;
    private int stepCount = 0;

    private Alerts(String tenant, String name) {
        this.tenant = tenant;
        this.name = name;
        this.summary = "About " + name;
    }

    /** An alert that the name tells from others of the tenant. */
    public static Alerts alert(String tenant, String name) {
        return new Alerts(tenant, name);
    }

    /** The id of the alert, or rule, of that name. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public Alerts after(Duration later) {
        time = Optional.of(START.plus(later));
        return this;
    }

    public Alerts atAnUnknownTime() {
        time = Optional.empty();
        return this;
    }

    public Alerts detected(Instant at) {
        detected = at;
        return this;
    }

    public Alerts level(Level severity) {
        level = severity;
        return this;
    }

    public Alerts state(AlertState settled) {
        state = settled;
        return this;
    }

    public Alerts rule(String title, String... guideRows) {
        rule = title;
        rows = List.of(guideRows);
        return this;
    }

    public Alerts entity(String type, String id, String named) {
        entities.add(new Entity(type, Optional.of(id), named, Optional.empty()));
        return this;
    }

    /** Somebody who did it. */
    public Alerts actor(Optional<String> id, String named) {
        entities.add(new Entity("user", id, named, Optional.empty(), true));
        return this;
    }

    public Alerts user(String named) {
        entities.add(new Entity("user", Optional.empty(), named, Optional.empty()));
        return this;
    }

    public Alerts summary(String words) {
        summary = words;
        return this;
    }

    public Alerts context(String version) {
        context = version;
        return this;
    }

    public Alerts events(long count) {
        events = count;
        return this;
    }

    /** With so many steps, for its size. */
    public Alerts steps(int count) {
        stepCount = count;
        return this;
    }

    public Alert make() {
        RuleId id = new RuleId(id(rule));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < stepCount; i++) {
            steps.add(new Step(
                    id,
                    List.of(new Reason("ResultType", "50126", "equals 50126")),
                    List.of(new EventRef(
                            "event-" + i, Table.SIGNIN_LOGS, time, List.of(new SourceRef("signins.ndjson", i))))));
        }
        return new Alert(
                id(tenant + name),
                tenant,
                1,
                state,
                time,
                time,
                time,
                detected,
                new RuleRef(id, rule, rows, RuleSource.CATALOGUE, "sha256:ab", List.of("T1110")),
                level,
                entities,
                summary,
                steps,
                events,
                0,
                context,
                "Ask.",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
