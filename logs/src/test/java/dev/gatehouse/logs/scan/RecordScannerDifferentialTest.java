package dev.gatehouse.logs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RecordScannerDifferentialTest {
    private final RecordScanner scanner = new RecordScanner(Check.PATHS);
    private final Slices slices = new Slices(Check.PATHS);

    @Test
    void seesWhatJacksonSeesInAnyValidRecord() {
        RandomJson json = new RandomJson(20261121);
        for (int i = 0; i < 20_000; i++) {
            String record = json.record(i % 2 == 0);
            byte[] bytes = (" ".repeat(i % 9) + record + "}\n{\"a\":1}").getBytes(StandardCharsets.UTF_8);
            int end = i % 9 + record.getBytes(StandardCharsets.UTF_8).length;
            assertThat(scanner.scan(bytes, i % 9, bytes.length, slices))
                    .as(record)
                    .isEqualTo(end);
            Check.slices(slices);
            assertThat(scanner.scan(bytes, i % 9, end, slices)).as(record).isEqualTo(end);
            Check.slices(slices);
        }
    }

    @Test
    void callsEveryBeginningOfAValidRecordIncomplete() {
        RandomJson json = new RandomJson(7);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = json.record(i % 2 == 0).getBytes(StandardCharsets.UTF_8);
            for (int to = 1; to < bytes.length; to++) {
                assertThat(scanner.scan(bytes, 0, to, slices)).isEqualTo(Fault.INCOMPLETE);
            }
        }
    }

    @Test
    void refusesMostDamagedRecordsAndNeverReadsBeyondThem() {
        RandomJson json = new RandomJson(99);
        Random random = new Random(99);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = json.record(true).getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            if (bytes[0] == '{') {
                int end = scanner.scan(bytes, 0, bytes.length, slices);
                assertThat(end).isLessThanOrEqualTo(bytes.length);
                if (end == bytes.length
                        && isUtf8(bytes)
                        && Oracle.read(bytes, 0, end).isPresent()) {
                    Check.slices(slices);
                }
            }
        }
    }

    /** Jackson decodes what is no UTF-8 in a way of its own. */
    private static boolean isUtf8(byte[] bytes) {
        return Arrays.equals(bytes, new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
    }
}
