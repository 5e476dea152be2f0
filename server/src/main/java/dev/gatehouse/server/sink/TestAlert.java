package dev.gatehouse.server.sink;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertJson;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.RuleRef;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An alert that says nothing but that it arrived. It is nowhere kept. */
final class TestAlert {
    private static final String RULE = "5c0e7f0a-6c9b-4a55-9d43-3f7f0a1b2c61";

    private TestAlert() {}

    /** The one for a sink, which somebody asked for. */
    static Message.Told of(String tenant, String sink, String who, Instant now) {
        Alert alert = new Alert(
                UUID.randomUUID(),
                tenant,
                1,
                AlertState.FINAL,
                Optional.of(now),
                Optional.of(now),
                Optional.of(now),
                now,
                new RuleRef(
                        new RuleId(UUID.fromString(RULE)),
                        "Test of the sink " + sink,
                        List.of(),
                        RuleSource.CATALOGUE,
                        "test",
                        List.of()),
                Level.INFORMATIONAL,
                List.of(new Entity("user", Optional.empty(), who, Optional.empty(), false)),
                "A test that " + who + " asked for: if you can read this, alerts arrive here.",
                List.of(),
                0,
                0,
                "test",
                "Nothing is to be done.",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new Message.Told(alert, AlertJson.write(alert), true, "");
    }
}
