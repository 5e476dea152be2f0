package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** A scan of files that a test makes up, with rules of its own, and what came of it. */
final class Trial {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final List<String> rules = new ArrayList<>();

    private Trial(Path folder) {
        this.folder = folder;
    }

    /** In a folder that is its own. */
    static Trial in(Path folder) {
        return new Trial(folder);
    }

    /** What a scan told. */
    record Told(List<JsonNode> alerts, JsonNode manifest, List<JsonNode> quarantine, String err) {
        Told {
            alerts = List.copyOf(alerts);
            quarantine = List.copyOf(quarantine);
        }

        /** How many records each table has, as {@code AuditLogs 1, SigninLogs 2}. */
        String rows() {
            SortedMap<String, Long> rows = new TreeMap<>();
            for (JsonNode log : logs()) {
                for (JsonNode table : log.path("tables")) {
                    rows.merge(table.path("table").asText(), table.path("rows").asLong(), Long::sum);
                }
            }
            return joined(rows);
        }

        /** What else was read, and how much of it. */
        String noRows() {
            SortedMap<String, Long> kinds = new TreeMap<>();
            for (JsonNode log : logs()) {
                log.path("noRows")
                        .properties()
                        .forEach(kind ->
                                kinds.merge(kind.getKey(), kind.getValue().asLong(), Long::sum));
            }
            return joined(kinds);
        }

        /** The reasons for which records were put aside. */
        List<String> reasons() {
            return texts(quarantine, "reason");
        }

        /** When the events happened that there are alerts of. */
        List<String> times() {
            return texts(alerts, "time");
        }

        /** What the alerts say that this field was. */
        List<String> values(String field) {
            List<String> values = new ArrayList<>();
            for (JsonNode alert : alerts) {
                for (JsonNode why : alert.path("steps").path(0).path("why")) {
                    if (why.path("field").asText().equals(field)) {
                        values.add(why.path("value").asText());
                    }
                }
            }
            return values;
        }

        /** How many alerts a rule has. */
        long alertsOf(String title) {
            return alerts.stream()
                    .filter(alert -> alert.path("rule").path("title").asText().equals(title))
                    .count();
        }

        private List<JsonNode> logs() {
            List<JsonNode> logs = new ArrayList<>();
            manifest.path("files").forEach(file -> file.path("logs").forEach(logs::add));
            return logs;
        }

        private static List<String> texts(List<JsonNode> objects, String key) {
            return objects.stream().map(object -> object.path(key).asText()).toList();
        }

        private static String joined(SortedMap<String, Long> counts) {
            return String.join(
                    ", ",
                    counts.entrySet().stream()
                            .map(count -> count.getKey() + " " + count.getValue())
                            .toList());
        }
    }

    /** A rule of that name for a service of Azure; its selection is YAML in braces. */
    Trial rule(String title, String service, String selection) {
        rules.add(String.format(Locale.ROOT, """
                title: %s
                id: 3a1d9c5e-0000-4000-8000-%012d
                logsource: {product: azure, service: %s}
                detection:
                  selection: %s
                  condition: selection
                level: low
                """, title, rules.size() + 1, service, selection));
        return this;
    }

    /** A file among those that are scanned. */
    Trial file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with bytes. */
    Trial file(String name, byte[] bytes) {
        var _ = Cli.write(folder, "logs/" + name, bytes);
        return this;
    }

    /** Scans, which must not fail. */
    Told scan() {
        Cli.Ran ran = run("ndjson");
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        try {
            return new Told(
                    lines(ran.out()),
                    JSON.readTree(Files.readString(folder.resolve("manifest.json"))),
                    lines(Files.readString(folder.resolve("quarantine.json"))),
                    ran.err());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Scans, and answers what a user sees. */
    Cli.Ran run(String format) {
        Path home = folder.resolve("home");
        Cli.write(home, "detections/rules.yml", String.join("---\n", rules));
        return Cli.at(home)
                .run(
                        "scan",
                        folder.resolve("logs").toString(),
                        "--format",
                        format,
                        "--manifest",
                        folder.resolve("manifest.json").toString(),
                        "--quarantine",
                        folder.resolve("quarantine.json").toString());
    }

    private static List<JsonNode> lines(String ndjson) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : ndjson.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
