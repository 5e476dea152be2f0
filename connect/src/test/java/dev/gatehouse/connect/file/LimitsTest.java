package dev.gatehouse.connect.file;

import static dev.gatehouse.connect.file.Archives.bytes;
import static dev.gatehouse.connect.file.Archives.entry;
import static dev.gatehouse.connect.file.Archives.find;
import static dev.gatehouse.connect.file.Archives.gzip;
import static dev.gatehouse.connect.file.Archives.tar;
import static dev.gatehouse.connect.file.Archives.texts;
import static dev.gatehouse.connect.file.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LimitsTest {
    private static final byte[] ZEROES = new byte[1 << 20];
    private static final Limits SMALL = new Limits(2, 3, 100_000, 20, 200_000, 0);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void areGenerousToLogs() {
        assertThat(Limits.DEFAULT.isBomb(1_000_000_000, 1)).isFalse();
        assertThat(Limits.DEFAULT.isBomb(1_000_000_001, 1)).isTrue();
        assertThat(Limits.DEFAULT.isBomb(30_000_000_000L, 100_000_000)).isFalse();
        assertThat(Limits.DEFAULT.isBomb(40_000_000_000L, 100_000_000)).isTrue();
    }

    @Test
    void areNeverNegative() {
        assertThatThrownBy(() -> new Limits(-1, 1, 1, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 1, 1, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBombIsReadUpToTheLimitAndThenNamed() throws IOException {
        for (byte[] bomb : new byte[][] {gzip(ZEROES), zip(entry("bomb", ZEROES)), zip(entry("gz", gzip(ZEROES)))}) {
            Input input = find(folder, "bomb", bomb, SMALL).inputs().getFirst();
            try (InputStream in = input.open()) {
                assertThat(in.readNBytes(90_000)).hasSize(90_000);
                assertThatThrownBy(in::readAllBytes)
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("20 times its compressed size")
                        .hasMessageContaining("what comes before was read");
            }
        }
    }

    @Test
    void whatGrowsLittleOrStaysSmallIsNoBomb() throws IOException {
        byte[] noise = new byte[150_000];
        new java.util.Random(3).nextBytes(noise);
        byte[] small = new byte[90_000];
        Inputs inputs = find(folder, "z", zip(entry("noise", noise), entry("small", small)), SMALL);
        for (Input input : inputs.inputs()) {
            try (InputStream in = input.open()) {
                assertThat(in.readAllBytes()).hasSizeGreaterThanOrEqualTo(90_000);
            }
        }
    }

    @Test
    void aBombInsideACompressedTarEndsThatArchive() throws IOException {
        byte[] tgz = gzip(tar(entry("a", "first"), entry("bomb", ZEROES), entry("c", "third")));
        Inputs inputs = find(folder, "t", tgz, SMALL);
        assertThat(inputs.inputs()).extracting(Input::name).contains(folder + "/t!/a");
        assertThat(inputs.problems().getFirst().reason()).contains("decompression bomb");
    }

    @Test
    void membersThatShareTheirBytesAreABomb() throws IOException {
        byte[] zip = zip(entry("a", "x"), entry("b", "y"));
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int second = text.lastIndexOf("PK\u0001\u0002");
        Arrays.fill(zip, second + 42, second + 46, (byte) 0);
        Inputs inputs = find(folder, "z", zip);
        assertThat(inputs.inputs()).isEmpty();
        assertThat(inputs.problems().getFirst().reason()).contains("overlap", "bomb");
    }

    @Test
    void membersAreCountedOverAllArchives() throws IOException {
        Archives.Entry[] two = {entry("a", "x"), entry("b", "y")};
        find(folder, "one.zip", zip(two));
        find(folder, "two.tar", tar(two));
        Inputs inputs = find(folder, SMALL, "one.zip", "two.tar");
        assertThat(inputs.inputs()).hasSize(3);
        assertThat(inputs.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.name()).endsWith("two.tar");
            assertThat(problem.reason()).contains("more members than the 3", "unpack it yourself");
        });
        Inputs many = find(folder, "z", zip(entry("1", "x"), entry("2", "x"), entry("3", "x"), entry("4", "x")), SMALL);
        assertThat(many.inputs()).hasSize(3);
        assertThat(many.problems()).hasSize(1);
    }

    @Test
    void namesMayNotFillTheMemory() throws IOException {
        Archives.Entry[] entries = new Archives.Entry[20_000];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry(i + "n".repeat(2500), "");
        }
        Inputs inputs = find(folder, "z", zip(entries));
        assertThat(inputs.inputs())
                .hasSizeBetween(10_000, 19_000)
                .allSatisfy(input -> assertThat(input.name()).hasSizeLessThan(1000));
        assertThat(inputs.problems().getFirst().reason()).contains("more members");
    }

    @Test
    void whatFindsNoRoomIsNamedWithItsRemedyAndTheRestIsRead() throws IOException {
        byte[] noise = new byte[300_000];
        new java.util.Random(3).nextBytes(noise);
        byte[] zip = zip(entry("large.zip", zip(entry("noise", noise))), entry("small.zip", zip(entry("log", "text"))));
        Inputs inputs = find(folder, "z", zip, SMALL);
        assertThat(texts(folder, inputs)).containsExactly("z!/small.zip!/log=text");
        assertThat(inputs.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.name()).endsWith("z!/large.zip");
            assertThat(problem.reason()).contains("more room in the temporary folder", "java.io.tmpdir");
        });
    }

    @Test
    void aReserveOfTheDiskIsLeftAlone() throws IOException {
        Limits greedy = new Limits(4, 10, 1000, 10, Long.MAX_VALUE, Long.MAX_VALUE);
        Inputs inputs = find(folder, "t", gzip(tar(entry("a", "first"))), greedy);
        assertThat(inputs.problems().getFirst().reason()).contains("more room");
    }

    @Test
    void aPlainFileHasNoLimits() throws IOException {
        assertThat(texts(folder, find(folder, "plain", bytes("x".repeat(150_000)), new Limits(0, 0, 0, 1, 0, 0))))
                .containsExactly("plain=" + "x".repeat(150_000));
    }
}
