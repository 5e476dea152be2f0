package dev.gatehouse.server.demo;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The story of {@code examples/contoso} over and over, each time as something new and the last time ending at a moment. */
public final class Laps {
    private final Story story;
    private final Instant end;
    private final int count;
    private final Duration length;

    private Laps(Story story, Instant end, int count) {
        this.story = story;
        this.end = end;
        this.count = count;
        // Whole weeks, so that a Monday stays one.
        this.length =
                Duration.ofDays((Duration.between(story.begin(), story.end()).toDays() / 7 + 1) * 7);
    }

    /** So many times, of the example in a folder. */
    public static Laps of(Path example, Instant end, int count) {
        return new Laps(Story.of(example), requireNonNull(end, "end is null"), count);
    }

    /** How many records one lap has. */
    public int records() {
        return story.records().size();
    }

    /** Some records of a lap, from 0 on, as lines of JSON. */
    public byte[] lines(int lap, int from, int to) {
        Duration back = length.multipliedBy(count - 1L - lap);
        Moved moved = new Moved(
                Duration.ofDays(Duration.between(story.end(), end).toDays()).minus(back), lap);
        StringBuilder lines = new StringBuilder();
        List<Told> told = story.records().subList(from, to);
        told.forEach(one -> lines.append(moved.record(one.record())).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
