package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PIM and the directory write several records of one assignment; whatever files they lie in, they are one alert. */
final class OneOperationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RULES = """
            title: Eligible
            id: 3a1d9c5e-0000-4000-8000-000000000009
            logsource: {product: azure, service: auditlogs}
            detection:
              selection: {OperationName|startswith: Add eligible member to role}
              condition: selection
            level: high
            custom:
              operation: [Target.User.Id, Target.Role.DisplayName]
              summary: "{Target.User.UserPrincipalName}, by {Actor.UserPrincipalName|Actor.DisplayName}"
              entities: [Target.User, Actor]
            """;

    @TempDir
    private Path folder = Path.of("");

    private record Told(String id, String graph, String diagnostics) {}

    @Test
    void theRecordsOfOneOperationAreOneAlertInAnyOrderAndShape() throws IOException {
        List<Told> records = List.of(
                directory(1, "kim", "2026-05-04T10:00:01Z"),
                pim(2, "kim", "2026-05-04T10:00:02Z"),
                directory(3, "lee", "2026-05-04T10:00:02Z"),
                pim(4, "lee", "2026-05-04T10:00:04Z"),
                directory(5, "kim", "2026-05-04T11:00:01Z"),
                pim(6, "kim", "2026-05-04T11:00:02Z"));
        List<String> first = scan("first", records, new Random(0));
        assertThat(first)
                .containsExactly(
                        "2026-05-04T10:00:01Z kim@contoso.example, by sam@contoso.example [E1, E2]",
                        "2026-05-04T10:00:02Z lee@contoso.example, by sam@contoso.example [E3, E4]",
                        "2026-05-04T11:00:01Z kim@contoso.example, by sam@contoso.example [E5, E6]");
        for (int seed = 1; seed <= 10; seed++) {
            assertThat(scan("seed-" + seed, records, new Random(seed)))
                    .as("seed %d", seed)
                    .isEqualTo(first);
        }
    }

    @Test
    void oneOfTheRecordsIsEnough() throws IOException {
        assertThat(scan("one", List.of(directory(1, "kim", "2026-05-04T10:00:01Z")), new Random(0)))
                .containsExactly("2026-05-04T10:00:01Z kim@contoso.example, by MS-PIM [E1]");
    }

    /** The records in random order and shapes, some of them twice, in two files. */
    private List<String> scan(String name, List<Told> records, Random random) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Told told : records) {
            int shapes = random.nextInt(3);
            if (shapes != 1) {
                lines.add(told.graph());
            }
            if (shapes != 0) {
                lines.add(told.diagnostics());
            }
        }
        Collections.shuffle(lines, random);
        int half = lines.size() / 2;
        Cli.write(folder, name + "/a.json", String.join("\n", lines.subList(0, half)));
        Cli.write(folder, name + "/b.json", String.join("\n", lines.subList(half, lines.size())));
        Path home = folder.resolve("home");
        Cli.write(home, "detections/rules.yml", RULES);
        Cli.Ran ran = Cli.at(home).run("scan", folder.resolve(name).toString(), "--format", "ndjson");
        List<String> alerts = new ArrayList<>();
        for (String line : ran.lines()) {
            JsonNode alert = JSON.readTree(line);
            List<String> events = new ArrayList<>();
            alert.get("steps")
                    .forEach(step -> events.add(step.at("/events/0/id").asText()));
            assertThat(alert.get("eventCount").asInt()).isEqualTo(events.size());
            alerts.add(alert.get("time").asText() + " " + alert.get("summary").asText() + " " + events);
        }
        return alerts;
    }

    private static Told directory(int number, String name, String time) {
        return told(
                number,
                "Add eligible member to role",
                time,
                "Core Directory",
                "{\"user\":null,\"app\":{\"displayName\":\"MS-PIM\"}}",
                user(
                        name,
                        "{\"displayName\":\"Role.DisplayName\",\"oldValue\":null,"
                                + "\"newValue\":\"\\\"Global Administrator\\\"\"}"));
    }

    private static Told pim(int number, String name, String time) {
        return told(
                number,
                "Add eligible member to role in PIM completed (permanent)",
                time,
                "PIM",
                "{\"user\":{\"id\":\"11111111-2222-4333-8444-555555555555\",\"userPrincipalName\":\"sam@contoso.example\"},"
                        + "\"app\":null}",
                "{\"id\":\"f1\",\"displayName\":\"Global Administrator\",\"type\":\"Role\",\"modifiedProperties\":[]},"
                        + user(name, ""));
    }

    private static String user(String name, String changes) {
        return String.format(
                Locale.ROOT,
                "{\"id\":\"6d43646f-0000-4000-8000-%012d\",\"type\":\"User\",\"userPrincipalName\":\"%s@contoso.example\","
                        + "\"modifiedProperties\":[%s]}",
                name.length() + name.charAt(0),
                name,
                changes);
    }

    private static Told told(int number, String operation, String time, String service, String actor, String targets) {
        String body = "\"id\":\"E" + number + "\",\"category\":\"RoleManagement\",\"correlationId\":\"c" + number
                + "\",\"result\":\"success\",\"activityDisplayName\":\"" + operation + "\",\"activityDateTime\":\""
                + time
                + "\",\"loggedByService\":\"" + service + "\",\"initiatedBy\":" + actor + ",\"targetResources\":["
                + targets + "],\"additionalDetails\":[]";
        return new Told(
                "E" + number,
                "{" + body + "}",
                "{\"time\":\"" + time
                        + "\",\"resourceId\":\"/tenants/t/providers/Microsoft.aadiam\",\"operationName\":\""
                        + operation
                        + "\",\"category\":\"AuditLogs\",\"tenantId\":\"0f7d3c52-6a1b-4e0e-9a53-5d1c0a4be2f1\","
                        + "\"properties\":{" + body + "}}");
    }
}
