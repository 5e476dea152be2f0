package dev.gatehouse.connect.file;

import static dev.gatehouse.connect.file.Archives.bytes;
import static dev.gatehouse.connect.file.Archives.entry;
import static dev.gatehouse.connect.file.Archives.find;
import static dev.gatehouse.connect.file.Archives.gzip;
import static dev.gatehouse.connect.file.Archives.storedZip;
import static dev.gatehouse.connect.file.Archives.texts;
import static dev.gatehouse.connect.file.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ZipInputsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aStoredMemberWithAnotherChecksumIsDamaged() throws IOException {
        byte[] zip = storedZip(entry("a", "success and more"));
        String text = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] damaged = text.replace("success", "failure").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        Input input = find(folder, "z", damaged).inputs().getFirst();

        assertThatThrownBy(() -> {
                    try (InputStream in = input.open()) {
                        in.readAllBytes();
                    }
                })
                .isInstanceOf(ZipException.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void everyMemberIsAnInputOfItsOwn() throws IOException {
        byte[] zip = zip(entry("b.json", "b"), entry("folder/", ""), entry("folder/a.json", "a".repeat(100_000)));
        Inputs inputs = find(folder, "export.zip", zip);
        assertThat(texts(folder, inputs))
                .containsExactly("export.zip!/b.json=b", "export.zip!/folder/a.json=" + "a".repeat(100_000));
        assertThat(inputs.problems()).isEmpty();
        assertThat(inputs.inputs())
                .allSatisfy(input -> assertThat(input.path()).isEqualTo(folder.resolve("export.zip")));
        assertThat(folder.resolve("scratch")).doesNotExist();
    }

    @Test
    void contentDecidesAndNotTheName() throws IOException {
        assertThat(texts(folder, find(folder, "log.json", zip(entry("x.zip", "x")))))
                .containsExactly("log.json!/x.zip=x");
        assertThat(texts(folder, find(folder, "no.zip", bytes("PK is no archive"))))
                .containsExactly("no.zip=PK is no archive");
    }

    @Test
    void anEmptyArchiveHoldsNothing() throws IOException {
        Inputs inputs = find(folder, "empty.zip", zip());
        assertThat(inputs.inputs()).isEmpty();
        assertThat(inputs.problems()).isEmpty();
    }

    @Test
    void membersThatAreNotCompressedAreRead() throws IOException {
        byte[] zip = storedZip(entry("a", "first"), entry("b", gzip(bytes("second"))));
        assertThat(texts(folder, find(folder, "z", zip))).containsExactly("z!/a=first", "z!/b=second");
    }

    @Test
    void hiddenMembersAndWhatMacOsAddsArePassedOver() throws IOException {
        byte[] zip = zip(
                entry("__MACOSX/._a.json", "x"),
                entry(".git/config", "x"),
                entry("a/.DS_Store", "x"),
                entry("./b", "b"));
        assertThat(texts(folder, find(folder, "z", zip))).containsExactly("z!/b=b");
    }

    @Test
    void namesAreTextAndNeverAPath() throws IOException {
        byte[] zip = zip(
                entry("../../evil.json", "up"),
                entry("/etc/passwd", "root"),
                entry("C:\\logs\\a.json", "windows"),
                entry("red\u001b[31m\u202E\n.json", "colour"),
                entry("\u00fcml\u00e4ut", "umlaut"));
        Inputs inputs = find(folder, "z", zip);
        assertThat(texts(folder, inputs))
                .containsExactlyInAnyOrder(
                        "z!/../../evil.json=up",
                        "z!/etc/passwd=root",
                        "z!/C:/logs/a.json=windows",
                        "z!/red\uFFFD[31m\uFFFD\uFFFD.json=colour",
                        "z!/\u00fcml\u00e4ut=umlaut");
        assertThat(folder.toFile().list()).containsExactly("z");
    }

    @Test
    void membersOfTheSameNameAreBothRead() throws IOException {
        byte[] zip = zip(entry("a1", "first"), entry("a2", "second"));
        byte[] same = new String(zip, StandardCharsets.ISO_8859_1)
                .replace("a1", "aa")
                .replace("a2", "aa")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(texts(folder, find(folder, "z", same))).containsExactly("z!/aa=first", "z!/aa=second");
    }

    @Test
    void aLinkInAnArchiveIsPassedOver() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry link = new ZipArchiveEntry("link");
            link.setUnixMode(0xa1ff);
            zip.putArchiveEntry(link);
            zip.write(bytes("/etc/passwd"));
            zip.closeArchiveEntry();
        }
        assertThat(find(folder, "z", bytes.toByteArray()).inputs()).isEmpty();
    }

    @Test
    void largeArchivesHaveTheirSizesElsewhere() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(Zip64Mode.Always);
            for (int i = 0; i < 3; i++) {
                zip.putArchiveEntry(new ZipArchiveEntry("m" + i));
                zip.write(bytes("text " + i));
                zip.closeArchiveEntry();
            }
        }
        assertThat(texts(folder, find(folder, "z", bytes.toByteArray())))
                .containsExactly("z!/m0=text 0", "z!/m1=text 1", "z!/m2=text 2");
    }

    @Test
    void anArchiveMayHaveACommentThatLooksLikeItsEnd() throws IOException {
        byte[] zip = zip(entry("a", "x"));
        byte[] longer = Arrays.copyOf(zip, zip.length + 40);
        longer[zip.length - 2] = 40;
        System.arraycopy(zip, zip.length - 22, longer, zip.length + 10, 22);
        assertThat(texts(folder, find(folder, "z", longer))).containsExactly("z!/a=x");
    }

    @Test
    void encryptedMembersAreNamedAndTheOthersAreRead() throws IOException {
        byte[] zip = zip(entry("secret.json", "x"), entry("open.json", "y"));
        zip[entryOf(zip, 0) + 8] |= 1;
        Inputs inputs = find(folder, "z", zip);
        assertThat(texts(folder, inputs)).containsExactly("z!/open.json=y");
        assertThat(inputs.problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.reason())
                                .isEqualTo(
                                        "the member secret.json is encrypted; unpack the archive with its password: 7z x FILE"));
    }

    @Test
    void foreignCompressionIsNamedWithItsRemedy() throws IOException {
        byte[] zip = zip(entry("a", "x"), entry("b", "y"), entry("c", "z"));
        zip[entryOf(zip, 0) + 10] = 9;
        zip[entryOf(zip, 1) + 10] = 93;
        Inputs inputs = find(folder, "z", zip);
        assertThat(texts(folder, inputs)).containsExactly("z!/c=z");
        assertThat(inputs.problems().getFirst().reason()).contains("2 members (a …) are compressed", "7z x FILE");
    }

    @Test
    void aTruncatedArchiveIsNamedWithItsRemedyAndTheNextIsRead() throws IOException {
        byte[] zip = zip(entry("a", "x".repeat(1000)), entry("b", "y"));
        Files.write(folder.resolve("good.zip"), zip);
        Files.write(folder.resolve("cut.zip"), Arrays.copyOf(zip, zip.length - 30));
        Inputs inputs = find(folder, Limits.DEFAULT, "cut.zip", "good.zip");
        assertThat(inputs.inputs()).hasSize(2);
        assertThat(inputs.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.name()).endsWith("cut.zip");
            assertThat(problem.reason()).contains("damaged zip archive", "Copy the file again", "zip -FF");
        });
    }

    @Test
    void aDamagedMemberCostsNoOther() throws IOException {
        byte[] zip = zip(entry("a", "x"), entry("b", "y"));
        zip[entryOf(zip, 0) + 42] = 77;
        Inputs inputs = find(folder, "z", zip);
        assertThat(texts(folder, inputs)).containsExactly("z!/b=y");
        assertThat(inputs.problems().getFirst().reason()).contains("the member a is not where the archive says");
    }

    @Test
    void aDamagedListCostsOnlyWhatFollows() throws IOException {
        byte[] zip = zip(entry("a", "x"), entry("b", "y"));
        zip[entryOf(zip, 1)] = 'x';
        Inputs inputs = find(folder, "z", zip);
        assertThat(texts(folder, inputs)).containsExactly("z!/a=x");
        assertThat(inputs.problems().getFirst().reason()).contains("the list of members is damaged");
    }

    @Test
    void aMemberThatIsNotWhatWasPackedFailsAtItsEnd() throws IOException {
        byte[] zip = zip(entry("a", "x".repeat(1000)));
        zip[entryOf(zip, 0) + 16] ^= 1;
        Inputs inputs = find(folder, "z", zip);
        assertThatThrownBy(() -> Archives.text(inputs.inputs().getFirst()))
                .isInstanceOf(ZipException.class)
                .hasMessageContaining("checksum differs");
    }

    @Test
    void anOfficeDocumentIsNoArchiveOfLogs() throws IOException {
        byte[] document = zip(entry("[Content_Types].xml", "<Types/>"), entry("xl/sheet1.xml", "<s/>"));
        assertThat(find(folder, "report.xlsx", document).inputs())
                .singleElement()
                .satisfies(input -> assertThat(input.name()).endsWith("report.xlsx"));
    }

    @Test
    void aConfigurationInAnArchiveIsNotRead() throws IOException {
        Inputs inputs = find(folder, "z", zip(entry("sub/gatehouse.yaml", "tenant: evil"), entry("a", "x")));
        assertThat(inputs.inputs()).hasSize(1);
        assertThat(inputs.configurations()).containsExactly(folder + "/z!/sub/gatehouse.yaml");
    }

    @Test
    void readsWhatTheJdkReads() throws IOException {
        Random random = new Random(23);
        for (int round = 0; round < 20; round++) {
            Archives.Entry[] entries = new Archives.Entry[random.nextInt(30)];
            for (int i = 0; i < entries.length; i++) {
                byte[] bytes = new byte[random.nextInt(3000)];
                Arrays.fill(bytes, (byte) ('a' + random.nextInt(26)));
                entries[i] = entry("m" + i, bytes);
            }
            Inputs inputs = find(folder, "z", random.nextBoolean() ? zip(entries) : storedZip(entries));
            try (ZipFile zip = new ZipFile(folder.resolve("z").toFile())) {
                assertThat(inputs.inputs()).hasSize(zip.size());
                for (Input input : inputs.inputs()) {
                    String name = input.name().substring(input.name().indexOf("!/") + 2);
                    assertThat(Archives.text(input))
                            .isEqualTo(new String(
                                    zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** Where the n-th entry of the list of members begins. */
    private static int entryOf(byte[] zip, int n) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("PK\u0001\u0002");
        for (int i = 0; i < n; i++) {
            at = text.indexOf("PK\u0001\u0002", at + 1);
        }
        return at;
    }
}
