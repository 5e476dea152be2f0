package dev.gatehouse.connect.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputReaderTest {
    private static final String LINES = IntStream.range(0, 5_000)
            .mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"" + "x".repeat(i % 50) + "\"}\n")
            .collect(Collectors.joining());

    @TempDir
    private Path folder = Path.of("");

    private final BlockBuffers buffers = new BlockBuffers(4096, 4);
    private final List<String> unreadable = new ArrayList<>();

    @Test
    void theBlocksTogetherAreTheFile() throws IOException {
        for (boolean gzip : new boolean[] {false, true}) {
            InputReader reader = reader(file(LINES.getBytes(StandardCharsets.UTF_8), gzip), gzip);
            StringBuilder all = new StringBuilder();
            int blocks = 0;
            for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                assertThat(block.get().position(block.get().from())).isEqualTo(all.length());
                all.append(text(block.get()));
                block.get().release();
                blocks++;
            }
            assertThat(all.toString()).isEqualTo(LINES);
            assertThat(blocks).isGreaterThan(10);
            assertThat(reader.exhausted()).isTrue();
            assertThat(reader.failure()).isEmpty();
            assertThat(reader.isBarren()).isFalse();
            assertThat(reader.busy()).isFalse();
        }
        assertThat(unreadable).isEmpty();
    }

    @Test
    void ofATruncatedGzipComesWhatLiesBeforeTheCutAndThenTheFailure() throws IOException {
        byte[] packed = gzip(LINES.getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(packed, packed.length / 2));
        InputReader reader = reader(file, true);
        StringBuilder all = new StringBuilder();
        for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
            all.append(text(block.get()));
        }
        assertThat(LINES).startsWith(all.toString());
        assertThat(all.length()).isGreaterThan(LINES.length() / 4);
        assertThat(reader.failure()).containsInstanceOf(EOFException.class);
    }

    @Test
    void aFileThatIsGoneIsAFailureWithoutBlocks() {
        InputReader reader = reader(folder.resolve("gone"), false);
        assertThat(reader.next()).isEmpty();
        assertThat(reader.exhausted()).isTrue();
        assertThat(reader.failure()).containsInstanceOf(NoSuchFileException.class);
    }

    @Test
    void anEmptyFileHasNoBlocks() throws IOException {
        InputReader reader = reader(file(new byte[0], false), false);
        assertThat(reader.next()).isEmpty();
        assertThat(reader.isBarren()).isFalse();
        assertThat(reader.failure()).isEmpty();
    }

    @Test
    void ofAFileThatIsNoJsonOnlyTheHeadIsRead() throws IOException {
        byte[] binary = new byte[1 << 20];
        Arrays.fill(binary, (byte) 0xfe);
        InputReader reader = reader(file(binary, false), false);
        assertThat(reader.next()).isEmpty();
        assertThat(reader.isBarren()).isTrue();
        assertThat(unreadable).singleElement().asString().startsWith("0 NOT_JSON");
    }

    @Test
    void manyThreadsTakeEveryBlockExactlyOnce() throws IOException, InterruptedException, ExecutionException {
        InputReader reader = reader(file(LINES.getBytes(StandardCharsets.UTF_8), true), true);
        ConcurrentHashMap<Long, String> taken = new ConcurrentHashMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(pool.submit(() -> {
                    for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                        Block found = block.get();
                        assertThat(taken.put(found.position(found.from()), text(found)))
                                .isNull();
                        found.release();
                    }
                }));
            }
            for (Future<?> done : all) {
                done.get();
            }
        }
        assertThat(String.join("", new TreeMap<>(taken).values())).isEqualTo(LINES);
    }

    @Test
    void mayBeClosedEarlyAndTwice() throws IOException {
        InputReader reader = reader(file(LINES.getBytes(StandardCharsets.UTF_8), false), false);
        assertThat(reader.next()).isPresent();
        reader.close();
        reader.close();
        assertThat(reader.next()).isEmpty();
        assertThat(reader.exhausted()).isTrue();
        assertThat(reader.failure()).isEmpty();
    }

    private InputReader reader(Path file, boolean gzip) {
        return new InputReader(
                new Input("file", file, 0, gzip),
                buffers,
                (from, to, reason, bytes, start, end) -> unreadable.add(from + " " + reason));
    }

    private Path file(byte[] bytes, boolean gzip) throws IOException {
        return Files.write(folder.resolve("file" + gzip), gzip ? gzip(bytes) : bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String text(Block block) {
        return new String(block.buffer(), block.from(), block.to() - block.from(), StandardCharsets.UTF_8);
    }
}
