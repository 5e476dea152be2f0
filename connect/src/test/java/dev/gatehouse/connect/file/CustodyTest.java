package dev.gatehouse.connect.file;

import static dev.gatehouse.connect.file.Archives.bytes;
import static dev.gatehouse.connect.file.Archives.entry;
import static dev.gatehouse.connect.file.Archives.gzip;
import static dev.gatehouse.connect.file.Archives.tar;
import static dev.gatehouse.connect.file.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CustodyTest {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theFingerprintIsTheOneOfTheStandard() throws IOException {
        assertThat(sha256(bytes("abc"))).isEqualTo(new Sha256(ABC, 3));
        assertThat(sha256(new byte[0]).hex()).startsWith("e3b0c44298fc1c14");
    }

    @Test
    void aFileIsProvenByItsBytesOnDisk() throws IOException {
        byte[] packed = gzip(bytes("abc"));
        Custody custody = custody(Archives.find(folder, "a.gz", packed));
        assertThat(custody.sha256()).isEqualTo(sha256(packed));
        assertThat(custody.changed()).isFalse();
        assertThat(custody.members()).isEmpty();
        assertThat(custody.file().name()).endsWith("a.gz");
    }

    @Test
    void aMemberIsProvenByItsOwnBytesAndByItsArchive() throws IOException {
        byte[] packed = gzip(bytes("abc"));
        byte[] inner = zip(entry("deep", "abc"));
        for (byte[] archive : new byte[][] {
            zip(entry("a", "abc"), entry("b", packed), entry("c", inner)),
            gzip(tar(entry("a", "abc"), entry("b", packed), entry("c", inner)))
        }) {
            Custody custody = custody(Archives.find(folder, "z", archive));
            String name = folder + "/z!/";
            assertThat(custody.sha256()).isEqualTo(sha256(archive));
            assertThat(custody.members())
                    .containsExactly(
                            new Custody.Member(name + "a", Optional.of(new Sha256(ABC, 3))),
                            new Custody.Member(name + "b", Optional.of(sha256(packed))),
                            new Custody.Member(name + "c!/deep", Optional.of(new Sha256(ABC, 3))));
        }
    }

    @Test
    void aMemberThatCannotBeReadHasNoFingerprint() throws IOException {
        byte[] archive = zip(entry("a", "abc"));
        archive[32] ^= 0x55;
        assertThat(custody(Archives.find(folder, "z", archive))
                        .members()
                        .getFirst()
                        .sha256())
                .isEmpty();
    }

    @Test
    void aFileThatGrewOrWasWrittenAnewHasChanged() throws IOException {
        Inputs inputs = Archives.find(folder, "a", bytes("abc"));
        Path file = folder.resolve("a");
        FileTime found = Files.getLastModifiedTime(file);
        Files.writeString(file, "abcdef");
        Files.setLastModifiedTime(file, found);
        assertThat(custody(inputs).changed()).isTrue();
        Files.writeString(file, "xyz");
        Files.setLastModifiedTime(file, FileTime.from(found.toInstant().plusSeconds(1)));
        assertThat(custody(inputs).changed()).isTrue();
        Files.writeString(file, "abc");
        Files.setLastModifiedTime(file, found);
        assertThat(custody(inputs).changed()).isFalse();
    }

    @Test
    void aFileThatIsGoneHasChangedAndCannotBeProven() throws IOException {
        Inputs inputs = Archives.find(folder, "a", bytes("abc"));
        Files.delete(folder.resolve("a"));
        assertThat(inputs.inputs().getFirst().file().changed()).isTrue();
        assertThatThrownBy(() -> custody(inputs)).isInstanceOf(NoSuchFileException.class);
    }

    private static Custody custody(Inputs inputs) throws IOException {
        assertThat(inputs.byFile()).hasSize(1);
        FoundFile file = inputs.byFile().firstEntry().getKey();
        List<Input> logs = inputs.byFile().firstEntry().getValue();
        return Custody.of(file, logs);
    }

    private static Sha256 sha256(byte[] bytes) throws IOException {
        return Sha256.of(new ByteArrayInputStream(bytes));
    }
}
