package dev.gatehouse.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class NicenessTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void hasAThreadAndThoseItMakesGiveWayAndNobodyElse() {
        int before = niceness();

        int inside = Niceness.givingWay(NicenessTest::niceness);
        int made = Niceness.givingWay(() -> CompletableFuture.supplyAsync(
                        NicenessTest::niceness, task -> Thread.ofPlatform().start(task))
                .join());

        assertThat(inside).isEqualTo(10);
        assertThat(made).isEqualTo(10);
        assertThat(niceness()).isEqualTo(before);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void hasTheOptimizingCompilerGiveWayAndNobodyElse() throws IOException {
        assertThat(Niceness.compilerGivesWay()).isTrue();

        try (var threads = Files.list(Path.of("/proc/self/task"))) {
            assertThat(threads.map(NicenessTest::stat).filter(stat -> stat.contains("(C2 CompilerThre")))
                    .isNotEmpty()
                    .allSatisfy(stat -> assertThat(niceness(stat)).isEqualTo(5));
        }
        assertThat(niceness()).isZero();
    }

    @Test
    void throwsWhatTheWorkThrows() {
        assertThatThrownBy(() -> Niceness.givingWay(() -> {
                    throw new UnsupportedOperationException("not today");
                }))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("not today");
    }

    private static int niceness() {
        return niceness(stat(Path.of("/proc/thread-self")));
    }

    /** The 19th of proc_pid_stat(5)'s fields, of which the second is a name in parentheses. */
    private static int niceness(String stat) {
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Integer.parseInt(afterName[16]);
    }

    private static String stat(Path thread) {
        try {
            return Files.readString(thread.resolve("stat"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
