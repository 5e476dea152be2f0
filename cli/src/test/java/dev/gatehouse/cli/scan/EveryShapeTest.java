package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever an event's copies are, in whatever shapes and files, its alert is one and the same. */
final class EveryShapeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RULES = """
            title: A sign-in that failed
            name: failed
            id: 3a1d9c5e-0000-4000-8000-000000000003
            logsource: {product: azure, service: signinlogs}
            detection:
              selection: {Failed: true}
              condition: selection
            level: low
            ---
            title: Somebody became a global administrator, or ceased to be one
            id: 3a1d9c5e-0000-4000-8000-000000000004
            logsource: {product: azure, service: auditlogs}
            detection:
              selection: {Target.Role.DisplayName: Global Administrator}
              condition: selection
            level: high
            ---
            title: Sign-ins that failed, several within two days
            name: several
            id: 3a1d9c5e-0000-4000-8000-000000000005
            correlation:
              type: event_count
              rules: [failed]
              group-by: [UserPrincipalName]
              timespan: 2d
              condition: {gte: 2}
              generate: true
            level: medium
            """;

    enum In {
        GRAPH(Event::graph),
        DIAGNOSTICS(Event::diagnostics),
        LOG_ANALYTICS(Event::logAnalytics),
        PORTAL_CSV(Event::portalCsv),
        UNIFIED_AUDIT(Event::unifiedAudit);

        @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
        private final Function<Event, String> record;

        In(Function<Event, String> record) {
            this.record = record;
        }
    }

    @TempDir
    private Path folder = Path.of("");

    private List<Event> events = List.of();
    private Set<String> expected = Set.of();

    @BeforeEach
    void scansTheEventsAsGraphGivesThem() throws IOException {
        events = Tenant.week(5, 60);
        expected = scan("expected", everything(In.GRAPH), new Random(1));
        assertThat(expected).hasSizeGreaterThan(15);
        assertThat(expected.stream().filter(alert -> alert.contains("global administrator")))
                .hasSize(6);
    }

    @ParameterizedTest
    @EnumSource(In.class)
    void anyShapeAloneGivesTheSameAlerts(In shape) throws IOException {
        assertThat(scan("alone", everything(shape), new Random(2))).isEqualTo(expected);
    }

    @Test
    void anyShapesTogetherInAnyOrderGiveTheSameAlerts() throws IOException {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            Map<In, List<Event>> copies = new EnumMap<>(In.class);
            for (Event event : events) {
                for (In shape : some(random)) {
                    copies.computeIfAbsent(shape, any -> new ArrayList<>()).add(event);
                }
            }
            assertThat(scan("seed-" + seed, copies, random)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    /** At least one shape. */
    private static Set<In> some(Random random) {
        Set<In> some = EnumSet.noneOf(In.class);
        while (some.isEmpty()) {
            for (In shape : In.values()) {
                if (random.nextInt(3) == 0) {
                    some.add(shape);
                }
            }
        }
        return some;
    }

    private Map<In, List<Event>> everything(In shape) {
        return Map.of(shape, events);
    }

    private Set<String> scan(String name, Map<In, List<Event>> copies, Random random) throws IOException {
        Path in = folder.resolve(name);
        copies.forEach((shape, some) -> write(in, shape, some, random));
        Path home = folder.resolve("home");
        Cli.write(home, "detections/rules.yml", RULES);
        Cli.Ran ran = Cli.at(home).run("scan", in.toString(), "--format", "ndjson");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).doesNotContain("quarantined");
        Set<String> alerts = new TreeSet<>();
        for (String line : ran.lines()) {
            alerts.add(whatEveryShapeTells(JSON.readTree(line)));
        }
        assertThat(alerts).hasSameSizeAs(ran.lines());
        return alerts;
    }

    /** In two files of random names, so that any shape may be read first. */
    private static void write(Path in, In shape, List<Event> events, Random random) {
        List<Event> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        int middle = random.nextInt(shuffled.size() + 1);
        file(in, shape, shuffled.subList(0, middle), random);
        file(in, shape, shuffled.subList(middle, shuffled.size()), random);
    }

    private static void file(Path in, In shape, List<Event> events, Random random) {
        String name = random.nextInt(1_000_000) + ".log";
        if (shape != In.PORTAL_CSV) {
            Cli.write(
                    in,
                    name,
                    String.join("\n", events.stream().map(shape.record).toList()));
            return;
        }
        List<String> signIns = new ArrayList<>(List.of("\uFEFF" + Event.SIGN_IN_HEADER));
        List<String> audits = new ArrayList<>(List.of("\uFEFF" + Event.AUDIT_HEADER));
        for (Event event : events) {
            (event.isSignIn() ? signIns : audits).add(event.portalCsv());
        }
        Cli.write(in, "signins" + name, String.join("\r\n", signIns));
        Cli.write(in, "audits" + name, String.join("\r\n", audits));
    }

    /** Not where records were read, nor what only some shapes carry. */
    private static String whatEveryShapeTells(JsonNode alert) {
        StringBuilder told = new StringBuilder();
        for (String key : List.of("id", "time", "firstEvent", "lastEvent", "severity", "summary", "eventCount")) {
            told.append(alert.path(key).asText()).append(' ');
        }
        told.append(alert.path("rule").path("title").asText()).append(' ');
        for (JsonNode entity : alert.path("entities")) {
            told.append(entity.path("type").asText())
                    .append(entity.path("id").asText())
                    .append(entity.path("name").asText());
            told.append(entity.path("privilege").path("roles")).append(' ');
        }
        return told.toString();
    }
}
