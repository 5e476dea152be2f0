package dev.gatehouse.logs.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes: no exception, no endless loop, and the cuts do not matter. */
final class QueryResultFuzzTest {
    static Stream<Arguments> seeds() {
        return Stream.of(
                        "{\"tables\":[{\"name\":\"PrimaryResult\",\"columns\":[{\"name\":\"a\"}],\"rows\":[[1],[\"x\"],[2,3]]}]}",
                        "[{\"FrameType\":\"TableHeader\",\"TableId\":1,\"Columns\":[{\"ColumnName\":\"a\"}]},"
                                + "{\"FrameType\":\"TableFragment\",\"Rows\":[[1],[[2]]],\"TableId\":1}]",
                        "{\"responses\":[{\"body\":{\"tables\":[{\"rows\":[[1],[2]],\"columns\":[\"a\"]}]}}]}",
                        "{\"Tables\":[{\"Columns\":[{\"ColumnName\":\"a\"}],\"Rows\":[[\"b],[\"c\"],[\"d\"]]}]}{]},[[\"rows\":[")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    void anyBytesAreReadAlikeHoweverTheyAreCut(byte[] bytes) {
        Transcoded whole = Transcoded.of(bytes, Math.max(1, bytes.length));

        assertThat(whole.records.size()).isLessThanOrEqualTo(bytes.length);
        assertThat(whole.positions).isSorted();
        assertThat(Transcoded.of(bytes, 1).all()).isEqualTo(whole.all());
        assertThat(Transcoded.of(bytes, 7).all()).isEqualTo(whole.all());
        assertThat(QueryResultTranscoder.recognises(bytes, bytes.length)).isIn(true, false);
    }
}
