package dev.gatehouse.logs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}\n{\"a\":2}\n",
                "{\"a\":1}\r\n\r\n{\"a\":2}",
                "{\"a\":1}{\"a\":2}",
                "[{\"a\":1},{\"a\":2}]",
                "[\n  {\"a\":1},\n  {\"a\":2}\n]\n",
                "[{\"a\":1}]\n[{\"a\":2}]",
                "\uFEFF[{\"a\":1},{\"a\":2}]",
                "{\"value\":[{\"a\":1},{\"a\":2}]}",
                "{\"records\":[{\"a\":1},{\"a\":2}]}",
                "{\"Records\" : [ {\"a\":1} , {\"a\":2} ] }",
                "{\"Results\":[{\"a\":1},{\"a\":2}],\"Render\":null,\"Statistics\":null}",
                "{\"records\":[{\"a\":1}]}\n{\"records\":[{\"a\":2}]}",
                "{\"records\":[]}\n{\"a\":1}\n{\"a\":2}",
                "{\"@odata.context\":\"https://x\",\"@odata.count\":2,\"value\":[{\"a\":1},{\"a\":2}]}",
                "{\"value\":[{\"a\":1},{\"a\":2}],\"@odata.nextLink\":\"https://x?a=[{\"}",
                "{\"value\":[{\"a\":1}],\"nextLink\":null,\"x\":{\"y\":[]}}{\"a\":2}",
                "{\"value\":{\"a\":1}}\n{\"value\":{\"a\":2}}",
                "{\"@odata.context\":\"x\",\"value\":{\"a\":1},\"@odata.etag\":\"}\"}\n{\"a\":2}",
            })
    void findsBothRecordsInEveryOuterForm(String text) {
        Found found = Found.in(text);
        assertThat(found.records).containsExactly("{\"a\":1}", "{\"a\":2}");
        assertThat(found.unreadable).isEmpty();
    }

    @Test
    void findsPrettyPrintedRecordsInAnEnvelope() {
        Found found = Found.in("""
                {
                 "@odata.context": "x",
                 "value": [
                  {
                   "a": 1,
                   "b": { "c": [ 2 ] }
                  },
                  {
                   "a": 3
                  }
                 ]
                }
                """);
        assertThat(found.records).hasSize(2);
        assertThat(found.unreadable).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":\"x\",\"a\":1}",
                "{\"value\":[1,2]}",
                "{\"records\":{\"a\":1}}",
                "{\"a\":1,\"value\":[{\"b\":1}]}",
                "{\"tables\":[{\"name\":\"PrimaryResult\"}]}",
                "{\"count\":[1],\"value\":[{\"b\":1}]}",
                "{}",
            })
    void takesAnObjectThatIsNoEnvelopeForARecord(String text) {
        assertThat(Found.in(text).records).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"cut",
                "{\"a\":\"cut\\",
                "{\"a\":1",
                "{\"a\":{\"b\":[1",
                "{\"a\":{\"b\":[1,",
                "{\"x\":{\"b\":[{",
                "{\"x\":[{\"b\":",
                "{\"x\":[[[\"",
                "{",
            })
    void keepsTheNeighboursOfALineThatBreaksOff(String line) {
        Found found = Found.in("{\"a\":1}\n" + line + "\n{\"a\":2}\n{\"a\":3}\n");
        assertThat(found.records).containsExactly("{\"a\":1}", "{\"a\":2}", "{\"a\":3}");
        assertThat(found.unreadable).containsExactly("INCOMPLETE: " + line);
    }

    @Test
    void keepsTheNeighboursOfARecordThatIsNoJson() {
        Found found = Found.in("[{\"a\":1},{'a':\"x\"},{\"a\":tru},{\"a\":2}]");
        assertThat(found.records).containsExactly("{\"a\":1}", "{\"a\":2}");
        assertThat(found.unreadable).containsExactly("SYNTAX: {'a':\"x\"}", "SYNTAX: {\"a\":tru}");
    }

    @Test
    void keepsTheNeighboursOfAPrettyPrintedRecordThatBreaksOff() {
        Found found = Found.in("""
                [
                  {
                    "a": { "c": [
                      {
                  },
                  {
                    "a": 2
                  }
                ]
                """);
        assertThat(found.records).containsExactly("{\n    \"a\": 2\n  }");
        assertThat(found.unreadable).hasSize(1);
    }

    @Test
    void passesOverScalarsAmongRecords() {
        Found found = Found.in("[null,{\"a\":1},\"{\",3.5,{\"a\":2}]");
        assertThat(found.records).containsExactly("{\"a\":1}", "{\"a\":2}");
        assertThat(found.unreadable).containsExactly("NOT_JSON: null", "NOT_JSON: \"{\",3.5");
    }

    @Test
    void reportsALeadingTextLineAsOnePiece() {
        Found found = Found.in("Retrieved 2 records:\nat noon\n\n{\"a\":1}\n");
        assertThat(found.records).containsExactly("{\"a\":1}");
        assertThat(found.unreadable).containsExactly("NOT_JSON: Retrieved 2 records:\nat noon");
    }

    @Test
    void reportsAFileOfTextAsOnePiece() {
        String text = "time,user\n2026-01-01,\"x\"\n".repeat(1000);
        assertThat(Found.in(text).unreadable).hasSize(1);
    }

    @Test
    void reportsNestingThatIsTooDeepAndGoesOn() {
        String deep = "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        Found found = Found.in(deep + "\n{\"a\":1}");
        assertThat(found.unreadable).containsExactly("TOO_DEEP: " + deep);
        assertThat(found.records).containsExactly("{\"a\":1}");
    }

    @Test
    void returnsTheBeginningOfAnIncompleteRecord() {
        byte[] bytes = "{\"a\":1}\n{\"a\":".getBytes(StandardCharsets.UTF_8);
        Found found = Found.over(bytes);
        assertThat(new RecordReader(Found.PATHS).read(bytes, 0, bytes.length, false, found))
                .isEqualTo(8);
        assertThat(found.records).hasSize(1);
        assertThat(found.unreadable).isEmpty();
    }

    @Test
    void losesNoGoodLineWhateverHappensToItsNeighbours() {
        RandomJson json = new RandomJson(5);
        Random random = new Random(5);
        List<String> good = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            good.add("{\"a\":" + i + "}");
            text.append(good.getLast()).append('\n');
            text.append(damaged(json.record(true), random)).append('\n');
        }
        assertThat(Found.in(text.toString()).records).containsAll(good);
    }

    @Test
    void staysFastOnLinesThatSwallowEachOther() {
        String line = "{\"a\":[\n";
        Found found = Found.in(line.repeat(100_000) + "{\"a\":1}");
        assertThat(found.records).containsExactly("{\"a\":1}");
        assertThat(found.unreadable).hasSize(100_000);
    }

    private static String damaged(String record, Random random) {
        if (random.nextBoolean()) {
            return record.substring(0, 1 + random.nextInt(record.length()));
        }
        int at = random.nextInt(record.length());
        return record.substring(0, at) + (char) (' ' + random.nextInt(90)) + record.substring(at + 1);
    }
}
