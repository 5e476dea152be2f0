package dev.gatehouse.server.furnish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.ConfigurationReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SourceFoldersTest {
    private static final Path FILE = Path.of("/etc/gatehouse/gatehouse.yaml");

    @Test
    void foldersAreRelativeToTheFileThatNamesThem() {
        assertThat(folders("sources: [{name: a, folder: ../logs}, {name: b, folder: /var/b}, {name: sends}]"))
                .containsExactly(Map.entry("a", Path.of("/etc/logs")), Map.entry("b", Path.of("/var/b")));
    }

    @Test
    void foldersOfTheCommandLineAreAddedUnderNamesThatAreFree() {
        assertThat(folders(
                        "sources: [{name: Logs, folder: x}]",
                        Path.of("/one/logs"),
                        Path.of("/two/logs"),
                        Path.of("/import"),
                        Path.of("/gatehouse")))
                .containsExactly(
                        Map.entry("Logs", Path.of("/etc/gatehouse/x")),
                        Map.entry("logs-2", Path.of("/one/logs")),
                        Map.entry("logs-3", Path.of("/two/logs")),
                        Map.entry("import-2", Path.of("/import")),
                        Map.entry("gatehouse-2", Path.of("/gatehouse")));
    }

    @Test
    void aFolderThatIsNamedTwiceIsWatchedOnce() {
        assertThat(folders("sources: [{name: a, folder: x}]", Path.of("/etc/gatehouse/y/../x")))
                .containsOnlyKeys("a");
    }

    @Test
    void aSourceWithoutAFolderLeavesItsNameToTheCommandLine() {
        assertThat(folders("sources: [{name: logs, silentAfter: 1h}]", Path.of("/var/logs")))
                .containsOnlyKeys("logs");
    }

    private static Map<String, Path> folders(String yaml, Path... given) {
        Configuration configuration =
                ConfigurationReader.read("gatehouse.yaml", yaml).configuration().orElseThrow();
        return SourceFolders.of(configuration, Optional.of(FILE), List.of(given));
    }
}
