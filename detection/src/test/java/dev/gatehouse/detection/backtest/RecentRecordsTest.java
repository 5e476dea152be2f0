package dev.gatehouse.detection.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.detection.watch.Records;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RecentRecordsTest {
    private final List<Long> asked = new ArrayList<>();
    private final RecentRecords records = new RecentRecords(
            new Records() {
                @Override
                public Stored at(long identity, long location) {
                    asked.add(location);
                    return new Stored(bytes("far"), new SourceRef("far", 0));
                }

                @Override
                public void involving(Set<String> names, long from, long until, Found found) {
                    throw new AssertionError("nothing is to be learned");
                }
            },
            400);

    @Test
    void whatWasReadLastIsAtHand() {
        records.hold(100, List.of(bytes("one"), bytes("other")));
        assertThat(records.at(1, 100).bytes()).isEqualTo(bytes("one"));
        assertThat(records.at(1, 101).bytes()).isEqualTo(bytes("other"));
        assertThat(asked).isEmpty();
    }

    @Test
    void whatWasReadLongAgoIsAskedFor() {
        for (int i = 0; i < 100; i++) {
            records.hold(100 + 10L * i, List.of(bytes("one"), bytes("other")));
        }
        assertThat(records.at(1, 100 + 10 * 99 + 1).bytes()).isEqualTo(bytes("other"));
        assertThat(asked).isEmpty();
        assertThat(records.at(1, 100).bytes()).isEqualTo(bytes("far"));
        assertThat(records.at(1, 101).bytes()).isEqualTo(bytes("far"));
        assertThat(asked).containsExactly(100L, 101L);
    }

    @Test
    void anEventThatIsLargerThanAllMayBeIsAtHandWhileItIsTheLast() {
        records.hold(1, List.of(new byte[10_000]));
        assertThat(records.at(1, 1).bytes()).hasSize(10_000);
        records.hold(2, List.of(bytes("one")));
        assertThat(records.at(1, 1).bytes()).isEqualTo(bytes("far"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
