package dev.gatehouse.logs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class SkipperTest {
    private final Skipper skipper = new Skipper();

    @Test
    void findsTheEndOfAnyContainerWithinAnyBytes() {
        RandomJson json = new RandomJson(11);
        for (int i = 0; i < 5000; i++) {
            byte[] record = json.record(i % 2 == 0).getBytes(StandardCharsets.UTF_8);
            byte[] bytes = new byte[record.length + 130];
            System.arraycopy(record, 0, bytes, i % 66, record.length);
            bytes[i % 66 + record.length] = '}';
            skipper.begin(1, RecordScanner.MAX_DEPTH);
            assertThat(skipper.skip(bytes, i % 66 + 1, bytes.length)).isEqualTo(i % 66 + record.length);
        }
    }

    @Test
    void goesOnWhereverItWasInterrupted() {
        RandomJson json = new RandomJson(12);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = json.record(i % 2 == 0).getBytes(StandardCharsets.UTF_8);
            for (int cut = 1; cut < bytes.length; cut++) {
                skipper.begin(1, RecordScanner.MAX_DEPTH);
                assertThat(skipper.skip(bytes, 1, cut)).isEqualTo(Fault.INCOMPLETE);
                assertThat(skipper.skip(bytes, cut, bytes.length)).isEqualTo(bytes.length);
            }
        }
    }

    @Test
    void stopsAtAControlCharacterWithinAText() {
        for (int before = 0; before < 140; before++) {
            byte[] bytes = ("[\"" + "x".repeat(before) + "\n\"]" + " ".repeat(70)).getBytes(StandardCharsets.UTF_8);
            skipper.begin(1, 10);
            assertThat(skipper.skip(bytes, 1, bytes.length)).isEqualTo(Fault.CONTROL_CHARACTER);
            assertThat(skipper.errorAt()).isEqualTo(2 + before);
        }
    }

    @Test
    void stopsAtALineThatBeginsAnotherRecord() {
        for (int before = 0; before < 140; before++) {
            byte[] bytes = ("[{\"a\":1" + " ".repeat(before % 9) + ",".repeat(before) + "1\n{\"a\":2}" + " ".repeat(70))
                    .getBytes(StandardCharsets.UTF_8);
            skipper.begin(1, 10);
            assertThat(skipper.skip(bytes, 1, bytes.length)).isEqualTo(Fault.CONTROL_CHARACTER);
        }
    }
}
