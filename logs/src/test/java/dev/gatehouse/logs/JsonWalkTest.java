package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonWalkTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("a", "b", "key \"q\"", "\u00fc", "D");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "[{\"a\":1},{\"b\":2},{\"A\":3}]; a; 1 3",
                "{\"a\":{\"b\":[true,null,\"x\"]}}; a.b; true null x",
                "{\"a\":[]}; a; []",
                "{\"a\":[1,[2]]}; a; [1,[2]]",
                "{\"a\":{}}; a; {}",
                "[[{\"a\":1}],[{\"a\":2}]]; a; 1 2",
                "{\"a\":1,\"a\":2}; a; 1",
                "{\"x\":{\"a\":1},\"a\":\"\"}; a; ``",
                "\"[{\\\"a\\\":\\\"q\\\\\\\"\\\"}]\"; a; q\"",
                "{\"\\u0061\":\"\\u0041\"}; a; A",
                "[1, 2]; a; none",
                "{\"a\":1; a; 1",
                "{\"a\" 1}; a; none",
                "{\"a\":tru; b; none",
                "[[[[; a; none",
                "; a; none"
            })
    void followsKeysIntoListsAndTexts(String json, String path, String expected) {
        List<String> found = collect(json == null ? "" : json, List.of(path.split("\\.", -1)));

        assertThat(String.join(" ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void findsWhatATreeWouldFind() throws IOException {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            JsonNode tree = tree(random, 4);
            List<String> keys = List.of(name(random), name(random)).subList(0, 1 + random.nextInt(2));
            String written = random.nextBoolean() ? tree.toString() : tree.toPrettyString();
            List<String> expected = new ArrayList<>();
            expect(JSON.readTree(written), keys, expected);

            assertThat(collect(written, keys).stream()
                            .map(JsonWalkTest::compact)
                            .toList())
                    .as("%s in %s", keys, written)
                    .isEqualTo(expected);
        }
    }

    @Test
    void endsOnAnyBeginningOfAnyText() {
        Random random = new Random(13);
        for (int i = 0; i < 500; i++) {
            String written = tree(random, 4).toString();
            for (int end = 0; end <= written.length(); end++) {
                assertThat(collect(written.substring(0, end), List.of("a", "b")))
                        .isNotNull();
            }
        }
    }

    @Test
    void givesUpOnHostileNesting() {
        String deep = "[".repeat(100_000);

        assertThat(collect(deep, List.of("a"))).isEmpty();
        assertThat(collect("{\"a\":".repeat(100_000), List.of("a"))).hasSizeLessThan(2);
    }

    private static List<String> collect(String json, List<String> keys) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Spans spans = new Spans();
        new JsonWalk(spans).collect(bytes, 0, bytes.length, JsonWalk.keys(keys));
        List<String> found = new ArrayList<>();
        Slice slice = new Slice();
        for (int i = 0; i < spans.size(); i++) {
            spans.get(i, slice);
            found.add(slice.kind() == Slice.Kind.NULL ? "null" : slice.text());
        }
        return found;
    }

    private static void expect(JsonNode node, List<String> keys, List<String> out) {
        if (keys.isEmpty()) {
            boolean list = node.isArray() && !node.isEmpty();
            for (JsonNode element : node) {
                list &= !element.isContainerNode();
            }
            if (list) {
                node.forEach(element -> out.add(element.asText("null")));
            } else {
                out.add(node.isContainerNode() ? node.toString() : node.asText("null"));
            }
        } else if (node.isObject()) {
            if (node.has(keys.getFirst())) {
                expect(node.get(keys.getFirst()), keys.subList(1, keys.size()), out);
            }
        } else {
            node.forEach(element -> expect(element, keys, out));
        }
    }

    private static String compact(String value) {
        if (!value.startsWith("{") && !value.startsWith("[")) {
            return value;
        }
        return JsonText.parse(value).toString();
    }

    private static JsonNode tree(Random random, int depth) {
        return switch (depth == 0 ? random.nextInt(4) : random.nextInt(7)) {
            case 0 -> JSON.getNodeFactory().numberNode(random.nextInt(100));
            case 1 -> JSON.getNodeFactory().textNode("t\\\"\n" + random.nextInt(9));
            case 2 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 3 -> JSON.getNodeFactory().nullNode();
            case 4, 5 -> object(random, depth);
            default -> list(random, depth);
        };
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JSON.createObjectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.set(name(random), tree(random, depth - 1));
        }
        return object;
    }

    private static ArrayNode list(Random random, int depth) {
        ArrayNode list = JSON.createArrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(tree(random, depth - 1));
        }
        return list;
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }
}
