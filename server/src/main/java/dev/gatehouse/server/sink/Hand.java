package dev.gatehouse.server.sink;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Sink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** Hands messages to a sink, several batches at the same time, and stops at the first one that is for later. */
final class Hand implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Hand.class);

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final String name;
    private final Sink sink;
    private final int lanes;
    private final ExecutorService threads;

    /** For a sink of this name; so many batches at the same time, at most. */
    Hand(String name, Sink sink, int lanes) {
        this.name = requireNonNull(name, "name is null");
        this.sink = requireNonNull(sink, "sink is null");
        this.lanes = lanes;
        this.threads = Executors.newFixedThreadPool(
                lanes,
                Thread.ofPlatform().daemon().name("sink " + name + " ", 0).factory());
    }

    /**
     * Hands messages over of which no two are about the same alert; answers why the rest is for later, where it is.
     *
     * @param each takes what became of a batch, on the thread that handed it over, before the next batch
     */
    Optional<Outcome.Later> over(List<Message> messages, BiConsumer<List<Message>, List<Outcome>> each)
            throws InterruptedException {
        AtomicReference<Optional<Outcome.Later>> trouble = new AtomicReference<>(Optional.empty());
        AtomicBoolean broken = new AtomicBoolean();
        List<Future<?>> lanesAtWork = new ArrayList<>();
        List<List<Message>> batches = batches(messages);
        for (int lane = 0; lane < Math.min(lanes, batches.size()); lane++) {
            int first = lane;
            lanesAtWork.add(threads.submit(() -> {
                try {
                    for (int i = first; i < batches.size() && trouble.get().isEmpty() && !broken.get(); i += lanes) {
                        List<Outcome> outcomes = deliver(batches.get(i));
                        each.accept(batches.get(i), outcomes);
                        outcomes.stream()
                                .filter(Outcome.Later.class::isInstance)
                                .map(Outcome.Later.class::cast)
                                .findFirst()
                                .ifPresent(later -> trouble.compareAndSet(Optional.empty(), Optional.of(later)));
                    }
                } catch (Throwable t) {
                    broken.set(true);
                    throw t;
                }
                return null;
            }));
        }
        await(lanesAtWork);
        return trouble.get();
    }

    private List<List<Message>> batches(List<Message> messages) {
        int most = Math.max(1, sink.most());
        List<List<Message>> batches = new ArrayList<>();
        for (int from = 0; from < messages.size(); from += most) {
            batches.add(messages.subList(from, Math.min(messages.size(), from + most)));
        }
        return batches;
    }

    private List<Outcome> deliver(List<Message> batch) throws InterruptedException {
        try {
            List<Outcome> outcomes = sink.deliver(batch);
            if (outcomes.size() != batch.size()) {
                throw new IllegalStateException(
                        "a sink answered " + outcomes.size() + " times for " + batch.size() + " messages");
            }
            return outcomes;
        } catch (RuntimeException e) {
            LOG.errorf(e, "the sink %s has a defect; what it was handed is for later", name);
            Outcome later = new Outcome.Later("a defect of Gatehouse: " + e);
            return batch.stream().map(_ -> later).toList();
        }
    }

    /** Throws what the first of them threw, but not before all are over: what is under way might overtake what is handed over next. */
    private static void await(List<Future<?>> lanes) throws InterruptedException {
        Optional<Throwable> failure = Optional.empty();
        for (Future<?> lane : lanes) {
            try {
                Object _ = lane.get();
            } catch (ExecutionException e) {
                failure = failure.or(() -> Optional.ofNullable(e.getCause()));
            }
        }
        if (failure.isPresent()) {
            switch (failure.get()) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new InterruptedException("a lane was interrupted");
            }
        }
    }

    /** Ends what is under way: the sink lets go of its connections, and whoever waits all the same is interrupted. */
    @Override
    public void close() {
        sink.close();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                var _ = threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            var _ = threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
