package dev.gatehouse.server.furnish;

import dev.gatehouse.audit.CheckpointSigner;
import dev.gatehouse.audit.SigningKey;
import dev.gatehouse.detection.posture.Baselines;
import dev.gatehouse.server.directory.DirectoryKeeper;
import dev.gatehouse.server.directory.DirectoryPlace;
import dev.gatehouse.server.grant.AlertRisk;
import dev.gatehouse.server.grant.Courier;
import dev.gatehouse.server.grant.Endings;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.grant.Surroundings;
import dev.gatehouse.server.grant.Users;
import dev.gatehouse.server.incident.Joining;
import dev.gatehouse.server.overlay.SettingTeller;
import dev.gatehouse.server.overlay.StoredOverlay;
import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.BoundSources;
import dev.gatehouse.server.sink.SinkDesk;
import dev.gatehouse.server.start.PrivateFile;
import dev.gatehouse.server.start.StartException;
import dev.gatehouse.server.trail.Exporter;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.server.trail.Sealing;
import dev.gatehouse.server.watch.Feeds;
import dev.gatehouse.server.watch.OwnRecords;
import dev.gatehouse.server.watch.Retaining;
import dev.gatehouse.server.watch.Rounds;
import dev.gatehouse.server.watch.RulePlace;
import dev.gatehouse.server.watch.Silences;
import dev.gatehouse.server.watch.Station;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.Schema;
import dev.gatehouse.store.accounts.AccountStore;
import dev.gatehouse.store.accounts.ApiTokenStore;
import dev.gatehouse.store.accounts.SessionStore;
import dev.gatehouse.store.alerts.AddressDays;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.alerts.AlertsToJoin;
import dev.gatehouse.store.alerts.IncidentStore;
import dev.gatehouse.store.alerts.OpenAlerts;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.holds.HoldStore;
import dev.gatehouse.store.issuer.AppStore;
import dev.gatehouse.store.issuer.DelegationStore;
import dev.gatehouse.store.issuer.DeviceStore;
import dev.gatehouse.store.overlay.OverlayStore;
import dev.gatehouse.store.watch.SqlWatchStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Furnishes the server with the real parts. */
public final class StoredFurnishing implements Furnishing {
    private static final Duration JOINED_WITHIN = Duration.ofMillis(300);
    private static final Duration SEALED_WITHIN = Duration.ofMillis(500);
    private static final Duration LISTENED = Duration.ofSeconds(15);
    private static final Duration RETAINED = Duration.ofSeconds(30);
    private static final Duration ENDED_WITHIN = Duration.ofMillis(200);
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(30);

