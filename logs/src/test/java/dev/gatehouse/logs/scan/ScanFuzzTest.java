package dev.gatehouse.logs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whatever comes: no exception, no endless loop, and what Jackson reads is read alike. */
final class ScanFuzzTest {
    @FuzzTest(maxDuration = "30s")
    void readsOneRecordAsJacksonDoes(byte[] bytes) {
        Slices slices = new Slices(Check.PATHS);
        if (bytes.length == 0 || bytes[0] != '{') {
            return;
        }
        int end = new RecordScanner(Check.PATHS).scan(bytes, 0, bytes.length, slices);
        boolean utf8 = Arrays.equals(bytes, new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
        if (utf8 && Oracle.read(bytes, 0, bytes.length).isPresent()) {
            assertThat(end).isPositive();
            Check.slices(slices);
        }
    }

    @FuzzTest(maxDuration = "30s")
    void getsThroughAnyStream(byte[] bytes) {
        Found whole = Found.in(bytes);
        Found blocks = Found.inBlocks(bytes, 64, 13, 256);
        assertThat(blocks.blocks).isLessThanOrEqualTo(bytes.length + 1);
        assertThat(whole.records.size() + whole.unreadable.size()).isLessThanOrEqualTo(bytes.length);
    }
}
