package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Step;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The directory is to say that somebody has something exactly as long as any grant gives it to him. */
public final class A8Union implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        if (!step.after().isSwept() || step.accepted().isEmpty()) {
            return Stream.empty();
        }
        Scene now = step.after();
        Set<Holding> given = now.slice().grants().values().stream()
                .filter(now.reading()::gives)
                .map(Grant::holding)
                .collect(Collectors.toSet());
        Set<Holding> wanted = now.slice().provisions().values().stream()
                .filter(Provision::wanted)
                .map(Provision::holding)
                .collect(Collectors.toSet());
        return given.equals(wanted)
                ? Stream.empty()
                : Stream.of("grants give " + given + ", and the directory is to say " + wanted);
    }
}
