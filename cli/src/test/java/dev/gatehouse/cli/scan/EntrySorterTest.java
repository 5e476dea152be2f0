package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.event.EventName;
import dev.gatehouse.sigma.correlation.Entry;
import dev.gatehouse.sigma.correlation.Key;
import dev.gatehouse.sigma.correlation.Keyed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EntrySorterTest {
    @TempDir
    private Path folder = Path.of("");

    private static Keyed match(Random random, int node) {
        String event = EventName.of(random.nextLong(), random.nextInt(1000));
        Entry part = new Entry(random.nextInt(50), event, 0, Map.of(), List.of());
        Entry entry = new Entry(
                random.nextInt(50),
                event,
                random.nextInt(2),
                Map.of("ünï", List.of("v" + random.nextInt(3), "")),
                random.nextBoolean() ? List.of(part) : List.of());
        return new Keyed(new Key(node, List.of("k" + random.nextInt(4), "x")), entry);
    }

    @Test
    void givesBackEverythingInOrderHoweverLittleMemoryHolds() throws IOException {
        Random random = new Random(7);
        List<Keyed> all = new ArrayList<>();
        try (EntrySorter sorter = new EntrySorter(folder.resolve("s"), 2, 37)) {
            assertThat(sorter.isEmpty()).isTrue();
            for (int i = 0; i < 1000; i++) {
                Keyed keyed = match(random, i % 2);
                all.add(keyed);
                sorter.add(keyed);
            }
            assertThat(sorter.isEmpty()).isFalse();
            for (int node = 0; node < 2; node++) {
                int wanted = node;
                List<Keyed> given = new ArrayList<>();
                sorter.each(node, given::add);
                assertThat(given)
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .filter(keyed -> keyed.key().node() == wanted)
                                .toList());
                for (int i = 1; i < given.size(); i++) {
                    Keyed one = given.get(i - 1);
                    Keyed other = given.get(i);
                    int keys = String.join(" ", one.key().values())
                            .compareTo(String.join(" ", other.key().values()));
                    assertThat(keys < 0 || (keys == 0 && one.entry().compareTo(other.entry()) <= 0))
                            .isTrue();
                }
                assertThat(given.getFirst().entry().values()).containsKey("ünï");
                assertThat(given.stream()
                                .mapToInt(keyed -> keyed.entry().parts().size())
                                .sum())
                        .isEqualTo(all.stream()
                                .filter(keyed -> keyed.key().node() == wanted)
                                .mapToInt(keyed -> keyed.entry().parts().size())
                                .sum());
            }
        }
    }

    @Test
    void takesMatchesOfOthersWhileItGivesSomeBack() throws IOException {
        Random random = new Random(8);
        try (EntrySorter sorter = new EntrySorter(folder.resolve("s"), 2, 20)) {
            for (int i = 0; i < 100; i++) {
                sorter.add(match(random, 0));
            }
            int[] given = {0, 0};
            sorter.each(0, keyed -> {
                given[0]++;
                sorter.add(new Keyed(new Key(1, keyed.key().values()), keyed.entry()));
            });
            sorter.each(1, keyed -> given[1]++);
            assertThat(given).containsExactly(100, 100);
        }
    }

    @Test
    void namesAnEventByItsFingerprintAndPlace() {
        String name = EventName.of(-5, Location.of(3, 77));
        assertThat(EventName.identity(name)).isEqualTo(-5);
        assertThat(EventName.location(name)).isEqualTo(Location.of(3, 77));
    }
}
