package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alerts of a scan depend on the set of events only. */
final class OrderAndCopiesTest {
    private static final String BROAD = """
            title: Any failed sign-in
            id: 3a1d9c5e-0000-4000-8000-000000000001
            logsource: {product: azure, service: signinlogs}
            detection:
              selection: {Status: Failure}
              condition: selection
            level: low
            ---
            title: Any change of a role
            id: 3a1d9c5e-0000-4000-8000-000000000002
            logsource: {product: azure, service: auditlogs}
            detection:
              selection: {properties.message|contains: member}
              condition: selection
            level: informational
            """;

    @TempDir
    private Path folder = Path.of("");

    private List<Event> events = List.of();
    private String expected = "";

    @BeforeEach
    void scansTheEventsInTheirOrder() {
        events = Tenant.week(5, 300);
        expected = alerts("expected", List.of(lines(events, Event::graph)));
        assertThat(expected.lines()).hasSizeGreaterThan(30);
        assertThat(expected).contains("\"source\":\"catalogue\"", "\"source\":\"community\"", "\"how\":\"assigned\"");
    }

    @Test
    void theOrderOfEventsDoesNotMatter() {
        for (int run = 0; run < 3; run++) {
            assertThat(alerts("order" + run, List.of(lines(shuffled(events, run), Event::graph))))
                    .isEqualTo(expected);
        }
    }

    @Test
    void theNumberAndTheNamesOfFilesDoNotMatter() {
        for (int run = 0; run < 3; run++) {
            assertThat(alerts("split" + run, split(lines(shuffled(events, run), Event::graph), 2 + 3 * run)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void repeatedEventsAreOneEvent() {
        List<Event> twice = new ArrayList<>(events);
        twice.addAll(shuffled(events, 7).subList(0, events.size() / 2));
        twice.addAll(shuffled(events, 8).subList(0, events.size() / 3));
        assertThat(alerts("twice", List.of(lines(twice, Event::graph)))).isEqualTo(expected);
        assertThat(alerts("twice-split", split(lines(shuffled(twice, 9), Event::graph), 4)))
                .isEqualTo(expected);
    }

    @Test
    void theShapeDoesNotMatter() {
        assertThat(alerts("diagnostics", List.of(lines(events, Event::diagnostics))))
                .isEqualTo(expected);
    }

    @Test
    void copiesInBothShapesAreOneEvent() {
        List<String> both = lines(events, Event::graph);
        both.addAll(lines(shuffled(events, 10), Event::diagnostics));
        assertThat(alerts("both", split(both, 2))).isEqualTo(expected);
        Collections.shuffle(both, new Random(11));
        assertThat(alerts("both-shuffled", split(both, 3))).isEqualTo(expected);
    }

    @Test
    void theFramingOfRecordsDoesNotMatter() throws IOException {
        List<String> some = lines(shuffled(events, 12), Event::graph);
        List<String> others = lines(shuffled(events, 13), Event::diagnostics);
        Path in = folder.resolve("framing");
        Cli.write(in, "array.log", "[" + String.join(",\n", some.subList(0, 100)) + "]");
        Cli.write(in, "value.txt", "{\"value\":[" + String.join(",", some.subList(100, 200)) + "]}");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(String.join("\n", some.subList(200, some.size())).getBytes(StandardCharsets.UTF_8));
        }
        Cli.write(in, "lines.json", packed.toByteArray());
        Cli.write(in, "records.csv", "{\"records\":[" + String.join(",", others) + "]}");
        assertThat(scan(in)).isEqualTo(expected);
    }

    @Test
    void aFileThatBeginsWithManySignInsMayHoldAuditsBehindThem() {
        StringBuilder noise = new StringBuilder();
        Event.User nobody = new Event.User(99, "nobody@contoso.example");
        for (int i = 0; noise.length() < 5 << 20; i++) {
            noise.append(Event.signIn(1_000_000 + i, nobody, "2026-05-04T00:00:00Z", 0, "192.0.2.1")
                            .graph())
                    .append('\n');
        }
        List<String> lines = new ArrayList<>(List.of(noise.toString().strip()));
        lines.addAll(lines(events.subList(Tenant.ROLE_CHANGES, events.size()), Event::graph));
        lines.addAll(lines(events.subList(0, Tenant.ROLE_CHANGES), Event::graph));
        assertThat(alerts("late", List.of(lines))).isEqualTo(expected);
    }

    private static List<Event> shuffled(List<Event> events, long seed) {
        List<Event> copy = new ArrayList<>(events);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    private static List<String> lines(List<Event> events, Function<Event, String> shape) {
        return new ArrayList<>(events.stream().map(shape).toList());
    }

    private static List<List<String>> split(List<String> lines, int parts) {
        List<List<String>> files = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            List<String> file = new ArrayList<>();
            for (int i = part; i < lines.size(); i += parts) {
                file.add(lines.get(i));
            }
            files.add(file);
        }
        return files;
    }

    private String alerts(String name, List<List<String>> files) {
        Path in = folder.resolve(name);
        for (int i = 0; i < files.size(); i++) {
            Cli.write(in, (files.size() - i) + "-" + name + ".json", String.join("\n", files.get(i)));
        }
        return scan(in);
    }

    private String scan(Path in) {
        String rules = Cli.write(folder, "rules/broad.yml", BROAD);
        String context =
                Cli.write(folder, "context.yaml", "emergencyAccounts: [adm_user2@contoso.example]\ntenant: contoso\n");
        Cli.Ran ran = Cli.atRepository()
                .run("scan", in.toString(), "--format", "ndjson", "--rules", rules, "--context", context);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out().lines().map(OrderAndCopiesTest::withoutPlace).collect(Collectors.joining("\n"));
    }

    /** Where a record was read and when the scan ran may differ, nothing else. */
    private static String withoutPlace(String alert) {
        return alert.replaceAll("\"detectedAt\":\"[^\"]*\",", "")
                .replaceAll("\"source\":\\{[^}]*\\}", "")
                .replaceAll(",\"copies\":\\[[^\\]]*\\]", "");
    }
}
