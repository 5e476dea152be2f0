package dev.gatehouse.connect.sink;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertJson;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.EntityPrivilege;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Messages for tests of sinks, and what hostile logs would have them say. */
public final class Messages {
    /** When the alerts were detected. */
    public static final Instant DETECTED = Instant.parse("2026-05-04T09:41:12.345Z");

    /** Where people would look at an alert. */
    public static final String LINK = "https://gatehouse.contoso.example/alerts/5b0e0000-0000-5000-8000-000000000001";

    private static final Instant TIME = Instant.parse("2026-05-04T09:41:07Z");
    private static final RuleId RULE = new RuleId(UUID.fromString("7614182f-03f0-4153-969b-a07c2f9d3cce"));

    private Messages() {}

    /** An alert as the documentation shows it. */
    public static Message.Told told() {
        return told(
                1,
                Level.HIGH,
                "Many wrong passwords for a privileged account",
                "adm_kim@contoso.example",
                "5 wrong passwords for adm_kim@contoso.example from 203.0.113.7 in 8 minutes",
                5);
    }

    /** The n-th of many alerts. */
    public static Message.Told told(int number) {
        return told(number, Level.MEDIUM, "Title", "adm_kim@contoso.example", "Summary of " + number, 1);
    }

    /** An alert in which everything that a log can say says this. */
    public static Message.Told hostile(String text) {
        return told(1, Level.HIGH, text, text, text, 1);
    }

    /** An alert that rests on so many events. */
    public static Message.Told large(int events) {
        return told(1, Level.HIGH, "Title", "adm_kim@contoso.example", "Summary", events);
    }

    /** A later form of an alert. */
    public static Message.Told update(Message.Told told) {
        return new Message.Told(told.alert(), told.json(), false, told.link());
    }

    /** The same, of a server that knows no address of its own. */
    public static Message.Told withoutLink(Message.Told told) {
        return new Message.Told(told.alert(), told.json(), told.isFirst(), "");
    }

    /** A checkpoint of the audit trail. */
    public static Message.Anchor anchor() {
        return anchor("home");
    }

    /** A checkpoint of a tenant. */
    public static Message.Anchor anchor(String tenant) {
        return new Message.Anchor(
                tenant,
                1200,
                Instant.parse("2026-05-04T10:00:00Z"),
                "{\"checkpoint\":1200,\"tenant\":\"" + tenant + "\",\"hash\":\"" + "9f".repeat(32)
                        + "\",\"time\":\"2026-05-04T10:00:00Z\",\"keyId\":\"" + "0c".repeat(8) + "\",\"signature\":\""
                        + "a1".repeat(64) + "\"}");
    }

    /** Alerts of different numbers, and a checkpoint last. */
    public static List<Message> mixed(int alerts) {
        return IntStream.rangeClosed(1, alerts + 1)
                .mapToObj(number -> number > alerts ? anchor() : (Message) told(number))
                .toList();
    }

    private static Message.Told told(int number, Level level, String title, String name, String summary, int events) {
        EventRef event = new EventRef(
                "e1", Table.SIGNIN_LOGS, Optional.of(TIME), List.of(new SourceRef("export/signins.ndjson", 18231)));
        Alert alert = new Alert(
                UUID.fromString("5b0e0000-0000-5000-8000-%012d".formatted(number)),
                "home",
                1,
                AlertState.OPEN,
                Optional.of(TIME),
                Optional.of(TIME),
                Optional.of(TIME),
                DETECTED,
                new RuleRef(
                        RULE,
                        title,
                        List.of("signin-bad-password-threshold"),
                        RuleSource.CATALOGUE,
                        "sha256:ab",
                        List.of("T1110")),
                level,
                List.of(
                        new Entity("user", Optional.of("u1"), name, Optional.of(kim())),
                        new Entity("ip", Optional.empty(), "203.0.113.7", Optional.empty())),
                summary,
                List.of(new Step(
                        RULE,
                        List.of(new Reason("ResultType", "50126", "equals 50126")),
                        Collections.nCopies(events, event))),
                events,
                0,
                "c1",
                "Ask " + name + " whether it was them; block the address if not.",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new Message.Told(alert, AlertJson.write(alert), true, LINK);
    }

    private static EntityPrivilege kim() {
        return new EntityPrivilege(
                List.of("Global Administrator"),
                "assigned",
                false,
                Optional.of(TIME),
                Optional.empty(),
                "event e0",
                false);
    }
}
