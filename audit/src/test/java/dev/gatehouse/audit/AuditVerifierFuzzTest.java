package dev.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.gatehouse.audit.Verification.Broken;
import dev.gatehouse.audit.Verification.Intact;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, there is an answer, and it is never that they are intact unless they are. */
final class AuditVerifierFuzzTest {
    private static final byte[] DAMAGE = "{}[]\",:\\u0e-.19 \n\r".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] EXPORT = Samples.bytes(Samples.export(3));
    private static final List<String> LINES = Samples.export(3);

    @FuzzTest
    void anyBytesAreAnswered(byte[] bytes) {
        check(bytes);
    }

    @FuzzTest
    void anySecondLineIsAnswered(byte[] bytes) {
        check(behindTheHeader(bytes));
    }

    @Test
    void damagedExportsAreAnswered() {
        Random random = new Random(31);
        for (int i = 0; i < 1200; i++) {
            byte[] bytes = EXPORT.clone();
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                int at = random.nextInt(bytes.length);
                bytes[at] = random.nextBoolean() ? DAMAGE[random.nextInt(DAMAGE.length)] : (byte) random.nextInt();
            }
            check(random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
        }
    }

    @Test
    void hostileLinesAreAnswered() {
        String entry = LINES.get(1);
        for (String line : List.of(
                "",
                "null",
                "0",
                "{\"sequence\":",
                "{\"sequence\":1e99999999999}",
                "{\"sequence\":-1,\"previous\":null}",
                "{\"sequence\":{}}",
                "{\"count\":0}",
                "{\"checkpoint\":[]}",
                "[".repeat(100_000),
                "{\"sequence\":1,\"x\":".repeat(5000),
                entry.replace("\"sequence\":1", "\"sequence\":9223372036854775807"),
                entry.replace("\"sequence\":1", "\"sequence\":1.0"),
                entry.replace("\"number\":1", "\"number\":1e2147483647"),
                entry.replace("\"number\":1", "\"number\":" + "9".repeat(100_000)),
                entry.replace("2026-05-04T10:00:01Z", "+999999999-12-31T23:59:59Z"),
                entry.replace("2026-05-04T10:00:01Z", "2026-05-04T24:00:00Z"))) {
            check(behindTheHeader((line + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        String first = LINES.getFirst();
        for (String header : List.of(
                first.replace("\"first\":1", "\"first\":0"),
                first.replace("\"first\":1", "\"first\":-9223372036854775808"),
                first.replace("\"first\":1", "\"first\":9223372036854775807"),
                first.replace("\"publicKey\":\"", "\"publicKey\":\"AAAA"))) {
            check((header + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] behindTheHeader(byte[] bytes) {
        byte[] header = Samples.bytes(LINES.subList(0, 1));
        byte[] both = Arrays.copyOf(header, header.length + bytes.length);
        System.arraycopy(bytes, 0, both, header.length, bytes.length);
        return both;
    }

    private static void check(byte[] bytes) {
        Verification answer = Samples.verify(bytes);
        switch (answer) {
            case Intact intact -> assertThat(bytes).isEqualTo(EXPORT);
            case Broken broken -> {
                assertThat(broken.line()).isPositive();
                assertThat(broken.what()).endsWith(".").hasSizeLessThan(300);
                assertThat(broken.what().codePoints().noneMatch(Character::isISOControl))
                        .isTrue();
            }
        }
    }
}
