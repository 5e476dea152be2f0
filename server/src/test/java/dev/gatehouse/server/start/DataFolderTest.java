package dev.gatehouse.server.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void isMadeForItsOwnerOnly() throws IOException {
        Path path = temp.resolve("a/b");
        try (DataFolder folder = DataFolder.open(path)) {
            folder.write("secret", "x".getBytes(UTF_8));

            assertThat(mode(path)).isEqualTo("rwx------");
            assertThat(mode(folder.folder("keys"))).isEqualTo("rwx------");
            assertThat(mode(path.resolve("secret"))).isEqualTo("rw-------");
            assertThat(mode(path.resolve("lock"))).isEqualTo("rw-------");
        }
    }

    @Test
    void isTakenAsItIs() {
        try (DataFolder folder = DataFolder.open(temp)) {
            assertThat(folder.path()).isEqualTo(temp);
        }
    }

    @Test
    void belongsToOneAtATime() {
        try (DataFolder _ = DataFolder.open(temp)) {
            assertThatThrownBy(() -> DataFolder.open(temp))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("in use by another process")
                    .hasMessageContaining("--data DIR");
        }
        DataFolder.open(temp).close();
    }

    @Test
    void belongsToOneProcessAtATimeUntilItDies() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsFolder.class.getName(),
                        temp.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(other.getInputStream().read()).isEqualTo('!');

        assertThatThrownBy(() -> DataFolder.open(temp)).hasMessageContaining("in use by another process");

        other.destroyForcibly();
        assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
        DataFolder.open(temp).close();
    }

    @Test
    void isNoFileAndLiesInNone() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("no folder");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("--data DIR");
    }

    @Test
    void cannotBeHadWhereItCannotBeWrittenTo() throws IOException {
        // A folder in the place of the lock: root may write anywhere, but not into a folder as into a file.
        Files.createDirectory(temp.resolve("lock"));

        assertThatThrownBy(() -> DataFolder.open(temp))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("cannot be written to");
    }

    @Test
    void replacesAFileWhole() throws IOException {
        try (DataFolder folder = DataFolder.open(temp)) {
            folder.write("file", "first, and longer".getBytes(UTF_8));
            folder.write("file", "second".getBytes(UTF_8));

            assertThat(folder.read("file"))
                    .hasValueSatisfying(
                            bytes -> assertThat(bytes).asString(UTF_8).isEqualTo("second"));
            assertThat(folder.read("none")).isEmpty();
        }
        try (var files = Files.list(temp)) {
            assertThat(files)
                    .extracting(Path::getFileName)
                    .extracting(Path::toString)
                    .containsExactlyInAnyOrder("file", "lock");
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
