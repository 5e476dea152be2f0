package dev.gatehouse.server.api;

import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.Probe;
import dev.gatehouse.server.watch.Station;
import jakarta.inject.Singleton;
import java.util.List;

/** Says whether the watch is well. */
@Singleton
final class WatchProbe implements Probe {
    private final Watching watching;

    WatchProbe(Watching watching) {
        this.watching = watching;
    }

    @Override
    public String name() {
        return "watch";
    }

    @Override
    public Condition condition() {
        Station station = watching.station();
        return condition(station.health(), station.rules().mistakes());
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
