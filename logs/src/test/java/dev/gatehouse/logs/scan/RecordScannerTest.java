package dev.gatehouse.logs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordScannerTest {
    private static final PathSet PATHS =
            PathSet.of(List.of("time", "properties.status", "properties.status.errorCode", "x"));

    private final RecordScanner scanner = new RecordScanner(PATHS);
    private final Slices slices = new Slices(PATHS);

    @Test
    void findsValuesAtPathsOfWhichOneIsTheBeginningOfAnother() {
        String record =
                "{\"time\":\"noon\",\"other\":[{\"time\":1}],\"properties\":{\"status\":{\"errorCode\":50126}}}";
        assertThat(scan(record)).isEqualTo(record.length());
        assertThat(slices.text(0)).isEqualTo("noon");
        assertThat(slices.kind(0)).isEqualTo(Kind.STRING);
        assertThat(slices.text(1)).isEqualTo("{\"errorCode\":50126}");
        assertThat(slices.kind(1)).isEqualTo(Kind.OBJECT);
        assertThat(slices.text(2)).isEqualTo("50126");
        assertThat(slices.kind(3)).isEqualTo(Kind.ABSENT);
        assertThat(slices.text(3)).isEmpty();
        assertThat(slices.recordEnd()).isEqualTo(record.length());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"a\\nb\",STRING_ESCAPED",
                "-1.5e+3,NUMBER",
                "true,TRUE",
                "false,FALSE",
                "null,NULL",
                "{},OBJECT",
                "[ ],ARRAY",
            })
    void tellsTheKindOfAValue(String value, Kind kind) {
        scan("{\"x\" : " + value + " }");
        assertThat(slices.kind(3)).isEqualTo(kind);
    }

    @Test
    void takesKeysInAnyCaseAndEscaped() {
        scan("{\"TIME\":1,\"\\u0058\":2}");
        assertThat(slices.text(0)).isEqualTo("1");
        assertThat(slices.text(3)).isEqualTo("2");
    }

    @Test
    void takesTheFirstOfKeysThatOccurTwice() {
        scan("{\"x\":1,\"X\":2,\"properties\":{\"status\":null},\"Properties\":{\"status\":{\"errorCode\":1}}}");
        assertThat(slices.text(3)).isEqualTo("1");
        assertThat(slices.kind(1)).isEqualTo(Kind.NULL);
        assertThat(slices.kind(2)).isEqualTo(Kind.ABSENT);
    }

    @Test
    void forgetsTheRecordBefore() {
        scan("{\"x\":1,\"time\":2}");
        scan("{\"time\":3}");
        assertThat(slices.kind(3)).isEqualTo(Kind.ABSENT);
        assertThat(slices.text(0)).isEqualTo("3");
    }

    @Test
    void saysThatARecordIsAscii() {
        scan("{\"x\":\"a\",\"y\":[\"b\"]}");
        assertThat(slices.nonAscii()).isFalse();
        for (String record : List.of("{\"x\":\"é\"}", "{\"y\":\"é\"}", "{\"y\":[\"é\"]}", "{\"é\":1}")) {
            scan(record);
            assertThat(slices.nonAscii()).as(record).isTrue();
            scan(record + " ".repeat(100));
            assertThat(slices.nonAscii()).as(record).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{\"x\":tru},SYNTAX",
                "{\"x\":01},SYNTAX",
                "{\"x\":1.},SYNTAX",
                "{\"x\":-},SYNTAX",
                "{\"x\":1e},SYNTAX",
                "{\"x\"=1},SYNTAX",
                "{x:1},SYNTAX",
                "{'x':1},SYNTAX",
                "{\"x\":1;},SYNTAX",
                "{\"x\":\"\t\"},CONTROL_CHARACTER",
                "{\"a\":[\"\t\"]},CONTROL_CHARACTER",
                "{\"x\":\"a,INCOMPLETE",
                "{\"x\":,INCOMPLETE",
                "{,INCOMPLETE",
            })
    void saysWhatIsWrong(String record, Unreadable reason) {
        assertThat(RecordScanner.reason(scan(record))).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"x\":1,}", "{\"x\":1 \"time\":2}", "{,\"x\":1}", "{\"x\" 1}", "{\"x\":1,,\"time\":2}", "{:1}"
            })
    void refusesWrongCommasEvenAfterItHasLearnedTheKeys(String record) {
        for (int i = 0; i < 3; i++) {
            scan("{\"x\":1,\"time\":2}");
            scan("{\"time\":1,\"x\":2}");
        }
        assertThat(scan(record)).isEqualTo(Fault.SYNTAX);
    }

    @Test
    void allowsAThousandContainersWithinEachOther() {
        String inner = "[".repeat(RecordScanner.MAX_DEPTH - 1) + "]".repeat(RecordScanner.MAX_DEPTH - 1);
        assertThat(scan("{\"x\":" + inner + "}")).isPositive();
        assertThat(scan("{\"x\":[" + inner + "]}")).isEqualTo(Fault.TOO_DEEP);
        assertThat(slices.errorAt()).isEqualTo(4 + RecordScanner.MAX_DEPTH);
    }

    @Test
    void readsOnWhenKeysNeverRepeat() {
        StringBuilder record = new StringBuilder("{\"x\":1");
        for (int i = 0; i < 20_000; i++) {
            record.append(",\"key").append(i).append("\":").append(i);
        }
        record.append(",\"time\":2}");
        for (int i = 0; i < 3; i++) {
            assertThat(scan(record.toString())).isEqualTo(record.length());
            assertThat(slices.text(0)).isEqualTo("2");
        }
    }

    @Test
    void readsOnWhenKeysShareAHash() {
        StringBuilder record = new StringBuilder("{");
        for (int i = 0; i < 1 << 12; i++) {
            record.append('"');
            for (int bit = 0; bit < 12; bit++) {
                record.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            record.append("\":").append(i).append(',');
        }
        record.append("\"x\":\"found\"}");
        for (int i = 0; i < 3; i++) {
            assertThat(scan(record.toString())).isEqualTo(record.length());
            assertThat(slices.text(3)).isEqualTo("found");
        }
    }

    private int scan(String record) {
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        return scanner.scan(bytes, 0, bytes.length, slices);
    }
}
