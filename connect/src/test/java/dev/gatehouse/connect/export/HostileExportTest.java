package dev.gatehouse.connect.export;

import static dev.gatehouse.connect.export.Exports.GRAPH;
import static dev.gatehouse.connect.export.Exports.id;
import static dev.gatehouse.connect.export.Exports.page;
import static dev.gatehouse.connect.export.Exports.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in an export makes its reading fail. */
final class HostileExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "7",
                "\"text\"",
                "[1,[2],null]",
                "{\"value\":7}",
                "{\"value\":[[],1,null]}",
                "{",
                "]",
                "\u0000",
                "{\"@odata.context\":7,\"value\":[{}]}",
                "{\"takenAt\":\"+999999999-12-31T23:59:59Z\"}",
                "{\"takenAt\":\"soon\"}",
                "{\"value\":[{\"type\":\"Microsoft.Authorization/nothing\"}]}",
                "{\"id\":\"/providers/Microsoft.Authorization/\"}"
            })
    void oddFilesAreTold(String text) {
        assertThat(new Exports(folder).with("users.json", text).read().files()).hasSize(1);
    }

    @Test
    void deepNestingEndsAFileOnly() {
        var read = new Exports(folder)
                .with("a.json", "{\"x\":" + "[".repeat(100_000))
                .with("b.json", page("users", user(1)))
                .read();

        assertThat(read.tenant().users()).hasSize(1);
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("nesting"));
    }

    @Test
    void longTextsAreNotTaken() {
        var text = "{\"id\":\"" + id(1) + "\",\"accountEnabled\":true,\"displayName\":\"" + "x".repeat(5_000) + "\"}";
        var huge = page("users", user(2)) + page("users", "{\"id\":\"" + "x".repeat(2_000_000) + "\"}");

        var read = new Exports(folder)
                .with("a.json", page("users", text))
                .with("b.json", huge)
                .read();

        assertThat(read.tenant().name(id(1))).hasSizeLessThan(100);
        assertThat(read.tenant().users()).hasSize(2);
        assertThat(read.problems()).hasSize(2);
    }

    @Test
    void longNumbersAreNotRead() {
        var read = new Exports(folder)
                .with("a.json", page("users", "{\"id\":1e999999999}", user(1)))
                .read();

        assertThat(read.tenant().users()).hasSize(1);
    }

    @Test
    void ofTwoWithOneIdTheLaterCounts() {
        var read = new Exports(folder)
                .with("a.json", page("users", user(1), user(1).replace("u1@", "later@")))
                .read();

        assertThat(read.tenant().name(id(1))).isEqualTo("later@contoso.example");
    }

    @Test
    void managementGroupsInACircleEnd() {
        var group = "{\"id\":\"/providers/Microsoft.Management/managementGroups/%s\",\"type\":"
                + "\"Microsoft.Management/managementGroups\",\"properties\":{\"parent\":"
                + "{\"id\":\"/providers/Microsoft.Management/managementGroups/%s\"}}}";
        var read = new Exports(folder)
                .with("a.json", "[" + group.formatted("a", "b") + "," + group.formatted("b", "a") + "]")
                .read();

        assertThat(read.tenant().azure().scopes())
                .allSatisfy(scope ->
                        assertThat(read.tenant().azure().lineage(scope)).hasSizeLessThan(4));
    }

    @Test
    void anythingMayStandInThePlaceOfAnything() throws IOException {
        var random = new Random(20260102);
        List<JsonNode> pages = new ArrayList<>();
        try (var files = Files.list(Exports.contoso())) {
            for (Path file : files.sorted().toList()) {
                pages.add(JSON.readTree(file.toFile()));
            }
        }
        for (int round = 0; round < 150; round++) {
            var export = new Exports(folder);
            for (int i = 0; i < pages.size(); i++) {
                var page = pages.get(i).deepCopy();
                for (int change = random.nextInt(4); change >= 0; change--) {
                    spoil(page, random);
                }
                export.with("page-" + i + ".json", page.toString());
            }

            assertThat(export.read().files()).hasSize(pages.size());
        }
    }

    @ParameterizedTest
    @EnumSource(ExportCollection.class)
    void noCollectionFailsOnARandomItem(ExportCollection collection) {
        var random = new Random(collection.file().hashCode());
        var items = JSON.createArrayNode();
        for (int i = 0; i < 200; i++) {
            items.add(value(random, 4));
        }

        var read = new Exports(folder)
                .with(collection.file() + ".json", items.toString())
                .read();

        assertThat(read.files()).hasSize(1);
        assertThat(read.tenant().assignments()).isEmpty();
    }

    @Test
    void contextsMayBeAnything() {
        var random = new Random(7);
        var export = new Exports(folder);
        for (int i = 0; i < 300; i++) {
            var context = new StringBuilder(GRAPH);
            for (int letter = random.nextInt(20); letter > 0; letter--) {
                context.append("()'/#$usersgroups,;".charAt(random.nextInt(19)));
            }
            export.with("f" + i + ".json", "{\"@odata.context\":\"" + context + "\",\"value\":[{}]}");
        }

        assertThat(export.read().files()).hasSize(300);
    }

    /** Puts something else in the place of some value, however deep. */
    private static void spoil(JsonNode node, Random random) {
        JsonNode at = node;
        while (true) {
            boolean deeper = random.nextInt(5) > 0;
            if (at instanceof ArrayNode list && !list.isEmpty()) {
                int index = random.nextInt(list.size());
                if (!deeper || !list.get(index).isContainerNode()) {
                    list.set(index, value(random, 3));
                    return;
                }
                at = list.get(index);
            } else if (at instanceof ObjectNode object && !object.isEmpty()) {
                var names = new ArrayList<String>();
                object.fieldNames().forEachRemaining(names::add);
                var name = names.get(random.nextInt(names.size()));
                if (!deeper || !object.get(name).isContainerNode()) {
                    object.set(name, value(random, 3));
                    return;
                }
                at = object.get(name);
            } else {
                return;
            }
        }
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 2 -> JSON.getNodeFactory().numberNode(random.nextLong());
            case 3 -> JSON.getNodeFactory().textNode("");
            case 4 -> JSON.getNodeFactory().textNode(id(1 + random.nextInt(99)).toString());
            case 5 -> JSON.getNodeFactory().textNode("9999-12-31T23:59:59.9999999Z");
            case 6 -> JSON.getNodeFactory().textNode("P2147483647Y");
            case 7 -> JSON.getNodeFactory().textNode("/subscriptions/x/" + "/".repeat(random.nextInt(3)));
            case 8 -> {
                var list = JSON.createArrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
            default -> {
                var object = JSON.createObjectNode();
                var names = List.of(
                        "id",
                        "properties",
                        "members",
                        "owners",
                        "policy",
                        "rules",
                        "setting",
                        "expiration",
                        "state",
                        "scheduleInfo",
                        "conditions",
                        "users",
                        "appRoles",
                        "appRoleAssignments",
                        "parent",
                        "children",
                        "value",
                        "error",
                        "type",
                        "principalId");
                for (int i = random.nextInt(8); i > 0; i--) {
                    object.set(names.get(random.nextInt(names.size())), value(random, depth - 1));
                }
                yield object;
            }
        };
    }
}