    @Override
    public Parts open(Path folder, InstantSource clock) {
        Wishes wishes = Wishes.of(name -> Optional.ofNullable(System.getProperty(name)));
        RulePlace place = new RulePlace(wishes.home(), wishes.rules(), wishes.context());
        RulePlace.Loaded loaded = place.load();
        if (!loaded.mistakes().isEmpty()) {
            throw new StartException(String.join("\n", loaded.mistakes()));
        }
        String tenant = loaded.rules().configuration().tenant();
        claim(folder, tenant);
        DirectoryKeeper directory = directory(folder, wishes, clock);
        Database database = Database.open(settings(folder, wishes, "watch.db"));
        Database pimDatabase = Database.open(settings(folder, wishes, "pim.db"), Schema.PIM);
        SqlWatchStore watchStore = SqlWatchStore.open(database, tenant);
        OverlayStore overlay = new OverlayStore(database, tenant);
        Station station = Station.open(
                folder,
                place,
                loaded,
                directory,
                watchStore,
                new Feeds(
                        SourceFolders.of(loaded.rules().configuration(), wishes.context(), wishes.folders()),
                        SourceTopics.of(loaded.rules().configuration(), wishes.context())),
                new StoredOverlay(overlay),
                clock);
        Notes notes = new Notes(tenant, clock);
        SettingTeller teller = new SettingTeller(overlay, station, notes, clock);
        AuditTrail trail = new AuditTrail(database, tenant);
        SigningKey key = AuditKeys.of(folder, new SecureRandom());
        Sealing sealing = new Sealing(tenant, trail, new CheckpointSigner(key), clock);
        sealing.round();
        IncidentStore incidents = new IncidentStore(database, tenant);
        Joining joining = new Joining(
                new AlertsToJoin(database, tenant),
                incidents,
                new AddressDays(database, tenant),
                station.lake()::signIns,
                () -> station.end().value(),
                clock,
                () -> station.feed().accept(List.of()));
        Rounds sealer = new Rounds("audit", SEALED_WITHIN, sealing::round, sealing::failed);
        StoredTokens tokens = new StoredTokens(new ApiTokenStore(database, tenant), tenant, notes, clock);
        Silences silences = new Silences(station, () -> BoundSources.of(tokens), clock);
        HoldStore holds = new HoldStore(database, tenant);
        Retaining retaining = new Retaining(station, holds, trail, notes, clock);
        List<Rounds> rounds = List.of(
                new Rounds("silence", LISTENED, silences::round, silences::failed),
                new Rounds("retention", RETAINED, retaining::round, retaining::failed),
                new Rounds("incidents", JOINED_WITHIN, joining::round, joining::failed),
                new Rounds("settings", SETTLED_WITHIN, teller::round, teller::failed));
        AlertStore alerts = new AlertStore(database, tenant);
        SinkWorks works = new SinkWorks(
                tenant,
                folder,
                wishes.context().map(Path::toAbsolutePath).map(Path::getParent).orElse(wishes.home()),
                database,
                station,
                alerts,
                trail,
                notes,
                clock);
        SinkDesk sinks = works.desk();
        List<Rounds> sinkRounds = works.rounds(sinks);
        AccountStore accounts = new AccountStore(database, tenant);
        Issuing issuing = new Issuing(
                tenant,
                new AppStore(database, tenant),
                new DelegationStore(database, tenant),
                new DeviceStore(database, tenant),
                notes);
        Users users = new AppUsers(
                new LocalUsers(
                        accounts,
                        () -> station.rules().inForce().configuration().emergencyAccounts()),
                issuing.apps());
        PimStation pim = new PimStation(
                pimDatabase,
                tenant,
                InstanceName.in(folder),
                new Surroundings(
                        users,
                        new AlertRisk(new OpenAlerts(database, tenant)::hasActed, station.rules()::inForce, users),
                        () -> Baselines.of(station.rules().inForce().configuration(), clock.instant()),
                        trail,
                        (lines, told) -> station.own().tell(lines, Courier.PART, told),
                        Optional.ofNullable(station.offsetsAtStart().get(OwnRecords.SOURCE + "/" + Courier.PART))),
                clock);
        Endings endings = new Endings(pim, new Delegations(issuing, clock));
        Rounds ender = new Rounds("endings", ENDED_WITHIN, endings::round, endings::failed);
        return new Parts(
                new StoredAccounts(accounts, notes),
                new StoredSessions(new SessionStore(database, tenant), clock),
                tokens,
                station.acceptor(),
                new Watching(
                        tenant,
                        station,
                        alerts,
                        incidents,
                        joining,
                        overlay,
                        holds,
                        retaining,
                        trail,
                        new Exporter(tenant, trail, key, clock),
                        sinks,
                        notes),
                pim,
                issuing,
                () -> {
                    sealer.start();
                    station.start();
                    pim.start();
                    ender.start();
                    sinks.sinks().start();
                    sinkRounds.forEach(Rounds::start);
                    rounds.forEach(Rounds::start);
                },
                () -> {
                    sinkRounds.forEach(Rounds::close);
                    sinks.sinks().close();
                    rounds.forEach(Rounds::close);
                    ender.close();
                    pim.close();
                    pimDatabase.close();
                    station.close();
                    sealer.close();
                    watchStore.close();
                    database.close();
                });
    }

    /** The export that is to be in force; one that cannot be read is a mistake that whoever starts the server should see. */
    private static DirectoryKeeper directory(Path folder, Wishes wishes, InstantSource clock) {
        if (wishes.directory().isEmpty()) {
            return DirectoryKeeper.ofNothing();
        }
        DirectoryKeeper keeper = DirectoryKeeper.open(
                DirectoryPlace.at(wishes.directory().get(), folder.resolve("directory-unpacked")), clock);
        if (keeper.inForce().isEmpty()) {
            throw new StartException(
                    "no export of the directory can be read:\n" + String.join("\n", keeper.mistakes()));
        }
        return keeper;
    }

    /** A data folder is of one organisation: accounts, alerts and the trail are kept by its name. */
    private static void claim(Path folder, String tenant) {
        Path file = folder.resolve("tenant");
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, tenant.getBytes(StandardCharsets.UTF_8));
            }
            String begun = Files.readString(file);
            if (!begun.equals(tenant)) {
                throw new StartException("the data folder was begun for the organisation '" + begun
                        + "', and the configuration says '" + tenant
                        + "'; give every command the same --context FILE, or put that file into the data"
                        + " folder as gatehouse.yaml, or name another folder with --data DIR");
            }
        } catch (IOException e) {
            throw new StartException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static DatabaseSettings settings(Path folder, Wishes wishes, String file) {
        return wishes.database()
                .<DatabaseSettings>map(url -> new DatabaseSettings.Postgres(
                        url,
                        Optional.ofNullable(System.getenv("GATEHOUSE_DB_USER")).orElse("gatehouse"),
                        () -> Optional.ofNullable(System.getenv("GATEHOUSE_DB_PASSWORD"))
                                .orElse("")))
                .orElseGet(() -> new DatabaseSettings.Sqlite(folder.resolve(file)));
    }
}
