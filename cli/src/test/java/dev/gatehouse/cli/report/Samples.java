package dev.gatehouse.cli.report;

import dev.gatehouse.cli.input.InputStats;
import dev.gatehouse.connect.file.FoundFile;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.Sha256;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.EntityPrivilege;
import dev.gatehouse.detection.alert.EventRef;
import dev.gatehouse.detection.alert.Reason;
import dev.gatehouse.detection.alert.RuleRef;
import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.detection.alert.Step;
import dev.gatehouse.detection.config.Expectation;
import dev.gatehouse.detection.config.Origin;
import dev.gatehouse.detection.context.How;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Alerts and facts for tests of the formats. */
public final class Samples {
    /** When the alerts happen. */
    public static final Instant TIME = Instant.parse("2026-05-04T09:41:07.999Z");

    private static final RuleId RULE = new RuleId(UUID.fromString("7614182f-03f0-4153-969b-a07c2f9d3cce"));

    private Samples() {}

    /** An alert on an administrator. */
    public static Alert alert(Level level, Optional<Instant> time, long events) {
        return alert(
                level, time, events, "adm_kim@contoso.example refused from 203.0.113.24, which nobody has seen before");
    }

    /** The same with a sentence of its own. */
    public static Alert alert(Level level, Optional<Instant> time, long events, String summary) {
        return alert(level, time, events, summary, List.of(admin("adm_kim@contoso.example", time)), "50053");
    }

    /** The same about others, for another value. */
    public static Alert alert(
            Level level, Optional<Instant> time, long events, String summary, List<Entity> entities, String value) {
        return new Alert(
                UUID.nameUUIDFromBytes((summary + time).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "home",
                1,
                AlertState.FINAL,
                time,
                time,
                time,
                TIME,
                new RuleRef(
                        RULE,
                        "T",
                        List.of("signin-account-lockout"),
                        RuleSource.CATALOGUE,
                        "sha256:ab",
                        List.of("T1110", "T1110.003")),
                level,
                entities,
                summary,
                List.of(new Step(
                        RULE,
                        List.of(new Reason("ResultType", value, "equals 50053")),
                        List.of(new EventRef(
                                "e1",
                                Table.SIGNIN_LOGS,
                                time,
                                List.of(new SourceRef("export/signins.ndjson", 18231)))))),
                events,
                events - 1,
                "c1",
                "Ask.",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** An administrator by that name. */
    public static Entity admin(String name, Optional<Instant> since) {
        return new Entity(
                "user",
                Optional.of("u1"),
                name,
                Optional.of(new EntityPrivilege(
                        List.of("Global Administrator"),
                        "assigned",
                        false,
                        since,
                        Optional.empty(),
                        "event 7",
                        false)));
    }

    /** Something without privilege. */
    public static Entity entity(String type, String name) {
        return new Entity(type, Optional.empty(), name, Optional.empty());
    }

    /** Facts of a scan of one file with two rows and two blind spots. */
    public static ScanFacts facts() {
        return facts("home", "export/signins.ndjson", Map.of(How.ASSIGNED, 2));
    }

    /** Facts with these names in them. */
    public static ScanFacts facts(String tenant, String file, Map<How, Integer> privileged) {
        InputStats stats = new InputStats();
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, TIME);
        stats.row(Table.SIGNIN_LOGS, Shape.GRAPH, micros);
        stats.row(Table.SIGNIN_LOGS, Shape.GRAPH, micros + 3_600_000_000L);
        stats.quarantined();
        FoundFile found = new FoundFile(file, Path.of("signins.ndjson"), 512, TIME);
        ReadLog log = new ReadLog(file, Optional.empty(), stats, Optional.empty());
        return new ScanFacts(
                tenant,
                TIME,
                List.of(file),
                stats,
                512,
                new ScanFacts.Copies(1, 1),
                Map.of("is cut off", 1L),
                privileged,
                privileged.isEmpty() ? 0 : 1,
                new RuleFacts(Map.of(RuleSource.CATALOGUE, 13), 0, 0, 0, 0, "sha256:cd"),
                "c1",
                false,
                List.of(new BlindSpot(List.of("signin-a", "signin-b"), "no rows of AuditLogs", "add directory audits")),
                0,
                List.of(new ReadFile(found, Optional.of(new Sha256("ef01", 512)), false, List.of(log))),
                List.of(new InputProblem("export/x.evtx", "is a binary event log")));
    }

    /** An exclusion of a day. */
    public static Expectation exclusion() {
        return new Expectation(
                Expectation.Kind.EXCLUSION,
                List.of("signin-account-lockout"),
                List.of("scanner@contoso.example"),
                "known scanner",
                Interval.between(TIME, TIME.plusSeconds(86_400)),
                new Origin("gatehouse.yaml", 2, 5));
    }
}
