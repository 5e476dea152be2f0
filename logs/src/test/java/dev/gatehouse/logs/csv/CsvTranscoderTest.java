package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** CSV in, JSON records out. */
final class CsvTranscoderTest {
    private static final String HEADER = "TimeGenerated,Operation,UserId,Parameters\n";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void recordsKnowWhereTheirRowsBegan() {
        Transcoded made = Transcoded.of(HEADER + "a,b,c,d\n\ne,\"f\ng\",h,i\nbad\nj,k,l,m");

        assertThat(made.records)
                .containsExactly(
                        "{\"TimeGenerated\":\"a\",\"Operation\":\"b\",\"UserId\":\"c\",\"Parameters\":\"d\"}",
                        "{\"TimeGenerated\":\"e\",\"Operation\":\"f\\ng\",\"UserId\":\"h\",\"Parameters\":\"i\"}",
                        "{\"TimeGenerated\":\"j\",\"Operation\":\"k\",\"UserId\":\"l\",\"Parameters\":\"m\"}");
        assertThat(made.positions).containsExactly(42L, 51L, 67L);
        assertThat(made.lost).containsExactly("CELLS 63-67 bad\n");
    }

    @Test
    void everyCutGivesTheSame() {
        byte[] text = ("\uFEFF" + HEADER + "01/02/2026 10:00,\"[\n1]\",c,d\r\n\"x,1\r\n3,4,\"\"\"5\"\"\",6\r\nq\r\n"
                        + "7,8,9,{}")
                .getBytes(UTF_8);
        String whole = Transcoded.of(text, 0, DateOrder.DAY_FIRST).toString();

        assertThat(whole).contains("2026-02-01T10:00:00Z", "QUOTES", "CELLS");
        for (int cut = 0; cut <= text.length; cut++) {
            assertThat(Transcoded.of(text, cut, DateOrder.DAY_FIRST))
                    .as("cut at %d", cut)
                    .asString()
                    .isEqualTo(whole);
        }
    }

    @Test
    void cellsThatAreNearlyJsonStayTexts() {
        assertThat(Transcoded.of(HEADER + "a,b,c,\"{},\"\"x\"\":{}\"\n").records)
                .containsExactly(
                        "{\"TimeGenerated\":\"a\",\"Operation\":\"b\",\"UserId\":\"c\",\"Parameters\":\"{},\\\"x\\\":{}\"}");
    }

    @Test
    void anEmptyStreamIsNothing() {
        assertThat(Transcoded.of("").records).isEmpty();
    }

    @FuzzTest
    void whateverComesOutIsJson(byte[] bytes) throws IOException {
        byte[] header = HEADER.getBytes(UTF_8);
        byte[] text = new byte[header.length + bytes.length];
        System.arraycopy(header, 0, text, 0, header.length);
        System.arraycopy(bytes, 0, text, header.length, bytes.length);
        for (String record : Transcoded.of(text, header.length, DateOrder.MONTH_FIRST).records) {
            assertThat(JSON.readTree(record).isObject()).isTrue();
        }
    }
}
