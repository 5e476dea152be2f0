package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** JSON in cells. */
final class JsonCellTest {
    @Test
    void takesObjectsAndListsWithoutTheBlanksBetweenTheirParts() {
        assertThat(json("{\n  \"a\": [ 1, true, null ],\n  \"b\": \"x  y \\\" z\"\r\n}"))
                .isEqualTo("{\"a\":[1,true,null],\"b\":\"x  y \\\" z\"}");
        assertThat(json(" [ ] \n")).isEqualTo("[]");
        assertThat(json("{}")).isEqualTo("{}");
    }

    @Test
    void takesNothingElse() {
        for (String text : List.of(
                "",
                " ",
                "x",
                "1",
                "null",
                "\"a\"",
                "{",
                "[1,]",
                "{\"a\":1",
                "{\"a\" 1}",
                "[1 2]",
                "{'a':1}",
                "{\"a\":\"line\nend\"}",
                "{\"a\":{'b':1}}",
                "{\"a\":[tru]}",
                "{\"a\":NaN}",
                "{\"a\":\"\\q\"}",
                "{},\"more\":{}",
                "{}}",
                "[]{}",
                "[] x",
                "[".repeat(900) + "]".repeat(900),
                "[".repeat(5_000))) {
            assertThat(json(text)).as(text).isEqualTo("-");
        }
    }

    @Test
    void saysWhichMembersThereAre() {
        JsonCell cell = new JsonCell(List.of("Id", "CreationTime"));
        byte[] bytes = "{\"Id\":\"1\",\"CreationTime\":null,\"x\":{\"Id\":2}}".getBytes(UTF_8);

        assertThat(cell.parse(bytes, 0, bytes.length)).isTrue();
        assertThat(cell.has("Id")).isTrue();
        assertThat(cell.has("CreationTime")).isFalse();
        assertThat(cell.isObject()).isTrue();
    }

    private static String json(String text) {
        JsonCell cell = new JsonCell();
        byte[] bytes = ("--" + text + "--").getBytes(UTF_8);
        return cell.parse(bytes, 2, bytes.length - 2) ? new String(cell.bytes(), 0, cell.end(), UTF_8) : "-";
    }
}
