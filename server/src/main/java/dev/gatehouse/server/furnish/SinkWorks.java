package dev.gatehouse.server.furnish;

import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.server.port.Duty;
import dev.gatehouse.server.sink.Canary;
import dev.gatehouse.server.sink.DeclaredSinks;
import dev.gatehouse.server.sink.FailingSinks;
import dev.gatehouse.server.sink.SetSinks;
import dev.gatehouse.server.sink.SinkDesk;
import dev.gatehouse.server.sink.Sinks;
import dev.gatehouse.server.start.Keys;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.server.watch.Rounds;
import dev.gatehouse.server.watch.Station;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.sinks.SetSinkStore;
import dev.gatehouse.store.sinks.SinkStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts together what sends alerts elsewhere. */
record SinkWorks(
        String tenant,
        Path data,
        Path home,
        Database database,
        Station station,
        AlertStore alerts,
        AuditTrail trail,
        Notes notes,
        InstantSource clock) {
    private static final Duration LOOKED = Duration.ofSeconds(5);

    SinkDesk desk() {
        SinkStore store = new SinkStore(database, tenant);
        SetSinks set = new SetSinks(
                new SetSinkStore(database, tenant), Keys.box(data, new SecureRandom()), notes, station.own(), clock);
        Sinks sinks = Sinks.of(
                tenant,
                new DeclaredSinks(
                        this::configuration,
                        home,
                        name -> Optional.ofNullable(System.getenv(name)),
                        () -> Reach.outside(Set.copyOf(configuration().sinkTargets()))),
                set,
                alerts,
                trail,
                store,
                station.feed(),
                clock);
        Canary canary = new Canary(
                tenant,
                () -> configuration().canary(),
                station.own(),
                station.offsetsAtStart(),
                sinks,
                store,
                alerts,
                clock);
        return new SinkDesk(sinks, set, store, canary);
    }

    /** What goes on by itself beside the sinks. */
    List<Rounds> rounds(SinkDesk desk, Duty duty) {
        FailingSinks failing = new FailingSinks(desk.sinks(), station.own(), clock);
        List<Rounds> rounds = new ArrayList<>(List.of(
                new Rounds("sinks", LOOKED, desk.sinks()::round, desk.sinks()::failed),
                new Rounds("failing-sinks", LOOKED, failing::round, failing::failed)));
        if (duty.watches()) {
            rounds.add(new Rounds("canary", LOOKED, desk.canary()::round, desk.canary()::failed));
        }
        return List.copyOf(rounds);
    }

    private Configuration configuration() {
        return station.rules().inForce().configuration();
    }
}
