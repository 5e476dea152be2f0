package dev.gatehouse.server.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.server.port.UnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class QuestionsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void areAnsweredByTheThreadThatOwnsWhatIsAsked() throws Exception {
        Questions<String> questions = new Questions<>(LONG);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(others.submit(() -> questions.ask(
                        asked -> asked + " by " + Thread.currentThread().threadId())));
            }
            CompletableFuture<Void> all = CompletableFuture.runAsync(
                    () -> answers.forEach(answer -> assertThat(result(answer)).isNotEmpty()), others);
            while (!all.isDone()) {
                questions.answer("told");
            }
            all.get();
            for (Future<String> answer : answers) {
                assertThat(answer.get())
                        .isEqualTo("told by " + Thread.currentThread().threadId());
            }
        }
    }

    @Test
    void areGivenUpWhereNobodyAnswersInTimeAndNotAskedAfterwards() {
        Questions<String> questions = new Questions<>(Duration.ofMillis(1));
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> questions.ask(any -> asked.incrementAndGet()))
                .isInstanceOfSatisfying(
                        UnavailableException.class,
                        e -> assertThat(e.retryAfter()).isPositive());
        questions.answer("late");
        assertThat(asked).hasValue(0);
    }

    @Test
    void areRefusedWhereTooManyWait() {
        Questions<String> questions = new Questions<>(Duration.ofMillis(1));
        for (int i = 0; i < 16; i++) {
            assertThatThrownBy(() -> questions.ask(String::length)).hasMessageContaining("other things to do");
        }

        assertThatThrownBy(() -> questions.ask(String::length)).hasMessageContaining("Too many questions");
        questions.answer("now");
        assertThatThrownBy(() -> questions.ask(String::length)).hasMessageContaining("other things to do");
    }

    @Test
    void thatFailHurtWhoeverAskedAndNotWhoeverAnswers() throws Exception {
        Questions<String> questions = new Questions<>(LONG);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> answer = others.submit(() -> questions.<String>ask(any -> {
                throw new IllegalArgumentException("no such thing");
            }));
            while (!answer.isDone()) {
                questions.answer("told");
            }
            assertThatThrownBy(answer::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("no such thing");
        }
    }

    private static String result(Future<String> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
