package dev.gatehouse.server.watch;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.detection.watch.Poison;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what could not be read, so that nothing that was accepted is lost: a line each, with where it came from, why, and the
 * bytes themselves. It is written before the journal is let go of, and a line may stand there twice after a crash.
 */
final class Quarantine {
    /** Of a larger piece only the beginning is kept here; the rest lies where it came from. */
    private static final int MOST_BYTES = 64 * 1024;

    private final Path file;
    private final ObjectMapper json = new ObjectMapper();
    private long count;

    Quarantine(Path file) {
        this.file = file;
    }

    /** Gives the bytes at a place in the journal. */
    @FunctionalInterface
    interface Bytes {
        byte[] at(long location, int length);
    }

    synchronized void keep(List<Poison> poison, Bytes bytes, Instant now) {
        if (poison.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (Poison piece : poison) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("at", now.toString());
            line.put("location", piece.location());
            line.put("length", piece.length());
            line.put("origin", piece.source().name());
            line.put("position", piece.source().position());
            line.put("reason", piece.reason());
            int kept = Math.min(piece.length(), MOST_BYTES);
            line.put("text", new String(bytes.at(piece.location(), kept), StandardCharsets.UTF_8));
            lines.add(write(line));
        }
        append(lines);
        count += poison.size();
    }

    /** Notes a piece that was never at hand as a whole, by where it lay. */
    synchronized void refer(String origin, long position, long length, String reason, Instant now) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", now.toString());
        line.put("length", length);
        line.put("origin", origin);
        line.put("position", position);
        line.put("reason", reason);
        append(List.of(write(line)));
        count++;
    }

    private void append(List<String> lines) {
        try {
            Files.write(
                    file,
                    lines,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many pieces since the start. */
    synchronized long count() {
        return count;
    }

    private String write(Map<String, Object> line) {
        try {
            return json.writeValueAsString(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
