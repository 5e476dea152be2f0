package dev.gatehouse.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Checkpoints that were kept elsewhere, so that nobody who holds the server, its database and its key could change them. An export
 * that holds against them tells of the same chain as then.
 */
public final class Anchors {
    /** There are none. */
    public static final Anchors NONE = new Anchors(new TreeMap<>());

    private static final int LONGEST_LINE = 1 << 20;

    private final NavigableMap<Long, List<Checkpoint>> bySequence;

    private Anchors(NavigableMap<Long, List<Checkpoint>> bySequence) {
        this.bySequence = bySequence;
    }

    /** Those of a list. */
    public static Anchors of(List<Checkpoint> checkpoints) {
        NavigableMap<Long, List<Checkpoint>> bySequence = new TreeMap<>();
        checkpoints.forEach(one -> {
            List<Checkpoint> there = bySequence.computeIfAbsent(one.sequence(), _ -> new ArrayList<>());
            if (!there.contains(one)) {
                there.add(one);
            }
        });
        return new Anchors(bySequence);
    }

    /**
     * Reads what a receiver kept: a checkpoint on a line, whatever stands before and behind it there, as a syslog's header does. Lines
     * without one are passed over.
     *
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException where a line has a damaged checkpoint; the message names the line
     */
    public static Anchors read(InputStream in) throws IOException {
        List<Checkpoint> found = new ArrayList<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            int begin = line.indexOf(ExportLine.Mark.BEGIN);
            if (begin < 0 || line.length() > LONGEST_LINE) {
                continue;
            }
            int end = line.indexOf('}', begin);
            String text = end < 0 ? line.substring(begin) : line.substring(begin, end + 1);
            try {
                if (ExportLine.of(text) instanceof ExportLine.Mark(Checkpoint checkpoint)) {
                    found.add(checkpoint);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "line " + number + " has a damaged checkpoint: " + Walk.reason(text, e), e);
            }
        }
        return of(found);
    }

    /** How many there are. */
    public int count() {
        return bySequence.values().stream().mapToInt(List::size).sum();
    }

    /** Those that cover the chain up to an entry. */
    List<Checkpoint> at(long sequence) {
        return bySequence.getOrDefault(sequence, List.of());
    }

    /** Those that cover more than the chain up to an entry, in order. */
    List<Checkpoint> after(long sequence) {
        return bySequence.tailMap(sequence, false).values().stream()
                .flatMap(List::stream)
                .toList();
    }
}
