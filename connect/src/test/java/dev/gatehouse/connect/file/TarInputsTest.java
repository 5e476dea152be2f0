package dev.gatehouse.connect.file;

import static dev.gatehouse.connect.file.Archives.bytes;
import static dev.gatehouse.connect.file.Archives.entry;
import static dev.gatehouse.connect.file.Archives.find;
import static dev.gatehouse.connect.file.Archives.gzip;
import static dev.gatehouse.connect.file.Archives.tar;
import static dev.gatehouse.connect.file.Archives.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TarInputsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyMemberIsASliceOfTheFile() throws IOException {
        String longName = "deep/".repeat(60) + "x.json";
        byte[] tar = tar(entry("a.json", "a".repeat(5000)), entry("empty", ""), entry(longName, "long"));
        Inputs inputs = find(folder, "logs.tar", tar);
        assertThat(texts(folder, inputs))
                .containsExactly(
                        "logs.tar!/a.json=" + "a".repeat(5000), "logs.tar!/" + longName + "=long", "logs.tar!/empty=");
        assertThat(inputs.problems()).isEmpty();
        assertThat(folder.resolve("scratch")).doesNotExist();
    }

    @Test
    void membersOfACompressedTarAreSpooledToOneFileWithoutTheirNames() throws IOException {
        byte[] tgz = gzip(tar(entry("../a", "first"), entry("b", gzip(bytes("second"))), entry("c", "third")));
        Inputs inputs = find(folder, "logs.tgz", tgz);
        assertThat(texts(folder, inputs))
                .containsExactly("logs.tgz!/../a=first", "logs.tgz!/b=second", "logs.tgz!/c=third");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("logs.tgz", "scratch");
        assertThat(folder.resolve("scratch").toFile().list()).containsExactly("members");
    }

    @Test
    void longNamesOfGnuAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String name = "n".repeat(300);
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            TarArchiveEntry made = new TarArchiveEntry(name);
            made.setSize(1);
            tar.putArchiveEntry(made);
            tar.write('x');
            tar.closeArchiveEntry();
        }
        assertThat(texts(folder, find(folder, "t", bytes.toByteArray()))).containsExactly("t!/" + name + "=x");
    }

    @Test
    void foldersLinksAndDevicesArePassedOver() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (byte type : new byte[] {
                TarConstants.LF_SYMLINK,
                TarConstants.LF_LINK,
                TarConstants.LF_CHR,
                TarConstants.LF_BLK,
                TarConstants.LF_FIFO,
                TarConstants.LF_DIR
            }) {
                TarArchiveEntry made = new TarArchiveEntry("member" + type, type);
                made.setLinkName("/etc/passwd");
                tar.putArchiveEntry(made);
                tar.closeArchiveEntry();
            }
        }
        Inputs inputs = find(folder, "t", bytes.toByteArray());
        assertThat(inputs.inputs()).isEmpty();
        assertThat(inputs.problems()).isEmpty();
    }

    @Test
    void onlyAHeaderWithAValidChecksumIsATar() throws IOException {
        byte[] tar = tar(entry("a", "x"));
        tar[0] ^= 1;
        assertThat(find(folder, "t", tar).inputs()).extracting(Input::name).containsExactly(folder + "/t");
    }

    @Test
    void ofATruncatedTarComesWhatLiesBeforeTheCut() throws IOException {
        byte[] tar = tar(entry("a", "first"), entry("b", "x".repeat(4000)));
        Inputs inputs = find(folder, "t", Arrays.copyOf(tar, 512 * 3 + 1000));
        assertThat(texts(folder, inputs)).containsExactly("t!/a=first", "t!/b=" + "x".repeat(1000));
        assertThat(inputs.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.name()).endsWith("/t");
            assertThat(problem.reason().toLowerCase(Locale.ROOT)).contains("ends too early", "copy");
        });
    }

    @Test
    void ofATruncatedCompressedTarComesWhatLiesBeforeTheCut() throws IOException {
        byte[] noise = new byte[40_000];
        new java.util.Random(5).nextBytes(noise);
        byte[] tgz = gzip(tar(entry("a", "first"), entry("b", noise), entry("c", "lost")));
        Inputs inputs = find(folder, "t", Arrays.copyOf(tgz, tgz.length / 2));
        assertThat(inputs.inputs()).extracting(Input::name).containsExactly(folder + "/t!/a", folder + "/t!/b");
        assertThat(inputs.problems().getFirst().reason()).contains("ends too early", "Copy the file again");
    }

    @Test
    void headersThatNeverEndAreGivenUp() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (int i = 0; i < 5000; i++) {
                TarArchiveEntry made = new TarArchiveEntry("long", TarConstants.LF_GNUTYPE_LONGNAME);
                tar.putArchiveEntry(made);
                tar.closeArchiveEntry();
            }
        }
        Inputs inputs = find(folder, "t", gzip(bytes.toByteArray()));
        assertThat(inputs.problems().getFirst().reason()).contains("the header of a member never ends");
    }

    @Test
    void attributesForAllMembersMayNotFillTheMemory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (int i = 0; i < 200; i++) {
                TarArchiveEntry made = new TarArchiveEntry("all", TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER);
                made.addPaxHeader("comment." + i, "text");
                tar.putArchiveEntry(made);
                tar.putArchiveEntry(new TarArchiveEntry("m" + i));
                tar.closeArchiveEntry();
            }
        }
        Inputs inputs = find(folder, "t", bytes.toByteArray());
        assertThat(inputs.inputs()).hasSize(100);
        assertThat(inputs.problems().getFirst().reason()).contains("too many attributes");
    }

    @Test
    void aFileWithHolesIsNamedWithItsRemedy() throws IOException {
        byte[] tar = tar(entry("a", "first"), entry("holes", ""), entry("c", "third"));
        int header = 1024;
        tar[header + 156] = 'S';
        int sum = 0;
        Arrays.fill(tar, header + 148, header + 156, (byte) ' ');
        for (int i = 0; i < 512; i++) {
            sum += tar[header + i] & 0xff;
        }
        System.arraycopy(bytes(String.format(Locale.ROOT, "%06o\0 ", sum)), 0, tar, header + 148, 8);
        Inputs inputs = find(folder, "t", tar);
        assertThat(texts(folder, inputs)).containsExactly("t!/a=first");
        assertThat(inputs.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.name()).endsWith("/t");
            assertThat(problem.reason()).contains("the member holes", "tar -xf FILE");
        });
    }
}
