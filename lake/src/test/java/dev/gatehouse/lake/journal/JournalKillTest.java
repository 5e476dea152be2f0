package dev.gatehouse.lake.journal;

import static dev.gatehouse.lake.journal.Journals.all;
import static dev.gatehouse.lake.journal.Journals.limits;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class JournalKillTest {
    private static final int ROUNDS = 3;

    @TempDir
    Path folder;

    @Test
    void hasEveryBatchThatWasAcknowledgedBeforeTheProcessWasKilled() throws Exception {
        Map<Long, String> acknowledged = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.putAll(runAndKill(round, 200 + 150 * round));
            try (var journal = Journal.open(folder, limits(30_000))) {
                Map<Long, String> found = new HashMap<>();
                all(journal)
                        .forEach(frame -> found.put(
                                frame.position().value(),
                                frame.batch().source() + " " + frame.batch().offset()));
                assertThat(found).containsAllEntriesOf(acknowledged);
                assertThat(found.values()).doesNotHaveDuplicates();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(900);
    }

    private Map<Long, String> runAndKill(int round, int after) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString(),
                        "" + round)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (lines.size() == after) {
                    boolean _ = process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor()).isNotZero();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(after);
        Map<Long, String> acknowledged = new HashMap<>();
        for (var line : lines) {
            var parts = line.split(" ", 2);
            if (parts.length == 2 && parts[1].endsWith(".")) {
                acknowledged.put(Long.parseLong(parts[0]), parts[1].substring(0, parts[1].length() - 1));
            }
        }
        return acknowledged;
    }

    /** Appends from several threads until it is killed, and says of each batch that it is in. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            var journal = Journal.open(Path.of(args[0]), limits(30_000));
            try (var executor = Executors.newFixedThreadPool(4)) {
                for (int t = 0; t < 4; t++) {
                    String source = "r" + args[1] + "t" + t;
                    executor.execute(() -> {
                        for (int i = 0; ; i++) {
                            String record = "{\"n\":" + i + ",\"text\":\"" + "x".repeat(i % 700) + "\"}";
                            var at = journal.append(Journals.batch(source, record, i, "o" + i));
                            say(at.value() + " " + source + " o" + i + ".\n");
                        }
                    });
                }
            }
        }

        private static void say(String line) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            synchronized (Child.class) {
                System.out.write(bytes, 0, bytes.length);
                System.out.flush();
            }
        }
    }
}
