package dev.gatehouse.connect.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random walks: whatever writers, rotators, refusals and kills do, each whole record comes exactly once, in order. */
final class FolderWalkTest {
    private static final int STEPS = 400;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyWholeRecordComesExactlyOnceAndInOrder(long seed) throws IOException {
        Walk walk = new Walk(folder, seed);
        for (int i = 0; i < STEPS; i++) {
            walk.step();
        }
        walk.finish();
    }

    /** One stream of records, in whatever file it lies. */
    private static final class Log {
        private final int number;
        private Path path;
        private byte[] pending = {};
        private final List<String> complete = new ArrayList<>();

        private Log(int number, Path path) {
            this.number = number;
            this.path = path;
        }
    }

    private static final class Walk {
        private final Random random;
        private final Place place;
        private final List<Log> logs = new ArrayList<>();
        private final List<Log> retired = new ArrayList<>();
        private final Set<String> mayBeLost = new HashSet<>();
        private final StringBuilder trace = new StringBuilder();
        private int numbers;
        private int records;
        private int copies;

        private Walk(Path folder, long seed) {
            this.random = new Random(seed);
            this.place = new Place(folder);
            hinder(true);
        }

        private void step() throws IOException {
            switch (random.nextInt(15)) {
                case 0, 1, 2, 3, 4 -> append(log());
                case 5, 6, 7 -> poll();
                case 8 -> rotate(log());
                case 9 -> restart();
                case 10 -> truncate(log());
                case 11 -> delete(log());
                case 12 -> copyAndTruncate(log());
                case 13 -> compress(log());
                default -> move(log());
            }
        }

        private Log log() throws IOException {
            if (logs.isEmpty() || (logs.size() < 4 && random.nextInt(5) == 0)) {
                Log log = new Log(numbers, place.path("log" + numbers++));
                logs.add(log);
                append(log);
            }
            return logs.get(random.nextInt(logs.size()));
        }

        /** Some records; the last may be cut, in the midst of a character too, and its rest comes with the next ones. */
        private void append(Log log) throws IOException {
            StringBuilder text = new StringBuilder();
            List<String> ids = new ArrayList<>();
            int count = random.nextInt(12);
            for (int i = 0; i < count; i++) {
                String id = log.number + "-" + records++;
                ids.add(id);
                text.append("{\"id\":\"")
                        .append(id)
                        .append("\",\"text\":\"")
                        .append("é管x".repeat(random.nextInt(60)))
                        .append("\"}\n");
            }
            byte[] fresh = text.toString().getBytes(StandardCharsets.UTF_8);
            byte[] all = new byte[log.pending.length + fresh.length];
            System.arraycopy(log.pending, 0, all, 0, log.pending.length);
            System.arraycopy(fresh, 0, all, log.pending.length, fresh.length);
            int cut = random.nextBoolean() ? all.length : random.nextInt(all.length + 1);
            try (FileChannel out = FileChannel.open(
                    log.path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                out.write(java.nio.ByteBuffer.wrap(all, 0, cut));
            }
            log.pending = java.util.Arrays.copyOfRange(all, cut, all.length);
            log.complete.addAll(ids);
            trace.append("append ")
                    .append(log.path.getFileName())
                    .append(' ')
                    .append(cut)
                    .append('\n');
        }

        private void poll() {
            try {
                Round round = place.poll(Duration.ofSeconds(random.nextInt(70)));
                trace.append("poll ").append(round.blocks()).append('\n');
            } catch (Desk.Killed e) {
                restart();
            }
        }

        private void restart() {
            place.restart();
            trace.append("restart\n");
        }

        /** The file gets another name, and the next record goes into a new one; what it broke off in is lost. */
        private void rotate(Log log) throws IOException {
            if (!Files.exists(log.path)) {
                return;
            }
            complete(log);
            Path old = log.path;
            for (int i = 3; i > 0; i--) {
                Path from = i == 1 ? old : old.resolveSibling(old.getFileName() + "." + (i - 1));
                Path to = old.resolveSibling(old.getFileName() + "." + i);
                if (Files.exists(from)) {
                    if (Files.exists(to)) {
                        lose(to);
                        Files.delete(to);
                    }
                    Files.move(from, to);
                }
            }
            trace.append("rotate ").append(old.getFileName()).append('\n');
        }

        private void truncate(Log log) throws IOException {
            if (Files.exists(log.path)) {
                complete(log);
                lose(log.path);
                try (FileChannel out = FileChannel.open(log.path, StandardOpenOption.WRITE)) {
                    out.truncate(0);
                }
                trace.append("truncate ").append(log.path.getFileName()).append('\n');
            }
        }

        private void delete(Log log) throws IOException {
            if (Files.exists(log.path) && random.nextBoolean()) {
                complete(log);
                lose(log.path);
                Files.delete(log.path);
                logs.remove(log);
                retired.add(log);
                trace.append("delete ").append(log.path.getFileName()).append('\n');
            }
        }

        /** Of less than a print's bytes a copy cannot be told from a new file. */
        private void copyAndTruncate(Log log) throws IOException {
            if (!Files.exists(log.path) || Files.size(log.path) < Print.MOST) {
                return;
            }
            readOut(log);
            Path copy = log.path.resolveSibling("copy" + copies++);
            append(log);
            complete(log);
            Files.copy(log.path, copy);
            if (random.nextBoolean()) {
                poll();
            }
            if (random.nextInt(3) == 0) {
                restart();
            }
            try (FileChannel out = FileChannel.open(log.path, StandardOpenOption.WRITE)) {
                out.truncate(0);
            }
            trace.append("copy ")
                    .append(log.path.getFileName())
                    .append(" to ")
                    .append(copy.getFileName())
                    .append('\n');
        }

        /** So much is read of the file that it is known again by its bytes. */
        private void readOut(Log log) throws IOException {
            complete(log);
            hinder(false);
            place.poll(Duration.ofSeconds(40));
            place.poll(Duration.ofSeconds(40));
            hinder(true);
        }

        private void hinder(boolean hinder) {
            place.desk().pressed(() -> hinder && random.nextInt(6) == 0);
            place.desk().unavailable(() -> hinder && random.nextInt(12) == 0);
            place.desk().killed(() -> hinder && random.nextInt(15) == 0);
        }

        /** As rotations do: the original goes when its archive is whole. */
        private void compress(Log log) throws IOException {
            if (!Files.exists(log.path) || Files.size(log.path) < Print.MOST) {
                return;
            }
            readOut(log);
            append(log);
            complete(log);
            Path archive = log.path.resolveSibling("archive" + copies++ + ".gz");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
                Files.copy(log.path, out);
            }
            if (random.nextBoolean()) {
                poll();
            }
            Files.delete(log.path);
            if (random.nextInt(3) == 0) {
                restart();
            }
            trace.append("compress ").append(archive.getFileName()).append('\n');
        }

