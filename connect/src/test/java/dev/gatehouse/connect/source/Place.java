package dev.gatehouse.connect.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A folder that is watched, with a clock that only goes when it is told, and a desk that outlives restarts. */
final class Place implements InstantSource {
    static final FolderSettings SETTINGS = new FolderSettings(
            Duration.ofMinutes(1), Duration.ofSeconds(5), List.of("*.old"), 1 << 13, FolderSettings.DEFAULT.limits());

    private final Path folder;
    private final Desk desk = new Desk();
    private FolderSettings settings = SETTINGS;
    private Instant now = Instant.parse("2026-05-04T09:00:00Z");
    private FolderSource source;

    Place(Path folder) {
        this.folder = folder;
        this.source = source();
    }

    private FolderSource source() {
        return new FolderSource("exports", folder, settings, desk.offsets(), desk, this);
    }

    @Override
    public Instant instant() {
        return now;
    }

    Desk desk() {
        return desk;
    }

    FolderSource watched() {
        return source;
    }

    /** The process is killed and begins again. */
    void restart() {
        close();
        source = source();
    }

    void settings(FolderSettings other) {
        settings = other;
        restart();
    }

    void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Round poll() {
        return source.poll();
    }

    /** A round after so much time. */
    Round poll(Duration later) {
        now = now.plus(later);
        return source.poll();
    }

    /** Rounds until nothing more is read, through all that must stand still for a while. */
    void pollOut() {
        int idle = 0;
        while (idle < 3) {
            idle = poll(Duration.ofSeconds(31)).blocks() == 0 ? idle + 1 : 0;
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) throws IOException {
        Path file = path(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    void append(String name, String text) throws IOException {
        append(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void append(String name, byte[] bytes) throws IOException {
        Files.write(path(name), bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void rename(String from, String to) throws IOException {
        Files.createDirectories(path(to).getParent());
        Files.move(path(from), path(to));
    }

    /** Lines of records with these ids, of about a hundred bytes each. */
    static String lines(String... ids) {
        return Arrays.stream(ids).map(id -> line(id) + "\n").collect(Collectors.joining());
    }

    static String line(String id) {
        return "{\"id\":\"" + id + "\",\"name\":\"Zoë 管理 " + "x".repeat(60) + "\"}";
    }

    List<String> ids() {
        return desk.ids();
    }

    List<String> said() {
        return source.status().troubles().stream()
                .map(trouble -> trouble.file() + " " + trouble.what())
                .toList();
    }

    List<String> noted() {
        return source.status().notes().stream()
                .map(trouble -> trouble.file() + " " + trouble.what())
                .toList();
    }
}
