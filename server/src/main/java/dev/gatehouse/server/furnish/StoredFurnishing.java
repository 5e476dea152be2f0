package dev.gatehouse.server.furnish;

import dev.gatehouse.audit.CheckpointSigner;
import dev.gatehouse.audit.SigningKey;
import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.start.StartException;
import dev.gatehouse.server.trail.Exporter;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.server.trail.Sealing;
import dev.gatehouse.server.watch.RulePlace;
import dev.gatehouse.server.watch.Station;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.accounts.AccountStore;
import dev.gatehouse.store.accounts.ApiTokenStore;
import dev.gatehouse.store.accounts.SessionStore;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.alerts.IncidentStore;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.overlay.OverlayStore;
import dev.gatehouse.store.watch.SqlWatchStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/** Furnishes the server with the real parts. */
public final class StoredFurnishing implements Furnishing {
    @Override
    public Parts open(Path folder, InstantSource clock) {
        Wishes wishes = Wishes.of(name -> Optional.ofNullable(System.getProperty(name)));
        RulePlace place = new RulePlace(wishes.home(), wishes.rules(), wishes.context());
        RulePlace.Loaded loaded = place.load();
        if (!loaded.mistakes().isEmpty()) {
            throw new StartException(String.join("\n", loaded.mistakes()));
        }
        String tenant = loaded.rules().configuration().tenant();
        Database database = Database.open(settings(folder, wishes));
        SqlWatchStore watchStore = SqlWatchStore.open(database, tenant);
        Station station = Station.open(folder, place, loaded, watchStore, wishes.watched(), clock);
        Notes notes = new Notes(tenant, clock);
        AuditTrail trail = new AuditTrail(database, tenant);
        SigningKey key = AuditKeys.of(folder, new SecureRandom());
        Sealing sealing = new Sealing(tenant, trail, new CheckpointSigner(key), clock);
        sealing.round();
        Thread sealer = Thread.ofPlatform().name("audit").unstarted(sealing);
        return new Parts(
                new StoredAccounts(new AccountStore(database, tenant), notes),
                new StoredSessions(new SessionStore(database, tenant), clock),
                new StoredTokens(new ApiTokenStore(database, tenant), tenant, notes, clock),
                station.acceptor(),
                new Watching(
                        tenant,
                        station,
                        new AlertStore(database, tenant),
                        new IncidentStore(database, tenant),
                        new OverlayStore(database, tenant),
                        trail,
                        new Exporter(tenant, trail, key, clock),
                        notes),
                () -> {
                    sealer.start();
                    station.start();
                },
                () -> {
                    station.close();
                    sealing.stop();
                    join(sealer);
                    watchStore.close();
                    database.close();
                });
    }

    private static DatabaseSettings settings(Path folder, Wishes wishes) {
        return wishes.database()
                .<DatabaseSettings>map(url -> new DatabaseSettings.Postgres(
                        url,
                        Optional.ofNullable(System.getenv("GATEHOUSE_DB_USER")).orElse("gatehouse"),
                        () -> Optional.ofNullable(System.getenv("GATEHOUSE_DB_PASSWORD"))
                                .orElse("")))
                .orElseGet(() -> new DatabaseSettings.Sqlite(folder.resolve("watch.db")));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