        private void move(Log log) throws IOException {
            if (Files.exists(log.path)) {
                Path to = place.path("moved" + random.nextInt(3) + "/log" + numbers++);
                Files.createDirectories(to.getParent());
                Files.move(log.path, to);
                trace.append("move ")
                        .append(log.path.getFileName())
                        .append(" to ")
                        .append(to.getFileName())
                        .append('\n');
                log.path = to;
            }
        }

        /** Writes what was held back. */
        private void complete(Log log) throws IOException {
            if (log.pending.length > 0) {
                Files.write(log.path, log.pending, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                log.pending = new byte[0];
            }
        }

        /** What lies in the file may never be read. */
        private void lose(Path file) throws IOException {
            mayBeLost.addAll(ids(file));
        }

        private static List<String> ids(Path file) throws IOException {
            return Files.readString(file)
                    .lines()
                    .filter(line -> line.endsWith("}"))
                    .map(line -> line.substring(7, line.indexOf('"', 7)))
                    .toList();
        }

        private void finish() throws IOException {
            for (Log log : logs) {
                complete(log);
            }
            hinder(false);
            place.pollOut();
            List<String> got = place.ids();
            assertThat(got).as("%s", trace).doesNotHaveDuplicates();
            Set<String> there = new HashSet<>(got);
            List<Log> all = Stream.concat(logs.stream(), retired.stream())
                    .sorted(Comparator.comparingInt(log -> log.number))
                    .toList();
            for (Log log : all) {
                assertThat(log.complete.stream()
                                .filter(id -> !mayBeLost.contains(id) && !there.contains(id))
                                .toList())
                        .as("lost of %d%n%s", log.number, trace)
                        .isEmpty();
            }
            assertThat(all.stream().flatMap(log -> log.complete.stream()).collect(Collectors.toSet()))
                    .containsAll(there);
            Map<String, List<Desk.Got>> byOrigin = place.desk().all().stream()
                    .collect(Collectors.groupingBy(Desk.Got::source, TreeMap::new, Collectors.toList()));
            byOrigin.forEach((source, records) -> assertOrder(records));
            assertThat(place.desk().broken()).isZero();
            assertThat(got).hasSizeGreaterThan(200);
        }

        /** Within a file, from one beginning to the next, records come by their place. */
        private void assertOrder(List<Desk.Got> records) {
            for (int i = 1; i < records.size(); i++) {
                Desk.Got last = records.get(i - 1);
                Desk.Got next = records.get(i);
                assertThat(next.position() > last.position() || next.position() == 0)
                        .as("%s after %s%n%s", next, last, trace)
                        .isTrue();
            }
        }
    }
}
