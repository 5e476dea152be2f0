package dev.gatehouse.bench.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Lets contestants take turns, so that a disturbance of the machine hits all of them alike. */
final class Race {
    private final LongSupplier clock;
    private final Consumer<String> progress;

    Race(LongSupplier clock, Consumer<String> progress) {
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Runs everybody once for warmth and then so many passes. Everybody who counts events must count {@code events}; who
     * counts otherwise, or fails, is left out of the result and named in {@code couldNot}.
     */
    Map<String, Timing> run(List<Contestant> contestants, int passes, long events, List<String> couldNot)
            throws InterruptedException {
        var fit = new ArrayList<Contestant>();
        for (Contestant contestant : contestants) {
            progress.accept("warming up: " + contestant.name());
            if (passes(contestant, events, couldNot) >= 0) {
                fit.add(contestant);
            }
        }
        var nanos = new LinkedHashMap<Contestant, List<Long>>();
        fit.forEach(contestant -> nanos.put(contestant, new ArrayList<>()));
        for (int pass = 0; pass < passes; pass++) {
            progress.accept("pass " + (pass + 1) + " of " + passes);
            for (int i = 0; i < fit.size(); i++) {
                Contestant contestant = fit.get((i + pass) % fit.size());
                long taken = passes(contestant, events, couldNot);
                if (taken >= 0) {
                    nanos.getOrDefault(contestant, new ArrayList<>()).add(taken);
                } else {
                    nanos.remove(contestant);
                }
            }
            fit.retainAll(nanos.keySet());
        }
        var timings = new LinkedHashMap<String, Timing>();
        nanos.forEach((contestant, all) -> {
            if (!all.isEmpty()) {
                timings.put(contestant.name(), new Timing(contestant.name(), all));
            }
        });
        return timings;
    }

    private long passes(Contestant contestant, long events, List<String> couldNot) throws InterruptedException {
        long start = clock.getAsLong();
        try {
            long seen = contestant.run();
            long taken = clock.getAsLong() - start;
            if (seen == 0 || seen == events) {
                return taken;
            }
            couldNot.add(contestant.name() + ": saw " + seen + " events of " + events);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            couldNot.add(contestant.name() + ": " + reason(e));
        }
        return -1;
    }

    private static String reason(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
