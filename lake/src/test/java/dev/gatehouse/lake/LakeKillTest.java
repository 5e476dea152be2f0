package dev.gatehouse.lake;

import static dev.gatehouse.lake.Records.START;
import static dev.gatehouse.lake.Records.id;
import static dev.gatehouse.lake.Records.signIn;
import static dev.gatehouse.lake.Records.signInDiagnostics;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
final class LakeKillTest {
    private static final int ROUNDS = 3;

    @TempDir
    Path folder;

    @Test
    void hasEachEventOnceWheneverTheProcessIsKilled() throws Exception {
        var random = new Random(5);
        int acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged = runAndKill(acknowledged, 25 + random.nextInt(20), random.nextInt(60));
            try (var opened = Opened.in(folder, Opened.SMALL_FILES)) {
                check(opened, acknowledged);
                opened.convert();
                opened.lake().compact(START.plus(Duration.ofDays(1)));
                check(opened, acknowledged);
            }
        }
        assertThat(acknowledged).isGreaterThan(60);
    }

    private static void check(Opened opened, int acknowledged) {
        var found = opened.all(EventQuery.ALL).stream().map(EventRow::id).toList();
        var expected = new TreeSet<String>();
        for (int i = 0; i < acknowledged; i++) {
            expected.add(id(i));
        }
        assertThat(found).doesNotHaveDuplicates().containsAll(expected);
        assertThat(found).hasSizeBetween(acknowledged, acknowledged + 1);
        assertThat(opened.lake().count(EventQuery.ALL)).isEqualTo(found.size());
    }

    /** Answers how many events the child said were in; the one after that may be in too. */
    private int runAndKill(int first, int events, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString(),
                        "" + first)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int last = first;
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.endsWith(".")) {
                    last = Integer.parseInt(line.substring(0, line.length() - 1)) + 1;
                }
                if (last == first + events) {
                    boolean _ = process.waitFor(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
                    boolean _ = process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor()).isNotZero();
        assertThat(last).isGreaterThanOrEqualTo(first + events);
        return last;
    }

    /** Appends events, each in two shapes, and converts, compacts and releases in between until it is killed. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            try (var opened = Opened.in(Path.of(args[0]), Opened.SMALL_FILES)) {
                for (int i = Integer.parseInt(args[1]); ; i++) {
                    var time = START.plus(Duration.ofHours(i % 40));
                    opened.append(time, signIn(i, i % 7, time), signInDiagnostics(i, i % 7, time));
                    System.out.println(i + ".");
                    System.out.flush();
                    opened.convert();
                    if (i % 5 == 0) {
                        opened.lake().compact(START);
                        opened.lake().release(opened.journal().end());
                    }
                }
            }
        }
    }
}
