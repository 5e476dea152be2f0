package dev.gatehouse.server.furnish;

import dev.gatehouse.audit.CheckpointSigner;
import dev.gatehouse.audit.SigningKey;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.server.directory.DirectoryKeeper;
import dev.gatehouse.server.directory.DirectoryPlace;
import dev.gatehouse.server.grant.Acting;
import dev.gatehouse.server.grant.ActingHere;
import dev.gatehouse.server.grant.far.HttpWatch;
import dev.gatehouse.server.incident.Joining;
import dev.gatehouse.server.overlay.SettingTeller;
import dev.gatehouse.server.overlay.StoredOverlay;
import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.BoundSources;
import dev.gatehouse.server.port.Duty;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Furnishes the server with the real parts. */
public final class StoredFurnishing implements Furnishing {
    private static final Logger LOG = Logger.getLogger(StoredFurnishing.class);
    private static final String PIM_FILE = "pim.db";

    /** What is in the folder of a server that granted; with a database elsewhere only the keys that signed its tokens. */
    private static final List<String> GRANTED = List.of(PIM_FILE, "keys/issuer.json");

    private static final Duration JOINED_WITHIN = Duration.ofMillis(300);
    private static final Duration SEALED_WITHIN = Duration.ofMillis(500);
    private static final Duration LISTENED = Duration.ofSeconds(15);
    private static final Duration RETAINED = Duration.ofSeconds(30);
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(30);

    @Override
    public Parts open(Path folder, InstantSource clock) {
        Wishes wishes = Wishes.of(name -> Optional.ofNullable(System.getProperty(name)));
        FolderDuty begun = FolderDuty.in(folder);
        Duty duty = begun.with(wishes.duty());
        RulePlace place = new RulePlace(wishes.home(), wishes.rules(), wishes.context(), duty.watches());
        RulePlace.Loaded loaded = place.load();
        if (!loaded.mistakes().isEmpty()) {
            throw new StartException(String.join("\n", loaded.mistakes()));
        }
        Configuration configuration = loaded.rules().configuration();
        if (wishes.duty().equals(Optional.of(Duty.GRANT))) {
            GrantOnly.check(configuration);
        }
        if (duty == Duty.WATCH && GRANTED.stream().map(folder::resolve).anyMatch(Files::exists)) {
            throw FolderDuty.taken(Duty.WATCH, Duty.BOTH);
        }
        Optional<HttpWatch> far = duty == Duty.GRANT
                ? configuration.server().watch().map(said -> GrantOnly.watch(said, wishes.context(), clock))
                : Optional.empty();
        String tenant = configuration.tenant();
        claim(folder, tenant);
        DirectoryKeeper directory = directory(folder, wishes, clock);
        Database database = Database.open(settings(folder, wishes, "watch.db"));
        if (duty == Duty.WATCH && database.reaches(Schema.PIM)) {
            database.close();
            throw new StartException(
                    "the database has tables of PIM that this user can reach, and what watches must not:"
                            + " give the watch a database of its own, or a user without any right to the schema gatehouse_pim");
        }
        SqlWatchStore watchStore = SqlWatchStore.open(database, tenant);
        OverlayStore overlay = new OverlayStore(database, tenant);
        Station station = Station.open(
                folder,
                place,
                loaded,
                directory,
                watchStore,
                duty.watches()
                        ? new Feeds(
                                SourceFolders.of(configuration, wishes.context(), wishes.folders()),
                                SourceTopics.of(configuration, wishes.context()))
                        : Feeds.of(Map.of()),
                new StoredOverlay(overlay),
                clock);
        if (duty == Duty.GRANT && !begun.isSettled() && hasLogs(station)) {
            station.close();
            watchStore.close();
            database.close();
            throw FolderDuty.taken(Duty.GRANT, Duty.BOTH);
        }
        if (wishes.duty().isPresent()) {
            begun.settle(duty);
        }
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
        List<Rounds> rounds =
                new ArrayList<>(List.of(new Rounds("retention", RETAINED, retaining::round, retaining::failed)));
        if (duty.watches()) {
            rounds.add(new Rounds("silence", LISTENED, silences::round, silences::failed));
            rounds.add(new Rounds("incidents", JOINED_WITHIN, joining::round, joining::failed));
            rounds.add(new Rounds("settings", SETTLED_WITHIN, teller::round, teller::failed));
        }
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
        List<Rounds> sinkRounds = works.rounds(sinks, duty);
        AccountStore accounts = new AccountStore(database, tenant);
        Acting acting = new ActingHere(new OpenAlerts(database, tenant)::hasActed, station.rules()::inForce);
        Optional<GrantWorks> grants = duty.grants()
                ? Optional.of(new GrantWorks(
                        tenant,
                        folder,
                        far,
                        duty,
                        acting,
                        accounts,
                        station,
                        trail,
                        issuing(database, tenant, notes),
                        () -> Database.open(settings(folder, wishes, PIM_FILE), Schema.PIM),
                        clock))
                : Optional.empty();
        return new Parts(
                duty,
                new StoredAccounts(accounts, notes),
                new StoredSessions(new SessionStore(database, tenant), clock),
                tokens,
                duty.watches() ? station.acceptor() : new NoLogs(),
                new Watching(
                        tenant,
                        station,
                        alerts,
                        incidents,
                        acting,
                        joining,
                        overlay,
                        holds,
                        retaining,
                        trail,
                        new Exporter(tenant, trail, key, clock),
                        sinks,
                        notes),
                grants.map(GrantWorks::granting),
                () -> {
                    if (duty == Duty.GRANT) {
                        GrantOnly.warn(configuration);
                    }
                    if (duty != Duty.GRANT && configuration.server().watch().isPresent()) {
                        LOG.warn("server.watch of gatehouse.yaml says nothing to this server: it is for --role grant");
                    }
                    sealer.start();
                    station.start();
                    grants.ifPresent(GrantWorks::start);
                    sinks.sinks().start();
                    sinkRounds.forEach(Rounds::start);
                    rounds.forEach(Rounds::start);
                },
                () -> {
                    sinkRounds.forEach(Rounds::close);
                    sinks.sinks().close();
                    rounds.forEach(Rounds::close);
                    grants.ifPresent(GrantWorks::close);
                    station.close();
                    sealer.close();
                    watchStore.close();
                    database.close();
                });
    }

    private static Issuing issuing(Database database, String tenant, Notes notes) {
        return new Issuing(
                tenant,
                new AppStore(database, tenant),
                new DelegationStore(database, tenant),
                new DeviceStore(database, tenant),
                notes);
    }

    /** Whether anything but what happened to Gatehouse itself was ever taken in. */
    private static boolean hasLogs(Station station) {
        return station.sources().all(List.of()).stream()
                .anyMatch(source -> !source.name().equals(OwnRecords.SOURCE));
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
