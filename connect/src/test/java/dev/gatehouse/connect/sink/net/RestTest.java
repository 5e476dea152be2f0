package dev.gatehouse.connect.sink.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class RestTest {
    @Test
    void lastsAsLongAsItIsTold() throws InterruptedException {
        try (Rest rest = new Rest()) {
            assertThat(rest.take(Duration.ZERO)).isTrue();
            assertThat(rest.take(Duration.ofMillis(1))).isTrue();
        }
    }

    @Test
    void endsWhereTheSinkIsClosed() throws InterruptedException, ExecutionException {
        Rest rest = new Rest();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> whole = threads.submit(() -> rest.take(Duration.ofDays(1)));
            rest.close();
            assertThat(whole.get()).isFalse();
        }
        assertThat(rest.take(Duration.ofDays(1))).isFalse();
    }
}
