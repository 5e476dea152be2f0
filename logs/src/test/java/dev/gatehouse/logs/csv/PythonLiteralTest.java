package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What pandas prints becomes JSON. */
final class PythonLiteralTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Test
    void readsListsAndDictionaries() {
        assertThat(PythonLiteral.json("[{'key': 'v', 'n': None, 't': True, 'f': False}]"))
                .contains("[{\"key\":\"v\",\"n\":null,\"t\":true,\"f\":false}]");
        assertThat(PythonLiteral.json("{'a': 1, 'b': -2.5e3, 'c': [nan, NaT], 'd': (1, 2,), 'e': {}}"))
                .contains("{\"a\":1,\"b\":-2.5e3,\"c\":[null,null],\"d\":[1,2],\"e\":{}}");
        assertThat(PythonLiteral.json(" [] ")).contains("[]");
    }

    @Test
    void readsTextsInEitherQuoteWithPythonsEscapes() {
        assertThat(PythonLiteral.json("[\"it's\", 'say \"hi\"', 'a\\'b', 'c\\\\d', '\\n\\t\\r']"))
                .contains("[\"it's\",\"say \\\"hi\\\"\",\"a'b\",\"c\\\\d\",\"\\u000a\\u0009\\u000d\"]");
        assertThat(PythonLiteral.json("['\\xe9\\u00fc\\U0001f511']")).contains("[\"\u00e9\u00fc\ud83d\udd11\"]");
    }

    @Test
    void refusesWhatIsNoLiteral() {
        for (String text : List.of(
                "",
                "None",
                "nan",
                "'a'",
                "[",
                "[1",
                "[1 2]",
                "['a' 'b']",
                "[,]",
                "{'a'}",
                "{'a': }",
                "{1: 2}",
                "{'a': 1}}",
                "['a]",
                "['\\q']",
                "['\\u12']",
                "['\\UFFFFFFFF']",
                "[01]",
                "[datetime(2026, 1, 1)]",
                "[abc]",
                "[1]]",
                "[".repeat(100) + "]".repeat(100),
                "[".repeat(100_000))) {
            assertThat(PythonLiteral.json(text)).as(text).isEmpty();
        }
    }

    @Test
    void whateverItReadsIsJson() throws IOException {
        Random random = new Random(31);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder("[");
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(List.of("[", "]", "{", "}", "'", "\"", ",", ":", "\\", "1", "-", " ", "True", "u0041")
                        .get(random.nextInt(14)));
            }
            check(text.append(']').toString());
        }
    }

    @FuzzTest
    void anyTextIsJsonOrNothing(byte[] bytes) throws IOException {
        check(new String(bytes, StandardCharsets.UTF_8));
    }

    private static void check(String text) throws IOException {
        var json = PythonLiteral.json(text);
        if (json.isPresent()) {
            assertThat(JSON.readTree(json.get()).isContainerNode()).as(text).isTrue();
        }
    }
}
