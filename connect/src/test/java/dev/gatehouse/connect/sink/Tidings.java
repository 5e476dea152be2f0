package dev.gatehouse.connect.sink;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertJson;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.EntityPrivilege;
import dev.gatehouse.detection.alert.EventRef;
import dev.gatehouse.detection.alert.Expected;
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
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Messages to hand to sinks. */
public final class Tidings {
    public static final String LINK = "https://gatehouse.contoso.example/alerts/5b0e0000-0000-5000-8000-000000000001";

    private static final Instant TIME = Instant.parse("2026-05-04T09:41:07.999Z");
    private static final RuleId RULE = new RuleId(UUID.fromString("7614182f-03f0-4153-969b-a07c2f9d3cce"));
    private static final UUID INCIDENT = UUID.fromString("5b0e0000-0000-5000-8000-000000000002");

    /** What breaks formats, or looks as if it did. */
    private static final List<String> PIECES = List.of(
            "\n",
            "\r",
            "\r\n",
            "\t",
            "\0",
            "|",
            "\\",
            "\\|",
            "\\=",
            "=",
            " ",
            "  ",
            "^",
            "\"",
            "'",
            "<",
            ">",
            "&",
            "]",
            "[",
            "{",
            "}",
            "a",
            "Z",
            "é",
            "中",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00",
            "\u2028",
            "\u2029",
            "\u0085",
            "\u202e",
            "\u200d",
            "\u007f",
            "\u001b[31m",
            "src=198.51.100.9",
            " act=none",
            "CEF:0|",
            "LEEF:2.0|",
            "<13>1 - - - - - - x",
            "99 ",
            "\r\nBcc: everybody@contoso.example",
            "\n.\n",
            "\r\n.\r\n",
            "=?UTF-8?Q?=0ABcc:?=",
            "--=_gatehouse_=--",
            "<script>alert(1)</script>",
            "</p>",
            "https://evil.example/",
            "@channel",
            "{title}",
            "{nobody}",
            "%0a",
            "$1",
            "\\n");

    private Tidings() {}

    /** An alert that nobody attacks. */
    public static Message.Told told() {
        return told(alert(1, AlertState.OPEN, Level.HIGH, "adm_kim@contoso.example", "203.0.113.7"), true);
    }

    /** The same, changed. */
    public static Message.Told told(int revision, AlertState state) {
        return told(alert(revision, state, Level.HIGH, "adm_kim@contoso.example", "203.0.113.7"), revision == 1);
    }

    public static Message.Told told(Level level, String address) {
        return told(alert(1, AlertState.OPEN, level, "adm_kim@contoso.example", address), true);
    }

    /** One of many alerts. */
    public static Message.Told numbered(int number) {
        Alert alert = alert(1, AlertState.OPEN, Level.LOW, "adm_kim@contoso.example", "203.0.113.7");
        return told(
                new Alert(
                        new UUID(0x5b0e_0000_0000_5000L, 0x8000_0000_0000_0000L + number),
                        alert.tenant(),
                        alert.revision(),
                        alert.state(),
                        alert.time(),
                        alert.firstEvent(),
                        alert.lastEvent(),
                        alert.detectedAt(),
                        alert.rule(),
                        alert.severity(),
                        alert.entities(),
                        "number " + number,
                        alert.steps(),
                        alert.eventCount(),
                        alert.suppressed(),
                        alert.contextVersion(),
                        alert.advice(),
                        alert.usual(),
                        alert.expected(),
                        alert.sessions(),
                        alert.incidentId()),
                true);
    }

    public static List<Message> many(int from, int to) {
        return IntStream.range(from, to).<Message>mapToObj(Tidings::numbered).toList();
    }

    /** A checkpoint as docs/audit.md shows one. */
    public static Message.Anchor anchor() {
        return anchor(2);
    }

    public static Message.Anchor anchor(long sequence) {
        return new Message.Anchor(
                "contoso",
                sequence,
                Instant.parse("2026-05-04T10:00:00Z"),
                "{\"checkpoint\":" + sequence + ",\"tenant\":\"contoso\",\"hash\":\"" + "2b5eed90".repeat(8)
                        + "\",\"time\":\"2026-05-04T10:00:00Z\",\"keyId\":\"a1e9156054e04fac\",\"signature\":\""
                        + "b4ddd3b1".repeat(16) + "\"}");
    }

    /** An alert in which all that comes from logs, and more, is this text. */
    public static Message.Told hostile(String text) {
        Entity actor = new Entity("user", Optional.of(text), text, Optional.of(privilege(text)), true);
        Entity target = new Entity("user", Optional.of(text + "x"), text + "x", Optional.of(privilege(text)));
        Alert alert = new Alert(
                UUID.fromString("5b0e0000-0000-5000-8000-000000000001"),
                "home",
                3,
                AlertState.OPEN,
                Optional.of(TIME),
                Optional.of(TIME),
                Optional.of(TIME),
                Instant.parse("2026-05-04T09:41:12.345Z"),
                new RuleRef(RULE, text, List.of(text), RuleSource.COMMUNITY, "sha256:ab", List.of("T1110")),
                Level.CRITICAL,
                List.of(actor, target, new Entity("ip", Optional.empty(), text, Optional.empty())),
                text,
                List.of(),
                5,
                0,
                "c1",
                text,
                Optional.empty(),
                Optional.of(new Expected(text, text, TIME, TIME, text)),
                List.of(),
                Optional.of(INCIDENT));
        return told(alert, true);
    }

    /** A text of pieces that break formats. */
    public static String hostileText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return random.nextInt(20) == 0 ? text.toString().repeat(200) : text.toString();
    }

    private static Message.Told told(Alert alert, boolean isFirst) {
        return new Message.Told(alert, AlertJson.write(alert), isFirst, LINK);
    }

    private static EntityPrivilege privilege(String role) {
        return new EntityPrivilege(
                List.of(role), "assigned", false, Optional.of(TIME), Optional.empty(), "event 7", false);
    }

    private static Alert alert(int revision, AlertState state, Level level, String name, String address) {
        Entity user = new Entity(
                "user",
                Optional.of("8a1f0000-0000-4000-8000-000000000007"),
                name,
                Optional.of(privilege("Global Administrator")),
                true);
        return new Alert(
                UUID.fromString("5b0e0000-0000-5000-8000-000000000001"),
                "home",
                revision,
                state,
                Optional.of(TIME),
                Optional.of(TIME),
                Optional.of(TIME.plusSeconds(480)),
                Instant.parse("2026-05-04T09:49:12.345Z"),
                new RuleRef(
                        RULE,
                        "Wrong passwords of a privileged account",
                        List.of("signin-bad-password-threshold"),
                        RuleSource.CATALOGUE,
                        "sha256:ab",
                        List.of("T1110", "T1078.004")),
                level,
                List.of(
                        user,
                        new Entity("servicePrincipal", Optional.empty(), "backup", Optional.empty()),
                        new Entity("ip", Optional.empty(), address, Optional.empty())),
                "5 wrong passwords for " + name + " from " + address + " in 8 minutes",
                List.of(new Step(
                        RULE,
                        List.of(new Reason("ResultType", "50126", "equals 50126")),
                        List.of(new EventRef(
                                "e1",
                                Table.SIGNIN_LOGS,
                                Optional.of(TIME),
                                List.of(new SourceRef("export/signins.ndjson", 18_231)))))),
                5,
                0,
                "c1",
                "Ask whether it was them; if not, reset the password and end the sessions.",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(INCIDENT));
    }
}
