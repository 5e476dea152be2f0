package dev.gatehouse.server.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.gatehouse.server.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the tour of PIM, against the built server, come to what the page says. */
@Tag("built")
final class PimTourTest {
    /** What waits for minutes is typed only where it is asked for: {@code -Dgatehouse.tour=whole}. */
    private static final boolean WHOLE =
            System.getProperty("gatehouse.tour", "").equals("whole");

    private static final Duration PATIENCE = Duration.ofMinutes(WHOLE ? 15 : 8);

    @TempDir
    Path folder;

    @AfterEach
    void endTheServer() throws IOException {
        Path pid = folder.resolve("tour/pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void comesToWhatThePageSays() throws IOException, InterruptedException {
        assumeThat(Bash.lacks("bash", "curl", "openssl", "base32", "od", "paste"))
                .isEmpty();
        List<Page.Block> blocks = Page.read(Repository.folder().resolve("docs/pim/tour.md")).blocks().stream()
                .filter(block -> WHOLE || !block.waits())
                .toList();
        assertThat(blocks).hasSizeGreaterThan(7);

        List<String> came =
                new Bash(folder).type(blocks.stream().map(Page.Block::commands).toList(), PATIENCE);

        for (int i = 0; i < blocks.size(); i++) {
            Page.Block block = blocks.get(i);
            String output = came.get(i);
            assertThat(block.output().is(output))
                    .as(
                            "%s%nis said to come to%n%s%nand came to%n%s",
                            block.commands(), block.output().text(), output)
                    .isTrue();
        }
        assertThat(folder.resolve("tour")).as("is gone").doesNotExist();
    }
}
