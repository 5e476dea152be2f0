package dev.gatehouse.server.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalLimits;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.port.PressedException;
import dev.gatehouse.server.port.SourceBatch;
import dev.gatehouse.server.port.UnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalAcceptorTest {
    private static final JournalLimits NO_ROOM =
            new JournalLimits(1 << 20, Duration.ofHours(1), 64 << 20, Long.MAX_VALUE >> 1);

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-06-01T00:00:00Z");
    private final InstantSource clock = () -> now;

    @Test
    void aFullDiskCountsForAMinute() {
        try (Journal journal = Journal.open(folder, NO_ROOM)) {
            JournalAcceptor acceptor = new JournalAcceptor(
                    journal, () -> 0, quarantine(), clock, new SourceBook(journal, System::nanoTime));
            assertThat(acceptor.isFailing()).isFalse();
            assertThatThrownBy(() -> acceptor.accept(batch())).isInstanceOf(UnavailableException.class);
            assertThat(acceptor.isFailing()).isTrue();
            now = now.plusSeconds(59);
            assertThat(acceptor.isFailing()).isTrue();
            now = now.plusSeconds(1);
            assertThat(acceptor.isFailing()).isFalse();
        }
    }

    @Test
    void whatIsTakenInEndsTheDoubt() throws IOException {
        try (Journal journal = Journal.open(folder, JournalLimits.USUAL)) {
            JournalAcceptor acceptor = new JournalAcceptor(
                    journal, () -> 0, quarantine(), clock, new SourceBook(journal, System::nanoTime));
            Path file = folder.resolve("00000000000000000000.journal");
            Files.delete(file);
            Files.createDirectory(file);
            assertThatThrownBy(() -> acceptor.accept(batch())).isInstanceOf(UnavailableException.class);
            assertThat(acceptor.isFailing()).isTrue();
            Files.delete(file);
            Files.createFile(file);
            assertThat(acceptor.accept(batch()).position()).isZero();
            assertThat(acceptor.isFailing()).isFalse();
        }
    }

    @Test
    void aBatchThatIsTooLargeIsNoFailureOfTheJournal() {
        try (Journal journal = Journal.open(folder, new JournalLimits(1 << 20, Duration.ofHours(1), 4, 0))) {
            JournalAcceptor acceptor = new JournalAcceptor(
                    journal, () -> 0, quarantine(), clock, new SourceBook(journal, System::nanoTime));
            assertThatThrownBy(() -> acceptor.accept(batch())).isInstanceOf(UnavailableException.class);
            assertThat(acceptor.isFailing()).isFalse();
        }
    }

    @Test
    void whatWaitsTooLongIsNoFailureOfTheJournal() {
        try (Journal journal = Journal.open(folder, JournalLimits.USUAL)) {
            JournalAcceptor acceptor = new JournalAcceptor(
                    journal,
                    () -> JournalAcceptor.MOST_WAITING + 1,
                    quarantine(),
                    clock,
                    new SourceBook(journal, System::nanoTime));
            assertThatThrownBy(() -> acceptor.accept(batch())).isInstanceOf(PressedException.class);
            assertThat(acceptor.isFailing()).isFalse();
        }
    }

    @Test
    void whatIsTooLargeIsReferredTo() throws IOException {
        try (Journal journal = Journal.open(folder, JournalLimits.USUAL)) {
            JournalAcceptor acceptor = new JournalAcceptor(
                    journal, () -> 0, quarantine(), clock, new SourceBook(journal, System::nanoTime));
            acceptor.leftOut(new SourceBinding("test", "home", Set.of()), "1", 7, 50 << 20, "the record is too large");
            assertThat(Files.readAllLines(folder.resolve("quarantine.ndjson")))
                    .containsExactly("{\"at\":\"2026-06-01T00:00:00Z\",\"length\":52428800,"
                            + "\"origin\":\"test, request 1\",\"position\":7,\"reason\":\"the record is too large\"}");
        }
    }

    private Quarantine quarantine() {
        return new Quarantine(folder.resolve("quarantine.ndjson"));
    }

    private static SourceBatch batch() {
        byte[] bytes = "{\"some\":1}\n".getBytes(StandardCharsets.UTF_8);
        return new SourceBatch(new SourceBinding("test", "home", Set.of()), "1", bytes, 0, bytes.length, 1, 0);
    }
}
