package dev.gatehouse.connect.sink.kafka;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertJson;
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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Messages to hand to the sink. */
final class Sent {
    private static final Instant TIME = Instant.parse("2026-05-04T09:41:07Z");
    private static final RuleId RULE = new RuleId(UUID.fromString("7614182f-03f0-4153-969b-a07c2f9d3cce"));

    private Sent() {}

    /** An alert as the documentation shows it. */
    static Message.Told alert() {
        return alert(1, 1, "adm_kim@contoso.example");
    }

    /** A revision of one of many alerts, in which logs say this. */
    static Message.Told alert(int number, int revision, String text) {
        Alert alert = new Alert(
                UUID.fromString(String.format(Locale.ROOT, "5b0e0000-0000-5000-8000-%012d", number)),
                "contoso",
                revision,
                AlertState.OPEN,
                Optional.of(TIME),
                Optional.of(TIME),
                Optional.of(TIME),
                TIME.plusSeconds(5),
                new RuleRef(
                        RULE,
                        "Many wrong passwords for a privileged account",
                        List.of("signin-bad-password-threshold"),
                        RuleSource.CATALOGUE,
                        "sha256:ab",
                        List.of("T1110")),
                Level.HIGH,
                List.of(
                        new Entity("user", Optional.of("u1"), text, Optional.empty()),
                        new Entity("ip", Optional.empty(), "203.0.113.7", Optional.empty())),
                "5 wrong passwords for " + text + " from 203.0.113.7 in 8 minutes",
                List.of(new Step(
                        RULE,
                        List.of(new Reason("ResultType", "50126", "equals 50126")),
                        List.of(new EventRef(
                                "e1",
                                Table.SIGNIN_LOGS,
                                Optional.of(TIME),
                                List.of(new SourceRef("hub/insights-logs-signinlogs/3", 18_231)))))),
                5,
                0,
                "c1",
                "Ask whether it was them; block the address if not.",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new Message.Told(alert, AlertJson.write(alert), revision == 1, "");
    }

    /** A checkpoint of the audit trail. */
    static Message.Anchor checkpoint() {
        return new Message.Anchor(
                "contoso",
                1200,
                Instant.parse("2026-05-04T10:00:00Z"),
                "{\"checkpoint\":1200,\"tenant\":\"contoso\",\"hash\":\"" + "9f".repeat(32)
                        + "\",\"time\":\"2026-05-04T10:00:00Z\",\"keyId\":\"" + "0c".repeat(8) + "\",\"signature\":\""
                        + "a1".repeat(64) + "\"}");
    }
}
