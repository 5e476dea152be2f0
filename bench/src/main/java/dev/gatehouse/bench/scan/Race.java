package dev.gatehouse.bench.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets contestants take turns, so that a disturbance of the machine hits all of them alike. */
final class Race {
    private final Clock clock;
    private final Consumer<String> progress;

    Race(Clock clock, Consumer<String> progress) {
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
            if (pass(contestant, events, couldNot).isPresent()) {
                fit.add(contestant);
            }
        }
        var taken = new LinkedHashMap<Contestant, List<Timing.Pass>>();
        fit.forEach(contestant -> taken.put(contestant, new ArrayList<>()));
        for (int pass = 0; pass < passes; pass++) {
            progress.accept("pass " + (pass + 1) + " of " + passes);
            for (int i = 0; i < fit.size(); i++) {
                Contestant contestant = fit.get((i + pass) % fit.size());
                Optional<Timing.Pass> one = pass(contestant, events, couldNot);
                if (one.isPresent()) {
                    taken.getOrDefault(contestant, new ArrayList<>()).add(one.get());
                } else {
                    taken.remove(contestant);
                }
            }
            fit.retainAll(taken.keySet());
        }
        var timings = new LinkedHashMap<String, Timing>();
        taken.forEach((contestant, all) -> {
            if (!all.isEmpty()) {
                timings.put(contestant.name(), new Timing(contestant.name(), all));
            }
        });
        return timings;
    }

    private Optional<Timing.Pass> pass(Contestant contestant, long events, List<String> couldNot)
            throws InterruptedException {
        long start = clock.nanos();
        long cpu = clock.cpuNanos();
        try {
            long seen = contestant.run();
            var pass = new Timing.Pass(clock.nanos() - start, clock.cpuNanos() - cpu);
            if (seen == 0 || seen == events) {
                return Optional.of(pass);
            }
            couldNot.add(contestant.name() + ": saw " + seen + " events of " + events);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            couldNot.add(contestant.name() + ": " + reason(e));
        }
        return Optional.empty();
    }

    private static String reason(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
