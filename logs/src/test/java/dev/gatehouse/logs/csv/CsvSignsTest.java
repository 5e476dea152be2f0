package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken for CSV, and what is not. */
final class CsvSignsTest {
    @Test
    void knowsCsvWithEverySeparatorAndWhateverStandsAboveIt() {
        for (String text : List.of(
                "TimeGenerated,UserId\n",
                "\uFEFF\"Date (UTC)\",\"Request ID\"\r\n\"2026-01-01T00:00:00Z\",\"x\"\r\n",
                "CreationDate;UserIds;AuditData\r\n",
                "Id\tName\tMail\n1\tAda\tada@contoso.example\n",
                "#TYPE Selected.System.Management.Automation.PSCustomObject\r\n\"UserId\",\"Operation\"\r\n",
                "sep=;\r\nName;Mail\r\n",
                "TimeGenerated,UserId",
                "Name,Data\nAda,\"{\n\"\"a\"\": [\n{\"\"b\"\": 1}\n]}\"\n",
                "TimeGenerated,UserId\n{\"a\":1}\n",
                "Name,Mail\nAda,\"a cell that the head cuts")) {
            assertThat(isCsv(text)).as(text).isTrue();
        }
    }

    @Test
    void takesNothingElseForCsv() {
        for (String text : List.of(
                "",
                "\n\n",
                "{\"a\": 1, \"b\": 2}\n",
                "[{\"a\": 1},\n{\"a\": 2}]\n",
                "<Events><Event a=\"1,2\"/></Events>\n",
                "time=2026-01-01, user=ada, result=ok\n",
                "key: value, other: {x}\n",
                "One column only\nvalue\n",
                "This is a text, which goes on, and on, over some lines\nand has commas, here and there\n",
                "Dear all, this is prose, with a full stop.\nIt has, like any, commas.\n",
                "2026-01-01 00:00:00,123 INFO started, ready\n",
                "# comment, with, commas\na,b\n")) {
            assertThat(isCsv(text)).as(text).isFalse();
        }
    }

    @Test
    void takesNoLineAboveJsonForAHeader() {
        for (String json : List.of(
                "{\"a\":1,\"b\":2}\n",
                "[{\"a\":1},{\"a\":2}]",
                "[\n  {\n    \"a\": 1\n  }\n]\n",
                "{\r\n  \"a\": 1\r\n}\r\n")) {
            assertThat(isCsv("Tenant, Count: 3\n" + json)).as(json).isFalse();
            assertThat(isCsv("Account, Tenant\r\nkim, contoso\r\n" + json))
                    .as(json)
                    .isFalse();
        }
    }

    @Test
    void judgesAHeaderThatTheHeadCuts() {
        byte[] head = "TimeGenerated,UserId,Operat".getBytes(UTF_8);

        assertThat(CsvTranscoder.recognises(head, head.length)).isTrue();
    }

    private static boolean isCsv(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        byte[] head = new byte[bytes.length + 16];
        System.arraycopy(bytes, 0, head, 0, bytes.length);
        return CsvTranscoder.recognises(head, bytes.length);
    }
}
