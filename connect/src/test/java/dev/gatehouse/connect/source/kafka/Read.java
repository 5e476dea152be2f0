package dev.gatehouse.connect.source.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.kafka.KafkaBrokers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** A source that reads topics of its own, with a notebook that outlives restarts. */
final class Read implements AutoCloseable {
    static final KafkaSettings.Pace PACE = new KafkaSettings.Pace(
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofSeconds(2),
            Duration.ofMillis(100),
            Duration.ofMillis(300),
            Duration.ofSeconds(60));

    /** Longer than a group waits for a member that is gone, and a consumer for news of topics. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Notebook notebook = new Notebook();
    private KafkaSettings settings;
    private KafkaSource source;

    private Read(KafkaSettings settings) {
        this.settings = settings;
        this.source = begun();
    }

    /** Of topics in a group of its own. */
    static Read of(KafkaBrokers brokers, String... topics) {
        return new Read(new KafkaSettings(
                brokers, List.of(topics), "group-" + NUMBER.incrementAndGet(), Optional.empty(), 1 << 13, PACE));
    }

    /** A name that no other test has. */
    static String name(String topic) {
        return topic + "-" + NUMBER.incrementAndGet();
    }

    private KafkaSource begun() {
        return new KafkaSource("hub", settings, notebook.offsets(), notebook, InstantSource.system());
    }

    Notebook notebook() {
        return notebook;
    }

    KafkaSource source() {
        return source;
    }

    KafkaStatus status() {
        return source.status();
    }

    KafkaSettings settings() {
        return settings;
    }

    /** The process is killed, and begins again with what was durable. */
    void restart() {
        source.close();
        source = begun();
    }

    void restart(KafkaSettings other) {
        settings = other;
        restart();
    }

    /** Takes turns until something holds. */
    void until(BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("%s %s", source.status(), notebook.all().size())
                    .isLessThan(deadline);
            Duration _ = source.poll();
        }
    }

    /** Takes turns until so many records were taken. */
    void untilTaken(int records) {
        until(() -> notebook.all().size() >= records);
    }

    /** Takes turns until all that lies there is taken. */
    void untilRead() {
        until(() -> status().caughtUp() && status().state() == KafkaStatus.State.READING && status().lag() == 0);
    }

    /** What is wrong. */
    List<String> said() {
        return status().troubles().stream()
                .map(trouble -> trouble.file() + " " + trouble.what())
                .toList();
    }

    /** What is to be known. */
    List<String> noted() {
        return status().notes().stream()
                .map(note -> note.file() + " " + note.what())
                .toList();
    }

    @Override
    public void close() {
        source.close();
    }

    static String line(String id) {
        return "{\"id\":\"" + id + "\",\"name\":\"Zoë 管理 " + "x".repeat(60) + "\"}";
    }

    /** As Event Hubs are told by diagnostic settings. */
    static String envelope(String... ids) {
        return Arrays.stream(ids).map(Read::line).collect(Collectors.joining(",", "{\"records\": [", "]}"));
    }

    static List<byte[]> lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(id -> line(Integer.toString(id)).getBytes(UTF_8))
                .toList();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
