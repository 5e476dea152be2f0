package dev.gatehouse.logs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadFinderTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "``;EMPTY",
                "` \\n `;EMPTY",
                "`{\"a\":1}\\n{\"a\":2}\\n`;LINES",
                "`[{\"a\":1},\\n{\"a\":2}]`;LINES",
                "`[\\n {\"a\":1},\\n {\"a\":2}\\n]`;LINES",
                "`{\"records\":[{\"a\":1}]}\\n`;LINES",
                "`two rows\\n{\"a\":1}\\n`;LINES",
                "`[{\"a\":1},{\"a\":2}]`;STREAM",
                "`{\\n\"a\":1}\\n`;STREAM",
                "`{\"value\":[\\n{\"a\":1},\\n`;STREAM",
                "`{`;STREAM",
                "`[`;STREAM",
                "`[]`;STREAM",
                "`{\"a`;STREAM",
                "`a,b\\n1,2\\n`;NOT_JSON",
                "`[INFO] {\"a\":1}`;NOT_JSON",
                "`[1,2]`;NOT_JSON",
                "`\"{\\n  \"\"a\"\": 1\\n}\"`;NOT_JSON",
                "`{\"a\",\"b\"}`;NOT_JSON",
            })
    void tellsTheFormOfAStream(String text, Head head) {
        byte[] bytes = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(HeadFinder.find(bytes, bytes.length)).isEqualTo(head);
    }
}
