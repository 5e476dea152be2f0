package dev.gatehouse.server.api;

import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.Duty;
import dev.gatehouse.server.port.Probe;
import dev.gatehouse.server.watch.Station;
import jakarta.inject.Singleton;
import java.util.List;

/** Says whether the watch is well. */
@Singleton
final class WatchProbe implements Probe {
    private final Watching watching;
    private final Duty duty;

    WatchProbe(Watching watching, Duty duty) {
        this.watching = watching;
        this.duty = duty;
    }

    @Override
    public String name() {
        return "watch";
    }

    @Override
    public Condition condition() {
        Station station = watching.station();
        Condition condition = condition(station.health(), station.rules().mistakes());
        return duty.watches() || condition.state() != State.WELL
                ? condition
                : new Condition(State.WELL, "not here: this server only grants, and keeps what it does");
    }

    /** What that health says, and mistakes in the files of rules. */
    static Condition condition(Station.Health health, List<String> mistakes) {
        if (!health.ready()) {
            return new Condition(State.DOWN, "the watch is not at work");
        }
        if (health.journalFailing()) {
            return new Condition(State.DOWN, "the journal takes nothing; is the disk full?");
        }
        if (health.databaseAway()) {
            return new Condition(State.DOWN, "the database is away");
        }
        if (!health.troubles().isEmpty()) {
            return new Condition(State.AILING, "it is in trouble; /api/v1/watch/health says which");
        }
        if (!mistakes.isEmpty()) {
            return new Condition(
                    State.AILING, "the files of rules have mistakes, and older rules are in force: /api/v1/rules");
        }
        return new Condition(State.WELL, health.lag() + " bytes wait to be judged");
    }
}
