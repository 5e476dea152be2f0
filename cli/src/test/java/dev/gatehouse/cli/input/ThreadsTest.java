package dev.gatehouse.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ThreadsTest {
    @Test
    void runsTheTaskOnEachThreadAndWaits() {
        AtomicInteger runs = new AtomicInteger();
        Threads.run(5, runs::incrementAndGet);
        assertThat(runs).hasValue(5);
    }

    @Test
    void throwsWhatATaskThrows() {
        assertThatThrownBy(() -> Threads.run(3, () -> {
                    throw new IllegalArgumentException("broken");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("broken");
        assertThatThrownBy(() -> Threads.run(3, () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }
}
