package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonEventTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();
    private static final List<String> NAMES =
            List.of("a", "b", "a.b", "a.b.c", "b.c", "Image", "Command Line", "c.d.e", "Überschrift");
    private static final List<String> KEYS = List.of("a", "b", "c", "d", "e", "Image", "Command Line", "Überschrift");
    private static final List<String> TEXTS = List.of(
            "",
            "x",
            "C:\\Windows\\System32\\cmd.exe",
            "say \"hello\"",
            "line\nbreak\ttab",
            "Ärger",
            "\ud83d\ude00",
            "\u0001",
            "a rather long text with nothing in it that needs an escape",
            "{[,:]}");

    private final JsonEvents fields = new JsonEvents();

    @Test
    void readsTheFieldsOfAFlatObject() {
        assertThat(values("Image", "{\"EventID\": 1, \"Image\" : \"C:\\\\a.exe\", \"x\": [{\"Image\": 2}]}"))
                .containsExactly("TEXT C:\\a.exe");
        assertThat(values("EventID", "{\"EventID\": 1}")).containsExactly("NUMBER 1");
        assertThat(values("other", "{\"EventID\": 1}")).isEmpty();
    }

    @Test
    void tellsKindsApart() {
        assertThat(values("a", "{\"a\":[null,true,-1.5e3,\"null\"]}"))
                .containsExactly("NULL null", "BOOLEAN true", "NUMBER -1.5e3", "TEXT null");
        assertThat(values("a", "{\"a\":{\"b\":1}}")).containsExactly("JSON {\"b\":1}");
        assertThat(values("a", "{\"a\":[]}")).containsExactly("JSON []");
        assertThat(values("a", "{\"a\":[1,[2]]}")).containsExactly("JSON [1,[2]]");
    }

    @Test
    void goesIntoObjectsAndListsAndTakesKeysWithDots() {
        assertThat(values("a.b", "{\"a\":{\"b\":1}}")).containsExactly("NUMBER 1");
        assertThat(values("a.b", "{\"a.b\":1}")).containsExactly("NUMBER 1");
        assertThat(values("a.b", "{\"a\":[{\"b\":1},{\"b\":[2,3]},[{\"b\":4}],5]}"))
                .containsExactly("NUMBER 1", "NUMBER 2", "NUMBER 3", "NUMBER 4");
        assertThat(values("a.b.c", "{\"a.b\":{\"c\":1},\"a\":{\"b.c\":2,\"b\":{\"c\":3}}}"))
                .containsExactly("NUMBER 1", "NUMBER 2", "NUMBER 3");
    }

    @Test
    void takesBothValuesOfAKeyThatOccursTwice() {
        assertThat(values("a", "{\"a\":1,\"b\":0,\"a\":2}")).containsExactly("NUMBER 1", "NUMBER 2");
    }

    @Test
    void resolvesEscapes() {
        assertThat(values("a", "{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\u20AC\\ud83d\\ude00\\ud83d\"}"))
                .containsExactly("TEXT \"\\/\b\f\n\r\tä€\ud83d\ude00\ufffd");
        assertThat(values("ä", "{\"\\u00e4\":1}")).containsExactly("NUMBER 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "[]",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "{\"a\":1}x",
                "{\"a\" 1}",
                "{a:1}",
                "{\"a\":\"x}",
                "{\"a\":\"x\\",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\u12",
                "{\"a\":\"\n\"}",
                "{\"a\":]}",
                "{\"b\":]}",
                "{\"a\":[1 2]}",
                "{\"a\":[1,2}",
                "{\"a\":[1,]}",
                "{\"b\":[[[",
                "{\"a\":,}"
            })
    void refusesWhatIsNoObject(String text) {
        fields.resolve("a");
        JsonEvent event = fields.reader();
        assertThat(read(event, "{\"a\":7}")).isTrue();
        assertThat(read(event, text)).isFalse();
        assertThat(event.count(0, Event.WHOLE)).isZero();
        assertThat(read(event, "{\"a\":7}")).isTrue();
        assertThat(event.count(0, Event.WHOLE)).isOne();
    }

    @Test
    void findsItsWayOutOfDeepLists() {
        String deep = "[".repeat(20_000) + "{\"b\":1}" + "]".repeat(20_000);
        assertThat(values("a.b", "{\"a\":" + deep + "}")).isEmpty();
        assertThat(values("c", "{\"a\":" + deep + ",\"c\":1}")).containsExactly("NUMBER 1");
    }

    @Test
    void looksForKeywordsInTheWholeText() {
        SigmaRule rule =
                Sigma.detection("keywords: ['C:\\evil']", "condition: keywords").rule();
        RuleSet set = RuleSet.compile(List.of(rule), fields, Placeholders.NONE).set();
        JsonEvent event = fields.reader();
        assertThat(read(event, "{\"x\":{\"y\":\"run C:\\\\Evil\\\\a.exe\"}}")).isTrue();
        List<Integer> found = new ArrayList<>();
        set.matcher().match(event, found::add);
        assertThat(found).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithPlainEventsOnGeneratedObjects(long seed) throws JsonProcessingException {
        PlainEvents plain = new PlainEvents();
        for (String name : NAMES) {
            assertThat(fields.resolve(name)).isEqualTo(plain.resolve(name));
        }
        JsonEvent event = fields.reader();
        Random random = new Random(seed);
        int some = 0;
        for (int i = 0; i < 2_000; i++) {
            String text = JACKSON.writeValueAsString(object(random, 0));
            assertThat(read(event, text)).as(text).isTrue();
            Event expected = plain.event(JACKSON.readValue(text, new TypeReference<Map<String, Object>>() {}));
            for (int slot = 0; slot < NAMES.size(); slot++) {
                assertThat(values(event, slot))
                        .as("%s in %s", NAMES.get(slot), text)
                        .containsExactlyInAnyOrderElementsOf(values(expected, slot));
                some += event.count(slot, Event.WHOLE);
            }
        }
        assertThat(some).isGreaterThan(2_000);
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> object = new java.util.LinkedHashMap<>();
        for (int n = random.nextInt(6); n > 0; n--) {
            object.put(KEYS.get(random.nextInt(KEYS.size())), node(random, depth));
        }
        return object;
    }

    private static Object node(Random random, int depth) {
        int what = random.nextInt(depth < 3 ? 8 : 4);
        return switch (what) {
            case 0 -> random.nextInt();
            case 1 -> random.nextBoolean();
            case 4, 5 -> object(random, depth + 1);
            case 6 -> random.ints(random.nextInt(4)).boxed().toList();
            case 7 -> List.of(node(random, depth + 1), node(random, depth + 1));
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    private List<String> values(String name, String json) {
        int slot = fields.resolve(name).orElseThrow().slot();
        JsonEvent event = fields.reader();
        assertThat(read(event, json)).isTrue();
        return values(event, slot);
    }

    private static List<String> values(Event event, int slot) {
        List<String> values = new ArrayList<>();
        Value value = new Value();
        for (int i = 0; i < event.count(slot, Event.WHOLE); i++) {
            event.value(slot, Event.WHOLE, i, value);
            values.add(value.kind() + " " + (value.kind() == Value.Kind.NULL ? "null" : value.text()));
        }
        return values;
    }

    /** Reads the text from amid other bytes, which must not matter. */
    private static boolean read(JsonEvent event, String text) {
        byte[] bytes = ("\"}" + text + "\"}]").getBytes(StandardCharsets.UTF_8);
        return event.read(bytes, 2, bytes.length - 3);
    }
}
