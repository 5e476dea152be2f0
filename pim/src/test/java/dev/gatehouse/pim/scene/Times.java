package dev.gatehouse.pim.scene;

import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Step;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The moments to come at which something begins, ends or is too late, the next first. */
public final class Times {
    private Times() {}

    public static List<Instant> of(Scene scene) {
        Stream<Instant> grants = scene.slice().grants().values().stream()
                .filter(Grant::isOpen)
                .flatMap(grant ->
                        Stream.of(grant.validity().from(), grant.validity().until()));
        Stream<Instant> requests = scene.slice().requests().values().stream()
                .filter(request -> request.status().isPending())
                .flatMap(Times::of);
        return Stream.concat(grants, requests)
                .filter(when -> when.isAfter(scene.now()) && !when.equals(Instant.MAX))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static Stream<Instant> of(Request request) {
        return Stream.concat(
                request.form().start().stream(),
                request.steps().stream().map(Step::deadline).flatMap(Optional::stream));
    }
}
