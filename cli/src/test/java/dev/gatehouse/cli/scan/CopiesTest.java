package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.input.Threads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopiesTest {
    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Spool spool;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Copies copies;

    @BeforeEach
    void begin() {
        spool = new Spool(folder.resolve("spool"));
        copies = new Copies(spool);
    }

    @AfterEach
    void end() throws IOException {
        spool.close();
    }

    @Test
    void holdsAllRecordsOfAnEventInTheOrderOfTheirLocations() {
        add(7, Location.of(0, 100), "second", Location.of(2, 0));
        add(7, Location.of(0, 100), "third", Location.of(1, 0));
        assertThat(copies.unfetchedInputs()).containsExactly(0);
        offer("other", Location.of(0, 99));
        offer("first", Location.of(0, 100));
        offer("first", Location.of(0, 100));
        assertThat(copies.unfetchedInputs()).isEmpty();
        assertThat(texts(7)).containsExactly("first", "third", "second");
        assertThat(copies.contains(7)).isTrue();
        assertThat(copies.events()).isEqualTo(1);
        assertThat(copies.records()).isEqualTo(2);
    }

    @Test
    void knowsNothingOfEventsWithoutCopies() {
        assertThat(copies.isEmpty()).isTrue();
        assertThat(copies.of(1)).isEmpty();
        assertThat(copies.contains(1)).isFalse();
        assertThat(copies.records()).isZero();
        assertThat(copies.unfetchedInputs()).isEmpty();
    }

    @Test
    void manyThreadsLoseNothing() {
        AtomicInteger next = new AtomicInteger();
        Threads.run(8, () -> {
            for (int i = next.getAndIncrement(); i < 4_000; i = next.getAndIncrement()) {
                long identity = i % 500;
                add(identity, Location.of(0, identity), identity + "/" + i, Location.of(1, i));
            }
        });
        for (int i = 0; i < 500; i++) {
            offer(i + "/first", Location.of(0, i));
        }
        assertThat(copies.events()).isEqualTo(500);
        assertThat(copies.records()).isEqualTo(4_000);
        for (int i = 0; i < 500; i++) {
            String prefix = i + "/";
            assertThat(texts(i)).hasSize(9).startsWith(prefix + "first").allMatch(text -> text.startsWith(prefix));
        }
    }

    private List<String> texts(long identity) {
        return copies.bytes(copies.of(identity)).stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    private void add(long identity, long first, String text, long location) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        copies.add(identity, first, bytes, 0, bytes.length, location);
    }

    private void offer(String text, long location) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        copies.offer(bytes, 0, bytes.length, location);
    }
}
