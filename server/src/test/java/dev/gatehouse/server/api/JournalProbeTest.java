package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.lake.journal.Batch;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalLimits;
import dev.gatehouse.server.port.Probe.Condition;
import dev.gatehouse.server.port.Probe.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalProbeTest {
    @TempDir
    private Path folder;

    @Test
    void aWholeJournalIsWell() {
        append();
        assertThat(opened()).isEqualTo(new Condition(State.WELL, "whole when it was opened"));
    }

    @Test
    void whatAKilledProcessLeftIsToldAndIsWell() throws IOException {
        append();
        Path _ = Files.write(segment(), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        assertThat(opened().state()).isEqualTo(State.WELL);
        Path _ = Files.write(segment(), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        assertThat(opened().words()).startsWith("3 bytes were cut off its end").contains("when it was killed");
    }

    @Test
    void whereWholeBatchesWereCutOffSomebodyShouldLook() throws IOException {
        append();
        append();
        byte[] bytes = Files.readAllBytes(segment());
        bytes[bytes.length / 4] ^= 1;
        Path _ = Files.write(segment(), bytes);

        Condition condition = opened();
        assertThat(condition.state()).isEqualTo(State.AILING);
        assertThat(condition.words())
                .contains("whole batches", "journal/00000000000000000000.journal.damaged")
                .doesNotContain(folder.toString());
    }

    private Path segment() {
        return folder.resolve("00000000000000000000.journal");
    }

    private void append() {
        try (Journal journal = Journal.open(folder, JournalLimits.USUAL)) {
            var _ = journal.append(new Batch("a", "home", "x", 1, new byte[] {'{', '}'}));
        }
    }

    private Condition opened() {
        try (Journal journal = Journal.open(folder, JournalLimits.USUAL)) {
            return JournalProbe.condition(journal.cut());
        }
    }
}
