package dev.gatehouse.server.furnish;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.posture.Baselines;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.server.grant.Acting;
import dev.gatehouse.server.grant.AlertRisk;
import dev.gatehouse.server.grant.Courier;
import dev.gatehouse.server.grant.Endings;
import dev.gatehouse.server.grant.FarWatch;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.grant.Surroundings;
import dev.gatehouse.server.grant.Users;
import dev.gatehouse.server.grant.far.HttpWatch;
import dev.gatehouse.server.parts.Granting;
import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.server.port.Duty;
import dev.gatehouse.server.port.UnavailableException;
import dev.gatehouse.server.watch.OwnRecords;
import dev.gatehouse.server.watch.Rounds;
import dev.gatehouse.server.watch.Station;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.accounts.AccountStore;
import dev.gatehouse.store.audit.AuditTrail;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Puts together what grants. */
final class GrantWorks implements AutoCloseable {
    private static final Duration ENDED_WITHIN = Duration.ofMillis(200);

    private final String tenant;
    private final Path data;
    private final Optional<HttpWatch> far;
    private final Acting acting;
    private final AccountStore accounts;
    private final Station station;
    private final AuditTrail trail;
    private final Supplier<Database> database;
    private final InstantSource clock;
    private final Granting granting;
    private Optional<Rounds> ender = Optional.empty();

    /**
     * Of a tenant; nothing is opened yet.
     *
     * @param far the watch, where that is another server
     * @param here who has an alert, where the watch is here
     * @param database opens PIM's
     */
    GrantWorks(
            String tenant,
            Path data,
            Optional<HttpWatch> far,
            Duty duty,
            Acting here,
            AccountStore accounts,
            Station station,
            AuditTrail trail,
            Issuing issuing,
            Supplier<Database> database,
            InstantSource clock) {
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.data = requireNonNull(data, "data is null");
        this.far = requireNonNull(far, "far is null");
        this.acting = duty.watches() ? here : far.<Acting>map(watch -> watch).orElse(GrantWorks::nobodyKnows);
        this.accounts = requireNonNull(accounts, "accounts is null");
        this.station = requireNonNull(station, "station is null");
        this.trail = requireNonNull(trail, "trail is null");
        this.database = requireNonNull(database, "database is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.granting = new Granting(this::opened, issuing);
    }

    Granting granting() {
        return granting;
    }

    private Granting.Opened opened() {
        Database pimDatabase = database.get();
        Users users = new AppUsers(
                new LocalUsers(accounts, () -> station.rules().inForce().configuration()),
                granting.issuing().apps());
        PimStation pim = new PimStation(
                pimDatabase,
                tenant,
                InstanceName.in(data),
                new Surroundings(
                        users,
                        new AlertRisk(acting, users),
                        () -> Baselines.of(station.rules().inForce().configuration(), clock.instant()),
                        trail,
                        (lines, told) -> station.own().tell(lines, Courier.PART, told),
                        Optional.ofNullable(station.offsetsAtStart().get(OwnRecords.SOURCE + "/" + Courier.PART)),
                        far.map(watch -> (FarWatch) watch)),
                clock);
        return new Granting.Opened(pim, () -> {
            pim.close();
            pimDatabase.close();
        });
    }

    private static Set<PrincipalId> nobodyKnows(Map<PrincipalId, Optional<String>> those) {
        throw new UnavailableException(
                "No server is named that watches (server.watch), so nobody knows who has an open alert.",
                Duration.ofMinutes(1));
    }

    /** Begins to work. */
    void start() {
        PimStation pim = granting.pim();
        pim.start();
        Endings endings = new Endings(pim, new Delegations(granting.issuing(), clock));
        Rounds rounds = new Rounds("endings", ENDED_WITHIN, endings::round, endings::failed);
        ender = Optional.of(rounds);
        rounds.start();
    }

    @Override
    public void close() {
        ender.ifPresent(Rounds::close);
        // First the way, so that nobody waits for an answer any more.
        far.ifPresent(HttpWatch::close);
        granting.close();
    }
}
