package dev.gatehouse.logs.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, they become JSON records and reports, and the same ones however they are fed. */
final class XmlTranscoderFuzzTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] DAMAGE = "<>/&;'\"= E:-![]?\u0001".getBytes(StandardCharsets.US_ASCII);

    @FuzzTest
    void anyBytesAreTaken(byte[] bytes) {
        check(bytes, bytes.length / 3);
    }

    @Test
    void damagedEventsAreTaken() {
        Random random = new Random(3);
        for (int i = 0; i < 150; i++) {
            byte[] bytes = (Made.event(1) + Made.event(2)).getBytes(StandardCharsets.UTF_8);
            for (int damage = random.nextInt(5); damage >= 0; damage--) {
                bytes[random.nextInt(bytes.length)] = DAMAGE[random.nextInt(DAMAGE.length)];
            }
            check(bytes, random.nextInt(bytes.length));
        }
    }

    private static void check(byte[] bytes, int cut) {
        Made whole = Made.of(bytes, XmlTranscoder.LIMIT, bytes.length);
        Made halves = Made.of(bytes, XmlTranscoder.LIMIT, cut, bytes.length);

        assertThat(halves.records).isEqualTo(whole.records);
        assertThat(halves.unreadable).isEqualTo(whole.unreadable);
        for (String made : whole.records) {
            try {
                assertThat(JSON.readTree(made).isObject()).isTrue();
            } catch (JsonProcessingException e) {
                throw new AssertionError(made, e);
            }
        }
    }
}
