package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.input.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SeenTableTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void agreesWithAHashMapOnTheHeapAndInAFile() throws IOException {
        for (long heapSlots : new long[] {1L << 22, 1L << 16, 0}) {
            Path file = folder.resolve("seen-" + heapSlots);
            try (SeenTable table = new SeenTable(file, heapSlots)) {
                agree(table, new Random(9));
            }
            assertThat(Files.exists(file)).isEqualTo(heapSlots < 1L << 22);
        }
    }

    private static void agree(SeenTable table, Random random) {
        Map<Long, Long> oracle = new HashMap<>();
        for (long location = 0; location < 300_000; location++) {
            long identity = random.nextInt(10) == 0 ? random.nextInt(1000) + 2 : random.nextLong();
            Long known = oracle.putIfAbsent(identity, location);
            assertThat(table.put(identity, location)).isEqualTo(known == null ? SeenTable.NEW : known);
        }
    }

    @Test
    void takesTheIdentitiesThatLookLikeNone() throws IOException {
        try (SeenTable table = new SeenTable(folder.resolve("seen"))) {
            for (long identity : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
                assertThat(table.put(identity, 0)).isEqualTo(SeenTable.NEW);
                assertThat(table.put(identity, 5)).isZero();
            }
        }
    }

    @Test
    void ofManyThreadsOneIsTheFirst() throws IOException {
        try (SeenTable table = new SeenTable(folder.resolve("seen"), 1L << 16)) {
            Map<Long, Long> firsts = new ConcurrentHashMap<>();
            Map<Long, List<Long>> answers = new ConcurrentHashMap<>();
            AtomicInteger number = new AtomicInteger();
            Threads.run(8, () -> {
                int thread = number.getAndIncrement();
                Random random = new Random(thread);
                for (int i = 0; i < 40_000; i++) {
                    long identity = random.nextInt(50_000) * 0x9E3779B97F4A7C15L;
                    long location = thread * 1_000_000L + i;
                    long first = table.put(identity, location);
                    if (first == SeenTable.NEW) {
                        assertThat(firsts.put(identity, location)).isNull();
                    } else {
                        answers.computeIfAbsent(
                                        identity,
                                        any -> java.util.Collections.synchronizedList(new java.util.ArrayList<>()))
                                .add(first);
                    }
                }
            });
            assertThat(firsts).hasSizeGreaterThan(40_000);
            answers.forEach((identity, locations) ->
                    assertThat(locations).allMatch(location -> location.equals(firsts.get(identity))));
        }
    }
}
