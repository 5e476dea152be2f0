package dev.gatehouse.lake.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What tests of the journal share. */
final class Journals {
    static final JournalLimits SMALL = limits(2000);

    private Journals() {}

    static JournalLimits limits(long segmentBytes) {
        return new JournalLimits(segmentBytes, Duration.ofSeconds(60), 1 << 20, 0);
    }

    static Batch batch(String source, String record, long received, String offset) {
        return new Batch(source, "home", "test", received, record.getBytes(StandardCharsets.UTF_8)).withOffset(offset);
    }

    static List<Frame> all(Journal journal) {
        List<Frame> frames = new ArrayList<>();
        JournalPosition at = journal.first();
        for (var some = journal.read(at, 1000); !some.isEmpty(); some = journal.read(at, 1000)) {
            frames.addAll(some);
            at = some.getLast().next();
        }
        return frames;
    }

    static List<Batch> batches(Journal journal) {
        return all(journal).stream().map(Frame::batch).toList();
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
