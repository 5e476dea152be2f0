package dev.gatehouse.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher lets a new build do once. */
@Tag("built")
final class RehearsalTest {
    @TempDir
    Path temp;

    @Test
    void takesAStoryInAndEndsByItself() throws Exception {
        Installation installation = Installation.below(temp, Optional.empty());
        Process process = installation.start("rehearse", "--seconds", "5");

        assertThat(process.waitFor()).as(installation.complaints()).isZero();
        assertThat(installation.complaints()).containsPattern("rehearsed with \\d{3,} records");
        assertThat(Files.exists(installation.data().resolve("watch.db"))).isTrue();
    }

    @Test
    void leavesTheFolderOfARealServerAlone() throws Exception {
        Installation installation = Installation.below(temp, Optional.empty());
        installation.createAccount();
        Process process = installation.start("rehearse", "--seconds", "5");

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(installation.complaints()).contains("is a server's data folder");
    }
}
