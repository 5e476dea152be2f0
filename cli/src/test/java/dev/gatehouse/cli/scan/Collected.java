package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** A collector's output folder as it lies on disk, and what a scan says of each file in it. */
final class Collected {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RULES = """
            title: A sign-in that failed
            id: 3a1d9c5e-0000-4000-8000-000000000005
            logsource: {product: azure, service: signinlogs}
            detection:
              selection: {Failed: true}
              condition: selection
            level: low
            ---
            title: Somebody became a global administrator
            id: 3a1d9c5e-0000-4000-8000-000000000006
            logsource: {product: azure, service: auditlogs}
            detection:
              selection: {Target.Role.DisplayName: Global Administrator}
              condition: selection
            level: high
            """;

    /** How PowerShell and Python write text. */
    enum As {
        UTF_8("", StandardCharsets.UTF_8),
        UTF_8_MARKED("\uFEFF", StandardCharsets.UTF_8),
        UTF_16("\uFEFF", StandardCharsets.UTF_16LE);

        private final String mark;
        private final Charset charset;

        As(String mark, Charset charset) {
            this.mark = mark;
            this.charset = charset;
        }
    }

    /**
     * What a scan made of the folder.
     *
     * @param files a line for each file: its name, what was read, what was not and why
     * @param alerts the alerts, each as its event's time, its rule's title and how often the event was read
     * @param summary what the scan said of itself
     */
    record Scanned(String files, List<String> alerts, String summary) {}

    private final Path home;
    private final Path folder;

    /** Lies below this folder, which holds nothing else. */
    Collected(Path home) {
        this.home = home;
        folder = home.resolve("case");
        Cli.write(home, "detections/rules.yml", RULES);
    }

    /** Adds a file. */
    Collected file(String name, As as, String... lines) {
        Cli.write(folder, name, (as.mark + String.join("\r\n", lines)).getBytes(as.charset));
        return this;
    }

    /** Scans the folder. */
    Scanned scan() throws IOException {
        Path manifest = home.resolve("manifest.json");
        Cli.Ran ran =
                Cli.at(home).run("scan", folder.toString(), "--format", "ndjson", "--manifest", manifest.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode read = JSON.readTree(Files.readString(manifest));
        assertThat(read.path("notRead")).isEmpty();
        StringBuilder files = new StringBuilder();
        for (JsonNode file : read.path("files")) {
            for (JsonNode log : file.path("logs")) {
                files.append(line(log)).append('\n');
            }
        }
        return new Scanned(files.toString(), alerts(ran), ran.err());
    }

    private String line(JsonNode log) {
        List<String> parts = new ArrayList<>();
        for (JsonNode table : log.path("tables")) {
            List<String> shapes = new ArrayList<>();
            table.path("shapes").forEach(shape -> shapes.add(shape.asText()));
            assertThat(table.path("withoutTime").asLong()).isZero();
            parts.add(String.format(
                    Locale.ROOT,
                    "%d %s as %s",
                    table.path("rows").asLong(),
                    table.path("table").asText(),
                    String.join(", ", shapes)));
        }
        log.path("noRows")
                .properties()
                .forEach(kind -> parts.add(kind.getValue().asLong() + " × " + kind.getKey()));
        if (log.path("quarantined").asLong() > 0) {
            parts.add(log.path("quarantined").asLong() + " quarantined");
        }
        if (log.has("problem")) {
            parts.add("not read: " + log.path("problem").asText());
        }
        String name = Path.of(log.path("name").asText()).toString();
        return name.substring(folder.toString().length() + 1).replace('\\', '/') + ": " + String.join("; ", parts);
    }

    private static List<String> alerts(Cli.Ran ran) throws IOException {
        TreeSet<String> alerts = new TreeSet<>();
        for (String line : ran.lines()) {
            JsonNode alert = JSON.readTree(line);
            assertThat(alert.path("eventCount").asLong()).isEqualTo(1);
            alerts.add(alert.path("firstEvent").asText() + " "
                    + alert.path("rule").path("title").asText());
        }
        assertThat(alerts).as(ran.out()).hasSameSizeAs(ran.lines());
        return List.copyOf(alerts);
    }
}
