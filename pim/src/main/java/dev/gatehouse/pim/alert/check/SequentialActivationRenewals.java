package dev.gatehouse.pim.alert.check;

import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.alert.Thresholds;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.state.Recommending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who activates the same so often, one time soon after the other, that he has it nearly always. What ended a month ago is
 * over.
 */
final class SequentialActivationRenewals implements AlertCheck {
    private static final Duration MONTH = Duration.ofDays(30);

    @Override
    public Outcome examine(Scene scene, AlertKind alert) {
        Thresholds.Sequence limit = scene.slice().alert(alert).thresholds() instanceof Thresholds.Sequence sequence
                ? sequence
                : (Thresholds.Sequence) alert.usual();
        Map<Holding, List<Grant>> activated = scene.slice().grants().values().stream()
                .filter(Recommending::isActivated)
                .collect(Collectors.groupingBy(Grant::holding));
        return new Outcome.Found(activated.values().stream()
                .flatMap(grants -> rows(grants, limit.within()))
                .filter(row -> row.size() >= limit.count())
                .filter(row -> end(row.getLast()).isAfter(scene.at().minus(MONTH)))
                .map(row -> incident(scene, alert, row))
                .sorted(Comparator.comparing(Incident::key))
                .toList());
    }

    private static Stream<List<Grant>> rows(List<Grant> grants, Duration within) {
        List<List<Grant>> rows = new ArrayList<>();
        grants.stream()
                .sorted(Comparator.<Grant, Instant>comparing(
                                grant -> grant.validity().from())
                        .thenComparing(Grant::id))
                .forEach(grant -> {
                    boolean next = !rows.isEmpty()
                            && !grant.validity()
                                    .from()
                                    .isAfter(end(rows.getLast().getLast()).plus(within));
                    if (!next) {
                        rows.add(new ArrayList<>());
                    }
                    rows.getLast().add(grant);
                });
        return rows.stream();
    }

    private static Instant end(Grant grant) {
        return grant.ended().map(Grant.Ended::at).orElse(grant.validity().until());
    }

    /** It is the same incident as long as the row goes on. */
    private static Incident incident(Scene scene, AlertKind alert, List<Grant> row) {
        Grant first = row.getFirst();
        return new Incident(
                alert,
                first.holding() + " from " + first.id(),
                Optional.of(new Incident.Assignment(first.holding(), first.kind())),
                new Incident.Detail.InARow(
                        row.size(), Interval.between(first.validity().from(), end(row.getLast()))),
                scene.tenant().name(first.principal()) + " activated it " + row.size() + " times in a row");
    }
}
