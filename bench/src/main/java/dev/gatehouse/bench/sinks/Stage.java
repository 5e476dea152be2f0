package dev.gatehouse.bench.sinks;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.bench.grants.Place;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.ConfigurationReader;
import dev.gatehouse.detection.config.Loaded;
import dev.gatehouse.server.sink.DeclaredSinks;
import dev.gatehouse.server.sink.SinkStatus;
import dev.gatehouse.server.sink.Sinks;
import dev.gatehouse.server.watch.AlertFeed;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.sinks.SinkStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A receiver of each manner, and the sinks of a server that send to them: one all that changes, the others one alert of ten. */
final class Stage implements AutoCloseable {
    /** The sink of which all is wanted, and whose receiver goes away. */
    static final Manner MAIN = Manner.FINE;

    private static final String SECRET = "whsec_"
            + Base64.getEncoder()
                    .encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private final Map<Manner, Receiver> receivers = new EnumMap<>(Manner.class);
    private final AlertFeed feed = new AlertFeed();
    private final SinkStore store;
    private final AlertStore alerts;
    private final Sinks sinks;

    Stage(Place place) throws IOException {
        for (Manner manner : Manner.values()) {
            receivers.put(manner, new Receiver(manner));
        }
        Configuration configuration = configuration();
        Database database = place.database();
        store = new SinkStore(database, Writer.TENANT);
        alerts = new AlertStore(database, Writer.TENANT);
        sinks = Sinks.of(
                Writer.TENANT,
                new DeclaredSinks(
                        () -> configuration,
                        Path.of(""),
                        _ -> Optional.of(SECRET),
                        () -> Reach.outside(Set.copyOf(configuration.sinkTargets()))),
                alerts,
                new AuditTrail(database, Writer.TENANT),
                store,
                feed,
                InstantSource.system());
        sinks.start();
    }

    private Configuration configuration() {
        StringBuilder yaml = new StringBuilder("sinkTargets: [localhost]\nsinks:\n");
        receivers.forEach((manner, receiver) -> yaml.append("""
                  - name: %s
                    type: webhook
                    url: http://localhost:%d/
                    secretFrom: env:BENCH_SECRET
                    revisions: all
                    expected: true
                """.formatted(name(manner), receiver.port()))
                .append(manner == MAIN ? "" : "    rules: [" + Writer.SHARED + "]\n"));
        Loaded loaded = ConfigurationReader.read("bench.yaml", yaml.toString());
        return loaded.configuration()
                .orElseThrow(() -> new IllegalStateException(loaded.problems().toString()));
    }

    private static String name(Manner manner) {
        return manner.name().toLowerCase(Locale.ROOT);
    }

    AlertFeed feed() {
        return feed;
    }

    Receiver main() {
        return requireNonNull(receivers.get(MAIN), "every manner has a receiver");
    }

    /** The last change that was written. */
    long lastChange() {
        return alerts.lastChange();
    }

    /** The last change that the main sink is done with. */
    long mainPlace() {
        return store.place(name(MAIN)).change();
    }

    /** Whether every sink is done with all that was written. */
    boolean isQuiet() {
        List<SinkStatus> all = sinks.statuses();
        return all.stream().allMatch(one -> one.behind() == 0 && one.trouble().isEmpty() && one.dead() == 0);
    }

    /** What each receiver has, held against what was written. */
    List<Account> accounts(Writer writer) {
        return receivers.entrySet().stream()
                .map(one -> Account.of(
                        name(one.getKey()),
                        one.getKey(),
                        one.getKey() != MAIN,
                        one.getValue().ledger(),
                        writer.states()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        sinks.close();
        for (Receiver receiver : receivers.values()) {
            receiver.close();
        }
    }
}
