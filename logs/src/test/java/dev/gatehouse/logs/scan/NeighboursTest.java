package dev.gatehouse.logs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a list on one line, a damaged record costs no other. */
final class NeighboursTest {
    private static final int RECORDS = 12;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"x\",\"name\":\"a\tb\",\"to\":[{\"id\":1},{\"id\":2}],\"end\":true}",
                "{\"id\":\"x\",\"name\":\"a\nb\",\"to\":[{\"id\":1},{\"id\":2}],\"end\":true}",
                "{\"id\":\"x\",\"name\":\"a,\"to\":[{\"id\":1},{\"id\":2}],\"end\":true}",
                "{\"id\":\"x\",\"name\":a\",\"to\":[{\"id\":1},{\"id\":2}],\"end\":true}",
                "{\"id\":\"x\",\"name\":\"a\",\"to\":[{\"id\":1},{\"id\":2}],\"end\":true",
                "{\"id\":\"x\",\"name\":\"a\",\"to\":{\"id\":1},{\"id\":2}],\"end\":true}",
                "{\"id\":\"x\",\"name\":\"a\",\"to\":[{\"id\":1,{\"id\":2}],\"end\":true}",
                "{\"id\":\"x\",\"name\":nonsense}"
            })
    void areKept(String damaged) {
        for (int place = 0; place <= RECORDS; place++) {
            List<String> records = new ArrayList<>();
            for (int i = 0; i < RECORDS; i++) {
                records.add("{\"id\":\"r" + i + "\",\"name\":\"n\",\"to\":[{\"id\":1},{\"id\":2}],\"whole\":true}");
            }
            records.add(place, damaged);
            assertThat(whole("[" + String.join(",", records) + "]")).isEqualTo(RECORDS);
            assertThat(whole("{\"value\":[" + String.join(", ", records) + "]}"))
                    .isEqualTo(RECORDS);
        }
    }

    private static int whole(String json) {
        PathSet paths = PathSet.of(List.of("whole"));
        List<Boolean> whole = new ArrayList<>();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        int end = new RecordReader(paths).read(bytes, 0, bytes.length, true, new RecordSink() {
            @Override
            public void record(Slices slices) {
                if (slices.kind(0) == Kind.TRUE) {
                    whole.add(true);
                }
            }

            @Override
            public void unreadable(int from, int to, Unreadable reason) {}
        });
        assertThat(end).isEqualTo(bytes.length);
        return whole.size();
    }
}
