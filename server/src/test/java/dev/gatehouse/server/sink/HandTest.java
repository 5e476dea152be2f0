package dev.gatehouse.server.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.sigma.Level;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class HandTest {
    private static final List<Message> MESSAGES =
            Stream.of("a", "b", "c", "d").map(HandTest::message).toList();

    private final Queue<Message> settled = new ConcurrentLinkedQueue<>();

    @Test
    void whatIsUnderWayIsNotedBeforeAFailureIsToldAndNothingElseBegins() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Optional<Thread>> failed = new AtomicReference<>(Optional.empty());
        AtomicBoolean over = new AtomicBoolean();
        Thread caller = Thread.currentThread();
        try (Hand hand = new Hand(
                "soc",
                new One(message -> {
                    if (message.equals(MESSAGES.getFirst())) {
                        await(begun);
                        failed.set(Optional.of(Thread.currentThread()));
                        throw new LinkageError("oops");
                    }
                    begun.countDown();
                    // Until the other lane is over, and whoever waits for both could have gone on.
                    while (!over.get() && !(isIdle(failed.get()) && caller.getState() == Thread.State.WAITING)) {
                        Thread.onSpinWait();
                    }
                    return Outcome.DONE;
                }),
                2)) {
            assertThatThrownBy(() -> {
                        try {
                            var _ = hand.over(MESSAGES, (batch, _) -> settled.addAll(batch));
                        } finally {
                            over.set(true);
                        }
                    })
                    .isInstanceOf(LinkageError.class)
                    .hasMessage("oops");
            assertThat(settled).containsExactly(MESSAGES.get(1));
        }
    }

    private static boolean isIdle(Optional<Thread> thread) {
        return thread.filter(one -> one.getState() == Thread.State.WAITING).isPresent();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Message message(String name) {
        return new Message.Told(Told.alert(name, Level.HIGH, 1), "{}", true, "");
    }

    /** Takes one message at a time. */
    private record One(Function<Message, Outcome> mood) implements Sink {
        @Override
        public int most() {
            return 1;
        }

        @Override
        public List<Outcome> deliver(List<Message> messages) {
            return messages.stream().map(mood).toList();
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
