package dev.gatehouse.server.demo;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.start.StartException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;

/**
 * Writes a story into a folder as it happens: what lies before a moment at once, the rest when its time has come, and from its
 * beginning when it is over. What is written follows from the moment alone, so that it goes on after any end.
 */
final class DemoFeed {
    private final Story story;
    private final Duration by;
    private final Duration length;
    private final Path folder;
    private final InstantSource clock;
    private long next;

    /**
     * Into a folder that holds what was written before.
     *
     * @param by how far the story is moved in time
     */
    DemoFeed(Story story, Duration by, Path folder, InstantSource clock) {
        this.story = requireNonNull(story, "story is null");
        this.by = requireNonNull(by, "by is null");
        this.folder = requireNonNull(folder, "folder is null");
        this.clock = requireNonNull(clock, "clock is null");
        // Whole weeks, so that a Monday stays one.
        this.length =
                Duration.ofDays((Duration.between(story.begin(), story.end()).toDays() / 7 + 1) * 7);
        this.next = written();
    }

    /** Writes what has become due. */
    void round() {
        Instant now = clock.instant();
        StringBuilder lines = new StringBuilder();
        String file = "";
        long first = next;
        for (Told told = told(next); !due(told, next).isAfter(now); told = told(next)) {
            String into = due(told, next).toString().substring(0, "2026-05-04".length()) + ".ndjson";
            if (!into.equals(file)) {
                append(file, lines, first);
                first = next;
                file = into;
            }
            lines.append(moved(next).record(told.record())).append('\n');
            next++;
        }
        append(file, lines, first);
    }

    private Told told(long index) {
        return story.records().get((int) (index % story.records().size()));
    }

    private int lap(long index) {
        return (int) (index / story.records().size());
    }

    private Moved moved(long index) {
        return new Moved(by.plus(length.multipliedBy(lap(index))), lap(index));
    }

    private Instant due(Told told, long index) {
        return told.time().plus(moved(index).by());
    }

    /** Appends whole lines, of which the first is so many-th; where that fails, the next round begins with it again. */
    private void append(String file, StringBuilder lines, long first) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            Files.writeString(
                    folder.resolve(file),
                    lines,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            next = first;
            next = written();
            throw new StartException("the demo cannot write to " + folder + ": " + e.getMessage(), e);
        }
        lines.setLength(0);
    }

    /** How many records were written; a line that a kill cut off is taken away. */
    private long written() {
        try (Stream<Path> files = Files.list(folder)) {
            long lines = 0;
            for (Path file : files.toList()) {
                lines += whole(file);
            }
            return lines;
        } catch (IOException e) {
            throw new StartException("the demo cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    private static long whole(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        long lines = 0;
        int end = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines++;
                end = i + 1;
            }
        }
        if (end < bytes.length) {
            try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                cut.setLength(end);
            }
        }
        return lines;
    }
}
