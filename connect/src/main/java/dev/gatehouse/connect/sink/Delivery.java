package dev.gatehouse.connect.sink;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Hands messages over in calls of several, and tells what became of each: the one to blame for a refusal is found by halving. */
public final class Delivery {
    private Delivery() {}

    /** Hands some over at once. */
    @FunctionalInterface
    public interface Call<T> {
        /** What became of all of them; that they are refused for good may be because of one. */
        Outcome of(List<T> part) throws InterruptedException;
    }

    /** What became of each, in their order. Once one is for later, all after it are, and no further call is made. */
    public static <T> List<Outcome> of(List<List<T>> parts, Call<T> call) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        Optional<Outcome.Later> stop = Optional.empty();
        for (List<T> part : parts) {
            if (stop.isPresent()) {
                outcomes.addAll(Collections.nCopies(part.size(), stop.get()));
            } else {
                stop = hand(part, call, outcomes);
            }
        }
        return List.copyOf(outcomes);
    }

    private static <T> Optional<Outcome.Later> hand(List<T> part, Call<T> call, List<Outcome> outcomes)
            throws InterruptedException {
        Outcome outcome = call.of(part);
        if (outcome instanceof Outcome.Never && part.size() > 1) {
            int half = part.size() / 2;
            Optional<Outcome.Later> stop = hand(part.subList(0, half), call, outcomes);
            if (stop.isEmpty()) {
                return hand(part.subList(half, part.size()), call, outcomes);
            }
            outcomes.addAll(Collections.nCopies(part.size() - half, stop.get()));
            return stop;
        }
        outcomes.addAll(Collections.nCopies(part.size(), outcome));
        return outcome instanceof Outcome.Later later ? Optional.of(later) : Optional.empty();
    }

    /**
     * Cuts into parts that keep the order.
     *
     * @param count how many make a part, at most
     * @param bytes how large a part is, at most; what is larger by itself is a part by itself
     */
    public static <T> List<List<T>> parts(List<T> items, int count, long bytes, ToIntFunction<T> size) {
        List<List<T>> parts = new ArrayList<>();
        List<T> part = new ArrayList<>();
        long filled = 0;
        for (T item : items) {
            int more = size.applyAsInt(item);
            if (!part.isEmpty() && (part.size() == count || filled + more > bytes)) {
                parts.add(List.copyOf(part));
                part.clear();
                filled = 0;
            }
            part.add(item);
            filled += more;
        }
        if (!part.isEmpty()) {
            parts.add(List.copyOf(part));
        }
        return List.copyOf(parts);
    }
}
