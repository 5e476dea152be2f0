package dev.gatehouse.connect.sink.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Pages;
import dev.gatehouse.connect.sink.Tidings;
import dev.gatehouse.detection.alert.AlertOcsf;
import dev.gatehouse.detection.alert.AlertState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilesSinkTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant BEGIN = Instant.parse("2026-05-04T10:00:00Z");

    @TempDir
    Path temp;

    private Instant now = BEGIN;

    @Test
    void thePageShowsWhatArrives() throws Exception {
        for (FilesSettings.Format format : FilesSettings.Format.values()) {
            Path below = temp.resolve(format.name());
            try (FilesSink sink = sink(new FilesSettings(below, format, 1 << 20, Duration.ofMinutes(5)))) {
                assertThat(sink.deliver(List.of(Tidings.told(), Tidings.anchor())))
                        .containsOnly(Outcome.DONE);
            }
            List<String> written = written(below, name -> name.endsWith(".ndjson"));
            assertThat(written).hasSize(2);
            assertThat(Pages.text("files")).contains(written);
        }
    }

    @Test
    void aFindingIsTheOneThatIsHeldAgainstTheSchemaElsewhere() throws Exception {
        try (FilesSink sink =
                sink(new FilesSettings(folder(), FilesSettings.Format.OCSF, 1 << 20, Duration.ofMinutes(5)))) {
            assertThat(sink.deliver(List.of(Tidings.told(), Tidings.told(2, AlertState.FINAL))))
                    .containsOnly(Outcome.DONE);
        }
        assertThat(names()).containsExactly("alerts-20260504T100000.000Z.ocsf.ndjson");
        assertThat(written(folder(), name -> name.startsWith("alerts-")))
                .containsExactly(
                        AlertOcsf.write(Tidings.told().alert(), "0.1.0", true),
                        AlertOcsf.write(Tidings.told(2, AlertState.FINAL).alert(), "0.1.0", false));
    }

    @Test
    void whatIsDoneIsInAFileThatNobodyCollectsYet() throws Exception {
        try (FilesSink sink = sink(settings(1 << 20))) {
            assertThat(sink.deliver(Tidings.many(0, 3)))
                    .containsOnly(Outcome.DONE)
                    .hasSize(3);
            assertThat(names()).containsExactly(".alerts-20260504T100000.000Z.ndjson.part");
            assertThat(Files.readString(folder().resolve(names().getFirst()))).isEqualTo(lines(0, 3));
        }
    }

    @Test
    void aFileThatIsOldEnoughIsFinishedThoughNothingComes() throws Exception {
        try (FilesSink sink = sink(settings(1 << 20))) {
            assertThat(sink.deliver(Tidings.many(0, 1))).containsOnly(Outcome.DONE);
            now = BEGIN.plusSeconds(299);
            sink.look();
            assertThat(names()).containsExactly(".alerts-20260504T100000.000Z.ndjson.part");
            now = BEGIN.plusSeconds(300);
            sink.look();
            assertThat(names()).containsExactly("alerts-20260504T100000.000Z.ndjson");
            assertThat(sink.deliver(Tidings.many(1, 2))).containsOnly(Outcome.DONE);
        }
        assertThat(names()).containsExactly("alerts-20260504T100000.000Z.ndjson", "alerts-20260504T100500.000Z.ndjson");
        assertThat(all()).isEqualTo(lines(0, 2));
    }

    @Test
    void aFileThatIsLargeEnoughIsFinished() throws Exception {
        try (FilesSink sink = sink(settings(4_000))) {
            for (int i = 0; i < 12; i++) {
                assertThat(sink.deliver(Tidings.many(i, i + 1))).containsOnly(Outcome.DONE);
            }
        }
        assertThat(names()).hasSizeGreaterThan(3).isSorted();
        assertThat(all()).isEqualTo(lines(0, 12));
    }

    @Test
    void namesSortByTimeAlsoWhereTheClockIsSetBack() throws Exception {
        for (int i = 0; i < 4; i++) {
            try (FilesSink sink = sink(settings(1 << 20))) {
                assertThat(sink.deliver(Tidings.many(i, i + 1))).containsOnly(Outcome.DONE);
            }
            now = now.minusSeconds(3_600);
        }
        assertThat(names()).hasSize(4);
        assertThat(all()).isEqualTo(lines(0, 4));
    }

    @Test
    void checkpointsHaveAFileOfTheirOwn() throws Exception {
        try (FilesSink sink = sink(settings(1 << 20))) {
            assertThat(sink.deliver(
                            List.of(Tidings.anchor(2), Tidings.numbered(0), Tidings.anchor(3), Tidings.numbered(1))))
                    .containsOnly(Outcome.DONE)
                    .hasSize(4);
        }
        assertThat(names()).containsExactly("alerts-20260504T100000.000Z.ndjson", "checkpoints.ndjson");
        assertThat(all()).isEqualTo(lines(0, 2));
        assertThat(Files.readAllLines(folder().resolve("checkpoints.ndjson")))
                .containsExactly(Tidings.anchor(2).json(), Tidings.anchor(3).json());
    }

    @Test
    void checkpointsAreOnlyAddedWhateverStandsBeforeThem() throws Exception {
        Files.createDirectories(folder());
        Path file = folder().resolve("checkpoints.ndjson");
        String kept = "a note of the auditor\n" + Tidings.anchor(2).json() + "\n";
        Files.writeString(file, kept + Tidings.anchor(3).json().substring(0, 50));
        try (FilesSink sink = sink(settings(1 << 20))) {
            assertThat(sink.deliver(List.of(Tidings.anchor(3)))).containsOnly(Outcome.DONE);
        }
        assertThat(file).hasContent(kept + Tidings.anchor(3).json() + "\n");
    }

    @Test
    void whatAKillLeftIsFinishedAtTheNextStart() throws Exception {
        Files.createDirectories(folder());
        Path part = folder().resolve(".alerts-20260504T090000.000Z.ndjson.part");
        Files.writeString(part, lines(0, 2) + lines(2, 3).substring(0, 99));
        Path other = folder().resolve(".alerts-20260504T090001.000Z.ocsf.ndjson.part");
        Files.writeString(other, "{\"half\":");
        Path empty = Files.createFile(folder().resolve(".alerts-20260504T090002.000Z.ndjson.part"));
        try (FilesSink sink = sink(settings(1 << 20))) {
            sink.look();
            assertThat(names()).containsExactly("alerts-20260504T090000.000Z.ndjson");
            assertThat(all()).isEqualTo(lines(0, 2));
            assertThat(empty).doesNotExist();
        }
    }

    @Test
    void aFolderThatCannotBeLookedThroughIsLookedThroughLater() throws Exception {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("alerts-20260504T100000.000Z.ndjson"), lines(0, 1));
        Files.writeString(folder().resolve(".alerts-20260504T100000.001Z.ndjson.part"), lines(1, 2));
        FailingDisk disk = new FailingDisk();
        disk.fail(2, 1);
        try (FilesSink sink = new FilesSink(settings(1 << 20), "0.1.0", clock(), disk)) {
            assertThat(sink.deliver(Tidings.many(2, 3)))
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.toString()).contains("the disk fails"));
            assertThat(sink.deliver(Tidings.many(2, 3))).containsOnly(Outcome.DONE);
        }
        assertThat(names())
                .containsExactly(
                        "alerts-20260504T100000.000Z.ndjson",
                        "alerts-20260504T100000.001Z.ndjson",
                        "alerts-20260504T100000.002Z.ndjson");
        assertThat(all()).isEqualTo(lines(0, 3));
    }

    @Test
    void whatNeverReachedTheDiskIsThrownAway() throws Exception {
        Files.createDirectories(folder());
        Path part = folder().resolve(".alerts-20260504T090000.000Z.ndjson.part");
        Files.writeString(part, lines(0, 1) + "\0".repeat(4_000) + "\"}\n" + lines(1, 2));
        try (FilesSink sink = sink(settings(1 << 20))) {
            sink.look();
        }
        assertThat(all()).isEqualTo(lines(0, 1));
    }

    @Test
    void twoSinksNeverShareAFolder() throws Exception {
        try (FilesSink second = sink(settings(1 << 20))) {
            try (FilesSink first = sink(settings(1 << 20))) {
                assertThat(first.deliver(Tidings.many(0, 1))).containsOnly(Outcome.DONE);
                assertThat(second.deliver(Tidings.many(1, 2)))
                        .singleElement()
                        .satisfies(outcome -> assertThat(outcome.toString()).contains("give each a folder of its own"));
            }
            assertThat(second.deliver(Tidings.many(1, 2))).containsOnly(Outcome.DONE);
        }
        assertThat(all()).isEqualTo(lines(0, 2));
    }

    @Test
    void aFolderThatCannotBeMadeIsLater() throws Exception {
        Files.writeString(folder(), "a file");
        try (FilesSink sink = sink(settings(1 << 20))) {
            assertThat(sink.deliver(List.of(Tidings.told(), Tidings.anchor())))
                    .hasSize(2)
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Later.class));
        }
    }

    @Test
    void aDiskThatIsFullIsLaterAndTakesTheSameOnceThereIsRoom() throws Exception {
        FailingDisk disk = new FailingDisk();
        try (FilesSink sink = new FilesSink(settings(1 << 20), "0.1.0", clock(), disk)) {
            assertThat(sink.deliver(Tidings.many(0, 2))).containsOnly(Outcome.DONE);
            disk.fail(1, 1);
            assertThat(sink.deliver(Tidings.many(2, 4)))
                    .hasSize(2)
                    .allSatisfy(outcome -> assertThat(outcome.toString()).contains("No space left on device"));
            assertThat(sink.deliver(Tidings.many(2, 4))).containsOnly(Outcome.DONE);
        }
        assertThat(all()).isEqualTo(lines(0, 4));
    }

    /** Whatever call to the disk fails, and whoever is killed after it: what was done is there, in its order, and nothing else. */
    @Test
    void whatIsDoneIsThereWhateverFails() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 25; round++) {
            Path below = temp.resolve("r" + round);
            FilesSettings settings =
                    new FilesSettings(below, FilesSettings.Format.NDJSON, 3_000, Duration.ofMinutes(5));
            Set<String> done = new LinkedHashSet<>();
            Set<String> checkpoints = new LinkedHashSet<>();
            Set<String> tried = new LinkedHashSet<>();
            int number = 0;
            for (int life = 0; life < 3; life++) {
                FailingDisk disk = new FailingDisk();
                try (FilesSink sink = new FilesSink(settings, "0.1.0", clock(), disk)) {
                    for (int i = 0; i < 6; i++) {
                        if (random.nextInt(3) == 0) {
                            disk.fail(1 + random.nextInt(6), 1 + random.nextInt(4));
                        }
                        now = now.plusSeconds(random.nextInt(200));
                        List<Message> messages = new ArrayList<>(Tidings.many(number, number + 1 + random.nextInt(3)));
                        messages.add(random.nextInt(messages.size() + 1), Tidings.anchor(number + 1));
                        number += messages.size();
                        deliver(sink, messages, done, checkpoints, tried);
                    }
                    disk.fail(random.nextBoolean() ? 1 : Integer.MAX_VALUE, 2);
                }
                tear(below, random);
            }
            try (FilesSink sink = new FilesSink(settings, "0.1.0", clock(), new Disk())) {
                sink.look();
            }
            List<String> written = written(below, name -> name.startsWith("alerts-"));
            assertThat(written).as("round %d", round).containsSubsequence(done);
            assertThat(tried).containsAll(written);
            assertThat(written(below, name -> name.endsWith(".part"))).isEmpty();
            assertThat(written(below, "checkpoints.ndjson"::equals)).containsSubsequence(checkpoints);
        }
    }

    private static void deliver(
            FilesSink sink, List<Message> messages, Set<String> done, Set<String> checkpoints, Set<String> tried)
            throws InterruptedException {
        List<Outcome> outcomes = sink.deliver(messages);
        assertThat(outcomes).hasSameSizeAs(messages);
        boolean isStopped = false;
        for (int i = 0; i < messages.size(); i++) {
            isStopped |= outcomes.get(i) instanceof Outcome.Later;
            assertThat(outcomes.get(i) instanceof Outcome.Later).isEqualTo(isStopped);
            switch (messages.get(i)) {
                case Message.Told told -> {
                    tried.add(told.json());
                    if (!isStopped) {
                        done.add(told.json());
                    }
                }
                case Message.Anchor anchor -> {
                    if (!isStopped) {
                        checkpoints.add(anchor.json());
                    }
                }
            }
        }
    }

    /** As a kill in the middle of a write leaves a file. */
    private static void tear(Path folder, Random random) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".part")).toList()) {
                if (random.nextBoolean()) {
                    Files.writeString(file, "{\"id\":\"half", StandardOpenOption.APPEND);
                }
            }
        }
    }

    @Test
    void aSinkThatRunsFinishesWhatIsLeftByItself() throws Exception {
        Files.createDirectories(folder());
        Path finished = folder().resolve("alerts-20260504T090000.000Z.ndjson");
        Files.writeString(folder().resolve("." + finished.getFileName() + ".part"), lines(0, 1));
        FilesSink sink = new FilesSink(settings(1 << 20), "0.1.0", clock());
        try (sink) {
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (Files.notExists(finished) && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(finished).hasContent(lines(0, 1));
        }
        assertThat(sink.deliver(Tidings.many(1, 2)))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.toString()).contains("the sink is closed"));
    }

    @Test
    void whateverLogsHoldALineIsOneObject() throws Exception {
        Random random = new Random(13);
        for (FilesSettings.Format format : FilesSettings.Format.values()) {
            Path below = temp.resolve(format.name());
            try (FilesSink sink = sink(new FilesSettings(below, format, 1 << 20, Duration.ofMinutes(5)))) {
                for (int i = 0; i < 200; i++) {
                    Message told = Tidings.hostile(Tidings.hostileText(random));
                    assertThat(sink.deliver(List.of(told))).containsOnly(Outcome.DONE);
                }
            }
            List<String> written = written(below, name -> name.startsWith("alerts-"));
            assertThat(written).hasSize(200);
            for (String line : written) {
                JsonNode node = JSON.readTree(line);
                assertThat(node.isObject()).isTrue();
            }
        }
    }

    private FilesSink sink(FilesSettings settings) {
        return new FilesSink(settings, "0.1.0", clock(), new Disk());
    }

    private InstantSource clock() {
        return () -> now;
    }

    private Path folder() {
        return temp.resolve("out");
    }

    private FilesSettings settings(long bytes) {
        return new FilesSettings(folder(), FilesSettings.Format.NDJSON, bytes, Duration.ofMinutes(5));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".gatehouse.lock"))
                    .sorted()
                    .toList();
        }
    }

    /** What collectors find. */
    private String all() throws IOException {
        return String.join(
                "",
                written(folder(), name -> name.startsWith("alerts-")).stream()
                        .map(line -> line + "\n")
                        .toList());
    }

    private static List<String> written(Path folder, Predicate<String> name) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> name.test(file.getFileName().toString()))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                assertThat(text).endsWith("\n");
                lines.addAll(List.of(text.substring(0, text.length() - 1).split("\n", -1)));
            }
        }
        return lines;
    }

    private static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (Message message : Tidings.many(from, to)) {
            lines.append(((Message.Told) message).json()).append('\n');
        }
        return lines.toString();
    }
}
