package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.scene.Deeds;
import dev.gatehouse.pim.scene.Driver;
import dev.gatehouse.pim.scene.Move;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Step;
import dev.gatehouse.pim.scene.Times;
import dev.gatehouse.pim.scene.Worker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * That everything comes to an end: when nobody asks for anything any more, and the worker and time go on, no request is
 * open, nothing that was to end is there, and the directory has what stands, and nothing else.
 */
public final class AtRest {
    private static final int MOST = 500;

    private final Driver driver;

    public AtRest(Driver driver) {
        this.driver = driver;
    }

    /** What is wrong on the way there, or then. */
    public Optional<String> broken(Scene scene) {
        Scene now = scene;
        for (int i = 0; i < MOST; i++) {
            Optional<Move> next = next(now);
            if (next.isEmpty()) {
                return atRest(now);
            }
            Step step = driver.play(now, next.get());
            Optional<String> wrong = Invariants.broken(step);
            if (wrong.isPresent()) {
                return wrong.map(text -> text + " (when nothing more is asked for, at "
                        + step.before().now() + ")");
            }
            now = step.after();
        }
        return Optional.of("L1: nothing comes to an end");
    }

    private static Optional<Move> next(Scene now) {
        Deeds deeds = new Deeds(now);
        if (!now.isSwept()) {
            return Optional.of(deeds.sweeps());
        }
        List<Instant> times = Times.of(now);
        return new Worker(now)
                .works()
                .or(() -> times.isEmpty() ? Optional.empty() : Optional.of(deeds.until(times.getFirst())));
    }

    private static Optional<String> atRest(Scene now) {
        Optional<String> open = now.slice().requests().values().stream()
                .filter(request -> !request.status().isFinal())
                .map(request -> "L1: " + request.form().holding() + " stays " + request.status() + " for ever")
                .findAny();
        Optional<String> held = now.slice().grants().values().stream()
                .filter(grant -> grant.isOpen() && !grant.validity().until().equals(Instant.MAX))
                .map(grant -> "L1: " + grant.holding() + " never ends")
                .findAny();
        Set<Holding> given = now.slice().grants().values().stream()
                .filter(now.reading()::gives)
                .map(Grant::holding)
                .collect(Collectors.toSet());
        Optional<String> other = given.equals(now.directory())
                ? Optional.empty()
                : Optional.of("E1: the directory has " + now.directory() + " and should have " + given);
        return open.or(() -> held).or(() -> other);
    }
}
