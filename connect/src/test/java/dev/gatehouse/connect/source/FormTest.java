package dev.gatehouse.connect.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FormTest {
    private final Tally tally = new Tally();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}\n",
                "{\"a\":1}\n{\"b",
                "{\"a\":1}",
                "{\"a\":{\"b\":\"c",
                "{",
                "\uFEFF{\"a\":1}\n",
                "[\n{\"a\":1},\n{\"a\":2}\n]",
                "{\"records\":[{\"a\":1}]}\n{\"records\":[{\"a\":2}]}\n",
                "some text\n{\"a\":1}\n"
            })
    void isReadByLines(String text) {
        assertThat(form(text)).isEqualTo(Form.LINES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\":1},{\"a\":2}]",
                "[",
                "{\"value\":[{\"a\":1},{\"a",
                "{\"value\":[{\"a\":1}]}",
                "{\n  \"a\": 1\n}\n",
                "{\"a\":1}{\"a\":2}{\"a\":3}",
                "TimeGenerated,Operation,UserId,Parameters\na,b,c,d\n",
                "<Events><Event>",
                "no log at all",
                "\u001f\u008b"
            })
    void isReadWhole(String text) {
        assertThat(form(text)).isEqualTo(Form.WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "  \r\n"})
    void hasNothingInIt(String text) {
        assertThat(form(text)).isEqualTo(Form.EMPTY);
    }

    @Test
    void aFirstLineMayBeLargerThanWhatIsLookedAt() {
        byte[] record = ("{\"a\":\"" + "x".repeat(Form.HEAD)).getBytes(StandardCharsets.UTF_8);
        assertThat(Form.of(Arrays.copyOf(record, Form.HEAD), "a.log", tally)).isEqualTo(Form.LINES);
        byte[] list = ("[{\"a\":\"" + "x".repeat(Form.HEAD)).getBytes(StandardCharsets.UTF_8);
        assertThat(Form.of(Arrays.copyOf(list, Form.HEAD), "a.log", tally)).isEqualTo(Form.WHOLE);
        byte[] envelope = ("{\"value\":[{\"a\":\"" + "x".repeat(Form.HEAD)).getBytes(StandardCharsets.UTF_8);
        assertThat(Form.of(Arrays.copyOf(envelope, Form.HEAD), "a.log", tally)).isEqualTo(Form.WHOLE);
    }

    @Test
    void aRecordIsReadByLinesWhereverItWasCut() {
        byte[] record = "{\"id\":\"1\",\"b\":{\"c\":[1,{\"d\":\"é\"}]},\"e\":null}\n".getBytes(StandardCharsets.UTF_8);
        for (int cut = 1; cut <= record.length; cut++) {
            assertThat(Form.of(Arrays.copyOf(record, cut), "a.log", tally))
                    .as("cut at %d", cut)
                    .isEqualTo(Form.LINES);
        }
    }

    private Form form(String text) {
        byte[] bytes = text.startsWith("\u001f")
                ? text.getBytes(StandardCharsets.ISO_8859_1)
                : text.getBytes(StandardCharsets.UTF_8);
        return Form.of(bytes, "a.log", tally);
    }
}
