package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Writing plain data as JSON. */
final class JsonTest {
    @Test
    void escapesWhatMustBe() {
        assertThat(Json.escaped("a\"b\\c\n\r\t\b\f\u0001é")).isEqualTo("a\\\"b\\\\c\\n\\r\\t\\b\\f\\u0001é");
    }

    @Test
    void writesEveryKindOfValue() {
        assertThat(Json.write(Map.of("a", List.of(1, 2.5, true, "x", Map.of(), List.of()))))
                .isEqualTo("{\"a\":[1,2.5,true,\"x\",{},[]]}");
        assertThat(Json.write(null)).isEqualTo("null");
    }
}
