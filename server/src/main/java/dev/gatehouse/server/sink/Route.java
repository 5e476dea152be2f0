package dev.gatehouse.server.sink;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.config.SinkRoute;
import dev.gatehouse.store.sinks.AlertStanding;
import java.util.List;

/** Decides which alerts a sink is told of, and when again. */
final class Route {
    private final SinkRoute wanted;
    private final boolean updates;

    /**
     * A route.
     *
     * @param updates whether what changed of an alert that the sink has is told too
     */
    Route(SinkRoute wanted, boolean updates) {
        this.wanted = requireNonNull(wanted, "wanted is null");
        this.updates = updates;
    }

    /** Whether a sink is to be told of an alert as it is now. What it was told of once it is told to the end, where it may be. */
    boolean isDue(Alert alert, AlertStanding standing) {
        if (standing.dead().orElse(0) >= alert.revision()) {
            return false;
        }
        if (standing.told().isPresent()) {
            return updates && standing.told().getAsInt() < alert.revision();
        }
        // The canary goes everywhere: to show that something else would arrive.
        return isNews(alert.state()) && (alert.rule().id().equals(CanarySignIn.RULE) || wants(alert));
    }

    private static boolean isNews(AlertState state) {
        return state == AlertState.OPEN || state == AlertState.FINAL;
    }

    private boolean wants(Alert alert) {
        return alert.severity().compareTo(wanted.least()) >= 0
                && (wanted.expected() || alert.expected().isEmpty())
                && (wanted.rules().isEmpty() || isOfRule(alert))
                && (wanted.entities().isEmpty() || alert.entities().stream().anyMatch(this::isMeant));
    }

    private boolean isOfRule(Alert alert) {
        return holds(wanted.rules(), alert.rule().id().toString())
                || holds(wanted.rules(), alert.rule().title())
                || alert.rule().rows().stream().anyMatch(row -> holds(wanted.rules(), row));
    }

    private boolean isMeant(Entity entity) {
        return holds(wanted.entities(), entity.name())
                || entity.id().filter(id -> holds(wanted.entities(), id)).isPresent();
    }

    private static boolean holds(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }
}
