package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.port.UnavailableException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Questions to something that is for one thread: others ask, and that thread answers when it has time.
 *
 * @param <A> what is asked
 */
final class Questions<A> {
    private static final int AT_ONCE = 16;
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final BlockingQueue<Asked<A, ?>> asked = new ArrayBlockingQueue<>(AT_ONCE);
    private final Duration patience;

    /** Questions for whose answers it is waited so long. */
    Questions(Duration patience) {
        this.patience = requireNonNull(patience, "patience is null");
    }

    private record Asked<A, T>(Function<A, T> question, CompletableFuture<T> answer) {
        private void by(A witness) {
            if (answer.isDone()) {
                return;
            }
            try {
                answer.complete(question.apply(witness));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        }
    }

    /**
     * Asks, and waits for the answer.
     *
     * @throws UnavailableException where there is none in time: too many ask, or the watch has other things to do
     */
    <T> T ask(Function<A, T> question) {
        Asked<A, T> mine = new Asked<>(question, new CompletableFuture<>());
        if (!asked.offer(mine)) {
            throw unavailable("Too many questions to the watch wait for their answers.");
        }
        try {
            return mine.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            mine.answer().cancel(false);
            throw unavailable("The watch has other things to do just now.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("The server is ending.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the question was none that the watch can answer", e.getCause());
        }
    }

    /** Answers what was asked so far. */
    void answer(A witness) {
        for (Asked<A, ?> next = asked.poll(); next != null; next = asked.poll()) {
            next.by(witness);
        }
    }

    private static UnavailableException unavailable(String words) {
        return new UnavailableException(words, AGAIN);
    }
}
