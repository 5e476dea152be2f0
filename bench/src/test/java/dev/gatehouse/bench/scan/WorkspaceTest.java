package dev.gatehouse.bench.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceTest {
    @TempDir
    Path parent;

    @Test
    void takesEverythingInItAway() throws IOException {
        try (var workspace = new Workspace(parent)) {
            Files.createDirectories(workspace.folder().resolve("a/b"));
            Files.writeString(workspace.folder().resolve("a/b/c.txt"), "x");
            assertThat(workspace.folder()).hasParent(parent);
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void twoDoNotMeet() throws IOException {
        try (var one = new Workspace(parent);
                var other = new Workspace(parent)) {
            assertThat(one.folder()).isNotEqualTo(other.folder());
        }
    }
}
