package dev.gatehouse.connect.file;

import static dev.gatehouse.connect.file.Archives.bytes;
import static dev.gatehouse.connect.file.Archives.entry;
import static dev.gatehouse.connect.file.Archives.gzip;
import static dev.gatehouse.connect.file.Archives.tar;
import static dev.gatehouse.connect.file.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the bytes of a file are, it is searched and read, and what is wrong with it is said. */
final class InputsFuzzTest {
    private static final Limits LIMITS = new Limits(4, 50, 1 << 20, 50, 1 << 22, 0);

    @FuzzTest
    void anyBytesAreRead(byte[] bytes) throws IOException {
        readAll(bytes);
    }

    @Test
    void damagedArchivesAreRead() throws IOException {
        byte[] inner = tar(entry("a", "text"), entry("n".repeat(200), "x".repeat(600)), entry("b", gzip(bytes("y"))));
        byte[][] archives = {
            inner, gzip(inner), zip(entry("t", inner), entry("u", "v")), tar(entry("z", zip(entry("a", "b")))), zip()
        };
        Random random = new Random(29);
        for (int i = 0; i < 1500; i++) {
            byte[] bytes = archives[i % archives.length].clone();
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            readAll(random.nextInt(5) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
        }
    }

    private static void readAll(byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("gatehouse-fuzz-");
        try {
            Path file = Files.write(folder.resolve("file"), bytes);
            Inputs inputs = Inputs.find(
                    List.of(file.toString()), InputStream.nullInputStream(), folder.resolve("scratch"), LIMITS);
            assertThat(inputs.inputs()).hasSizeLessThanOrEqualTo(51);
            for (Input input : inputs.inputs()) {
                read(input);
            }
            inputs.byFile().forEach((found, logs) -> assertThat(found.changed()).isFalse());
        } finally {
            remove(folder);
        }
    }

    /** What is damaged says so, in words. */
    private static void read(Input input) {
        try (InputStream in = input.open()) {
            assertThat(in.transferTo(java.io.OutputStream.nullOutputStream())).isNotNegative();
        } catch (IOException e) {
            assertThat(InputProblem.of(input.name(), e).reason()).isNotBlank();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
