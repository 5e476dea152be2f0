package dev.gatehouse.server.seen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SeenEventsTest {
    private static final Instant MORNING = Instant.parse("2026-05-04T06:00:00Z");
    private static final int SMALL = 13;

    @TempDir
    Path temp;

    @Test
    void knowsAnEventAgain() {
        try (SeenEvents seen = open(0)) {
            assertThat(seen.first(7, 100)).isEqualTo(100);
            assertThat(seen.first(7, 200)).isEqualTo(100);
            assertThat(seen.first(8, 200)).isEqualTo(200);
            assertThat(seen.size()).isEqualTo(2);
        }
    }

    @Test
    void judgesAgainWhatItSawAtThatVeryPlace() {
        try (SeenEvents seen = open(0)) {
            long _ = seen.first(7, 100);

            assertThat(seen.first(7, 100)).isEqualTo(100);
        }
    }

    @Test
    void knowsAnEventForThreeDaysAndNotForever() throws IOException {
        try (SeenEvents seen = open(0)) {
            long _ = seen.first(7, 100);
            seen.turn(MORNING.plus(Duration.ofDays(3)));
            assertThat(seen.first(7, 200)).isEqualTo(100);

            seen.turn(MORNING.plus(Duration.ofDays(4)));
            assertThat(seen.first(7, 300)).isEqualTo(300);
            assertThat(seen.size()).isEqualTo(1);
        }
        assertThat(tables()).as("the file of the first day").hasSize(2);
    }

    @Test
    void aClockThatGoesBackMakesItForgetNothing() {
        try (SeenEvents seen = open(0)) {
            seen.turn(MORNING.plus(Duration.ofDays(1)));
            long _ = seen.first(7, 100);
            seen.turn(MORNING.minus(Duration.ofDays(1)));
            seen.turn(MORNING);

            assertThat(seen.first(7, 200)).isEqualTo(100);
        }
    }

    @Test
    void isFilledInAnyOrder() {
        try (SeenEvents seen = open(0)) {
            seen.restore(7, 300);
            seen.restore(7, 100);
            seen.restore(7, 200);
            seen.restored();

            assertThat(seen.first(7, 400)).isEqualTo(100);
        }
    }

    @Test
    void takesTheIdentitiesThatLookLikeNone() {
        try (SeenEvents seen = open(0)) {
            for (long identity : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
                assertThat(seen.first(identity, 0)).isZero();
                assertThat(seen.first(identity, 5)).isZero();
            }
        }
    }

    @Test
    void afterAnEndInGoodOrderNothingNeedBeToldAgain() {
        Random random = new Random(3);
        Map<Long, Long> oracle = new HashMap<>();
        long location = 0;
        for (int life = 0; life < 5; life++) {
            try (SeenEvents seen = open(location)) {
                assertThat(seen.from())
                        .isEqualTo(oracle.values().stream()
                                .mapToLong(first -> first + 1)
                                .max()
                                .orElse(0));
                seen.restored();
                for (int i = 0; i < 30_000; i++) {
                    agree(seen, oracle, random, location++);
                }
                assertThat(seen.size()).isEqualTo(oracle.size());
            }
        }
    }

    /** What is on the disk at any moment, and what the lake tells from there on, is all that was seen. */
    @Test
    void afterAKillItKnowsWhatItKnewOnceTheRestIsToldAgain() throws IOException {
        Random random = new Random(4);
        Map<Long, Long> oracle = new HashMap<>();
        int partly = 0;
        long location = 0;
        try (SeenEvents seen = open(0)) {
            seen.restored();
            for (int kill = 0; kill < 12; kill++) {
                int more = random.nextInt(12_000);
                for (int i = 0; i < more; i++) {
                    agree(seen, oracle, random, location++);
                }
                seen.turn(MORNING.plus(Duration.ofHours(5L * kill)));
                Path copy = copied("kill-" + kill);
                try (SeenEvents again = SeenEvents.open(copy, MORNING, location, SMALL)) {
                    partly += again.from() > 0 && again.from() < location ? 1 : 0;
                    oracle.forEach((identity, first) -> {
                        if (first >= again.from()) {
                            again.restore(identity, first);
                        }
                    });
                    again.restored();
                    long end = location;
                    oracle.forEach((identity, first) ->
                            assertThat(again.first(identity, end)).isEqualTo(first));
                    assertThat(again.size()).isEqualTo(oracle.size());
                }
            }
        }
        assertThat(partly).isPositive();
    }

    @Test
    void aKillWhileItIsToldAgainHasAllOfItToldAgain() throws IOException {
        try (SeenEvents seen = open(0)) {
            for (int i = 20_000; i > 0; i--) {
                seen.restore(i, i);
            }
            Path copy = copied("copy");
            try (SeenEvents again = SeenEvents.open(copy, MORNING, 20_001, SMALL)) {
                assertThat(again.from()).isZero();
            }
        }
    }

    @Test
    void whatSpeaksOfAnotherJournalOrIsDamagedIsForgotten() throws IOException {
        try (SeenEvents seen = open(0)) {
            seen.restored();
            long _ = seen.first(7, 100);
        }
        Path shorter = copied("shorter");
        try (SeenEvents again = SeenEvents.open(shorter, MORNING, 50, SMALL)) {
            assertThat(again.from()).isZero();
            assertThat(again.first(7, 20)).isEqualTo(20);
        }
        Path cut = copied("cut");
        String list = Files.readString(cut.resolve("files"));
        for (int length = 0; length < list.length() - 1; length++) {
            assertThat(SeenList.read(cut)).isNotEqualTo(SeenList.EMPTY);
            Files.writeString(cut.resolve("files"), list.substring(0, length));
            SeenList found = SeenList.read(cut);
            assertThat(found.from()).as("cut after %d", length).isLessThanOrEqualTo(101);
            Files.writeString(cut.resolve("files"), list);
        }
        Path lost = copied("lost");
        Files.delete(tables(lost).getFirst());
        try (SeenEvents again = SeenEvents.open(lost, MORNING, 200, SMALL)) {
            assertThat(again.from()).isZero();
        }
    }

    /** In memory two million events are 64 MB at least. */
    @Test
    void memoryDoesNotGrowWithWhatIsSeen() {
        try (SeenEvents seen = SeenEvents.open(temp.resolve("large"), MORNING, 0)) {
            long before = heap();
            for (long i = 0; i < 2_000_000; i++) {
                long _ = seen.first(i * 0x9E3779B97F4A7C15L, i);
            }
            assertThat(heap() - before).isLessThan(8L << 20);
            assertThat(seen.size()).isEqualTo(2_000_000);
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void agree(SeenEvents seen, Map<Long, Long> oracle, Random random, long location) {
        long identity = random.nextInt(10) == 0 ? random.nextInt(1000) : random.nextLong();
        Long known = oracle.putIfAbsent(identity, location);
        assertThat(seen.first(identity, location)).isEqualTo(known == null ? location : known);
    }

    private SeenEvents open(long end) {
        return SeenEvents.open(temp.resolve("seen"), MORNING, end, SMALL);
    }

    private List<Path> tables() throws IOException {
        return tables(temp.resolve("seen"));
    }

    private static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".seen")).toList();
        }
    }

    /** The files as a kill would leave them: the list as it is, and then what it may name. */
    private Path copied(String name) throws IOException {
        Path copy = Files.createDirectories(temp.resolve(name));
        Path from = temp.resolve("seen");
        if (Files.exists(from.resolve("files"))) {
            Files.copy(from.resolve("files"), copy.resolve("files"));
        }
        for (Path table : tables(from)) {
            Files.copy(table, copy.resolve(table.getFileName().toString()));
        }
        return copy;
    }
}
