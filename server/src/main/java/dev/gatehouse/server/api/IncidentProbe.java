package dev.gatehouse.server.api;

import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.Probe;
import jakarta.inject.Singleton;

/** Says whether alerts can be joined to incidents. */
@Singleton
final class IncidentProbe implements Probe {
    private final Watching watching;

    IncidentProbe(Watching watching) {
        this.watching = watching;
    }

    @Override
    public String name() {
        return "incidents";
    }

    @Override
    public Condition condition() {
        return watching.joining().trouble().isEmpty()
                ? new Condition(State.WELL, "alerts are joined as they change")
                : new Condition(State.AILING, "alerts cannot be joined to incidents; the log says why");
    }
}
