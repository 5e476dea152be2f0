package dev.gatehouse.detection.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.rules.FieldTableFiles;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.detection.sentinel.kql.Kql;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.SigmaParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Rules at random over audits at random: the matcher and the exported query agree, or the rule is left out. */
final class DifferentialTest {
    private static final int RULES = 60;
    private static final int EVENTS = 30;
    private static final Projection COLUMNS = Projection.ofAllColumns();

    private static final List<String> WORDS = List.of("a", "ab", "b", "User", "Role", "Group", "true");
    private static final List<String> FIELDS = List.of(
            "OperationName",
            "Actor.Id",
            "Actor.DisplayName",
            "Actor.Type",
            "Target.Type",
            "Target.Id",
            "Target.DisplayName",
            "Target.User.Id",
            "Target.User.DisplayName",
            "Target.Role.DisplayName",
            "Target.Role.TemplateId",
            "Target.Group.Id",
            "Changes.Name",
            "Changes.NewValue",
            "Changes.OldValue",
            "Changes['ab'].NewValue",
            "Detail.a",
            "Detail.ab");
    private static final List<String> MODIFIERS =
            List.of("", "", "|contains", "|startswith", "|endswith", "|re", "|exists", "null", "|neq");

    private final Random random = new Random(2026);

    @Test
    void agrees() {
        int compared = 0;
        int found = 0;
        for (int i = 0; i < RULES; i++) {
            String yaml = Rules.rule("auditlogs", detection());
            RuleContent content = RuleContent.of(SigmaParser.parse("r.yml", yaml), RuleSource.COMMUNITY);
            if (content.isEmpty()) {
                continue;
            }
            SentinelExport export = SentinelExport.of(content, FieldTableFiles.shipped());
            if (export.rules().isEmpty()) {
                assertThat(export.leftOut()).isNotEmpty();
                continue;
            }
            Kql.Prepared query = Rules.read(export.rules().getFirst().query());
            Rulebook book = Rulebook.of(content, Watchlists.NONE, List.of());
            Detector detector = new Detector(book, RoleCatalogue.builtIn(), Context.none());
            for (int event = 0; event < EVENTS; event++) {
                String json = event();
                boolean[] here = {false};
                read(book.projection(), json, row -> detector.match(row, rule -> here[0] = true));
                List<Map<String, Object>> rows = new ArrayList<>();
                read(COLUMNS, json, row -> rows.add(AzureRow.of(row, COLUMNS)));
                boolean there = !query.run(Rules.world(Table.AUDIT_LOGS, rows)).isEmpty();
                assertThat(there)
                        .as(() -> yaml + "\n" + json + "\n"
                                + export.rules().getFirst().query())
                        .isEqualTo(here[0]);
                compared++;
                found += there ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(RULES * EVENTS / 2);
        assertThat(found).isBetween(compared / 20, compared * 19 / 20);
    }

    private String detection() {
        StringBuilder detection = new StringBuilder();
        int searches = 1 + random.nextInt(3);
        for (int i = 0; i < searches; i++) {
            detection.append("s").append(i).append(":\n");
            for (int test = random.nextInt(3); test >= 0; test--) {
                detection
                        .append("  ")
                        .append(test(FIELDS.get(random.nextInt(FIELDS.size()))))
                        .append('\n');
            }
        }
        String condition = switch (random.nextInt(4)) {
            case 0 -> "all of s*";
            case 1 -> "1 of s*";
            case 2 -> "s0 and not 1 of s*";
            default -> "not s0 or all of s*";
        };
        return detection
                .append("condition: ")
                .append(searches == 1 ? random.nextBoolean() ? "s0" : "not s0" : condition)
                .toString();
    }

    private String test(String field) {
        String modifier = MODIFIERS.get(random.nextInt(MODIFIERS.size()));
        String key = "\"" + field + (modifier.equals("null") ? "" : modifier) + "\": ";
        return switch (modifier) {
            case "|exists" -> key + random.nextBoolean();
            case "null" -> key + "null";
            case "|re" -> key + "'^" + word() + "'";
            default -> key + (random.nextInt(3) == 0 ? "['" + word() + "', '" + word() + "']" : "'" + word() + "'");
        };
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String event() {
        StringBuilder targets = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            StringBuilder changes = new StringBuilder();
            for (int change = random.nextInt(3); change > 0; change--) {
                changes.append(changes.isEmpty() ? "" : ",")
                        .append("{\"displayName\":\"")
                        .append(changeName())
                        .append("\",\"oldValue\":")
                        .append(value())
                        .append(",\"newValue\":")
                        .append(value())
                        .append("}");
            }
            targets.append(targets.isEmpty() ? "" : ",")
                    .append("{\"id\":")
                    .append(text())
                    .append(",\"displayName\":")
                    .append(text())
                    .append(",\"type\":")
                    .append(random.nextBoolean() ? "\"User\"" : random.nextBoolean() ? "\"Role\"" : "\"Group\"")
                    .append(",\"modifiedProperties\":[")
                    .append(changes)
                    .append("]}");
        }
        String actor = switch (random.nextInt(3)) {
            case 0 ->
                "{\"user\":{\"id\":" + text() + ",\"displayName\":" + text() + ",\"userPrincipalName\":" + text()
                        + "}}";
            case 1 -> "{\"app\":{\"displayName\":" + text() + ",\"servicePrincipalId\":" + text() + ",\"appId\":null}}";
            default -> "{}";
        };
        return "{\"Type\":\"AuditLogs\",\"TimeGenerated\":\"2026-05-04T10:00:00Z\",\"Id\":\"1\",\"OperationName\":\""
                + word()
                + "\",\"ActivityDisplayName\":\"x\",\"LoggedByService\":\"Core Directory\",\"Category\":\"c\",\"Result\":\"success\","
                + "\"CorrelationId\":\"c\",\"InitiatedBy\":" + actor + ",\"TargetResources\":[" + targets
                + "],\"AdditionalDetails\":["
                + (random.nextBoolean()
                        ? ""
                        : "{\"key\":\"" + (random.nextBoolean() ? "A" : "ab") + "\",\"value\":" + text() + "}")
                + "]}";
    }

    private String changeName() {
        return List.of("ab", "a", "Role.DisplayName", "Role.TemplateId", "Group.ObjectID", "TemplateId", "User")
                .get(random.nextInt(7));
    }

    private String text() {
        return random.nextInt(3) == 0 ? "null" : "\"" + word() + "\"";
    }

    /** A side of a change: nothing, a text, a text in quotes of its own, or a list as a text. */
    private String value() {
        return switch (random.nextInt(5)) {
            case 0 -> "null";
            case 1 -> "\"" + word() + "\"";
            case 2 -> "\"\\\"" + word() + "\\\"\"";
            case 3 -> "\"[\\\"" + word() + "\\\",\\\"" + word() + "\\\"]\"";
            default -> "\"[{\\\"x\\\":\\\"" + word() + "\\\"}]\"";
        };
    }

    private static void read(Projection projection, String json, Consumer<Row> use) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        int[] rows = {0};
        new RowReader(projection).read(bytes, 0, bytes.length, true, new RowSink() {
            @Override
            public void row(Row row) {
                rows[0]++;
                use.accept(row);
            }

            @Override
            public void quarantined(int from, int to, String reason) {
                throw new AssertionError(reason);
            }

            @Override
            public void skipped(int from, int to, Skipped what) {
                throw new AssertionError(what);
            }
        });
        assertThat(rows[0]).isEqualTo(1);
    }
}
