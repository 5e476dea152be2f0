package dev.gatehouse.logs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes: no exception, no endless loop, and what Jackson reads is read alike. */
final class ScanFuzzTest {
    static Stream<Arguments> seeds() {
        RandomJson json = new RandomJson(1);
        return IntStream.range(0, 6)
                .mapToObj(i -> json.record(i % 2 == 0) + (i % 3 == 0 ? "" : "\n" + json.record(true)))
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
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

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    void getsThroughAnyStream(byte[] bytes) {
        Found whole = Found.in(bytes);
        Found blocks = Found.inBlocks(bytes, 64, 13, 256);
        assertThat(blocks.blocks).isLessThanOrEqualTo(bytes.length + 1);
        assertThat(whole.records.size() + whole.unreadable.size()).isLessThanOrEqualTo(bytes.length);
    }
}
