package dev.gatehouse.server.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.detection.config.DeclaredSink;
import dev.gatehouse.detection.config.SaidSink;
import dev.gatehouse.server.watch.AlertFeed;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.sinks.SinkStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SinksTest {
    @TempDir
    Path temp;

    private final AlertFeed feed = new AlertFeed();
    private final List<Wanted> wanted = new ArrayList<>();
    private final Map<String, Receiver> receivers = new HashMap<>();
    private Reach reach = Reach.outside(Set.of());
    private volatile Instant now = Told.NOW;
    private Database database;
    private Sinks sinks;

    @BeforeEach
    void open() {
        database = Database.open(new DatabaseSettings.Sqlite(temp.resolve("watch.db")));
        sinks = new Sinks(
                Told.TENANT,
                () -> List.copyOf(wanted),
                (declared, secrets, _) -> {
                    if ("none".equals(secrets.get("secret"))) {
                        throw new IllegalArgumentException("no such secret");
                    }
                    Receiver receiver = new Receiver(10);
                    receivers.put(declared.name(), receiver);
                    return receiver;
                },
                () -> reach,
                new AlertStore(database, Told.TENANT),
                new AuditTrail(database, Told.TENANT),
                new SinkStore(database, Told.TENANT),
                feed,
                () -> "https://gatehouse.contoso.example",
                () -> now);
    }

    @AfterEach
    void close() {
        sinks.close();
        database.close();
    }

    @Test
    void oneSinkDoesNotHoldUpAnother() {
        want("soc", "a");
        want("night", "a");
        sinks.start();
        receiver("soc").answers(_ -> new Outcome.Later("nobody answers", Optional.of(Duration.ofHours(1))));

        tell("x");

        until(() -> receiver("night").keys().size() == 1);
        until(() -> status("soc").trouble().isPresent());
        assertThat(status("soc").trouble().orElseThrow().why()).isEqualTo("nobody answers");
        assertThat(status("soc").behind()).isEqualTo(1);
        assertThat(status("night").trouble()).isEmpty();
        assertThat(((Message.Told) receiver("night").taken().getFirst()).link())
                .isEqualTo("https://gatehouse.contoso.example/alerts/" + Told.id("x"));

        receiver("soc").answers(_ -> Outcome.DONE);
        assertThat(receiver("soc").keys()).as("it is left alone").isEmpty();
        assertThat(sinks.retry("soc")).isTrue();
        until(() -> receiver("soc").keys().size() == 1);
        until(() -> status("soc").trouble().isEmpty() && status("soc").behind() == 0);
    }

    @Test
    void aSinkIsMadeAnewWhenItsSecretChangesAndGoesOnWhereItWas() {
        want("soc", "a");
        sinks.start();
        Receiver before = receiver("soc");
        tell("x");
        until(() -> before.keys().size() == 1);
        sinks.round();
        assertThat(receiver("soc")).as("nothing changed").isSameAs(before);

        wanted.clear();
        want("soc", "b");
        sinks.round();
        assertThat(before.isClosed()).isTrue();
        tell("y");
        until(() -> receiver("soc").keys().size() == 1);
        assertThat(receiver("soc").keys()).containsExactly(Told.id("y") + "/1");
    }

    @Test
    void aSinkIsMadeAnewWhenItMayReachOtherHosts() {
        want("soc", "a");
        sinks.start();
        Receiver before = receiver("soc");
        reach = Reach.outside(Set.of("siem"));
        sinks.round();
        assertThat(before.isClosed()).isTrue();
        assertThat(receiver("soc")).isNotSameAs(before);

        Receiver after = receiver("soc");
        reach = Reach.outside(Set.of("SIEM."));
        sinks.round();
        assertThat(receiver("soc")).as("it is the same host").isSameAs(after);
    }

    @Test
    void noSinkIsMadeWhereItsPlaceCannotBeKept() {
        rename("sink_place", "elsewhere");
        want("soc", "a");
        assertThatThrownBy(sinks::round).isInstanceOf(RuntimeException.class);
        assertThat(receivers).isEmpty();

        rename("elsewhere", "sink_place");
        sinks.start();
        tell("x");
        until(() -> receiver("soc").keys().size() == 1);
    }

    @Test
    void whatStillDeliversSomeDoesNotTakeNothing() {
        want("soc", "a");
        sinks.start();
        receiver("soc").answers(_ -> new Outcome.Later("busy", Optional.of(Duration.ofHours(1))));
        tell("x");
        until(() -> status("soc").trouble().isPresent());
        now = now.plusSeconds(1200);
        tell("y");
        receiver("soc")
                .answers(message -> message.key().startsWith(Told.id("x").toString())
                        ? Outcome.DONE
                        : new Outcome.Later("busy", Optional.of(Duration.ofHours(1))));
        assertThat(sinks.retry("soc")).isTrue();

        until(() -> status("soc").delivered() == 1);
        until(() ->
                status("soc").trouble().filter(one -> one.since().equals(now)).isPresent());
    }

    @Test
    void anErrorIsTroubleAndNotTheEndOfASink() {
        want("soc", "a");
        sinks.start();
        receiver("soc").answers(_ -> {
            throw new LinkageError("oops");
        });
        tell("x");
        until(() -> status("soc").trouble().isPresent());
        assertThat(status("soc").trouble().orElseThrow().why()).contains("oops");

        receiver("soc").answers(_ -> Outcome.DONE);
        assertThat(sinks.retry("soc")).isTrue();
        until(() -> receiver("soc").keys().size() == 1);
        until(() -> status("soc").trouble().isEmpty());
    }

    @Test
    void aSinkThatCannotBeMadeSaysWhyAndLosesNothingMeanwhile() {
        want("soc", "none");
        sinks.start();
        assertThat(status("soc").trouble().orElseThrow().why()).contains("no such secret");
        tell("x");
        assertThat(status("soc").behind()).isEqualTo(1);

        wanted.clear();
        want("soc", "a");
        sinks.round();
        until(() -> receiver("soc").keys().size() == 1);
    }

    @Test
    void whatIsNotWantedAnyMoreIsLetGo() {
        want("soc", "a");
        sinks.start();
        wanted.clear();
        sinks.round();

        assertThat(receiver("soc").isClosed()).isTrue();
        assertThat(sinks.statuses()).isEmpty();
        assertThat(sinks.retry("soc")).isFalse();
    }

    @Test
    void aTestArrivesWhateverTheRouteAndIsKeptNowhere() throws Exception {
        want("soc", "a");
        sinks.start();

        assertThat(sinks.test("soc", "kim")).contains(Outcome.DONE);
        assertThat(sinks.test("nothing", "kim")).isEmpty();
        Message.Told told = (Message.Told) receiver("soc").taken().getFirst();
        assertThat(told.alert().summary()).contains("kim");
        assertThat(status("soc").delivered()).isZero();
        assertThat(new AlertStore(database, Told.TENANT).get(told.alert().id())).isEmpty();
    }

    private void want(String name, String secret) {
        DeclaredSink declared = SaidSink.read(
                        name,
                        "{\"name\":\"" + name + "\",\"type\":\"webhook\",\"url\":\"https://soc.contoso.example\"}")
                .declared()
                .orElseThrow();
        wanted.add(new Wanted(declared, true, () -> Map.of("secret", secret)));
    }

    private Receiver receiver(String name) {
        return Optional.ofNullable(receivers.get(name)).orElseThrow();
    }

    private SinkStatus status(String name) {
        return sinks.status(name).orElseThrow();
    }

    private void rename(String table, String other) {
        int _ = database.write(Told.TENANT, handle -> handle.execute("ALTER TABLE " + table + " RENAME TO " + other));
    }

    private void tell(String name) {
        Told.tell(database, Told.alert(name, Level.HIGH, 1));
        feed.accept(List.of());
    }

    private static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
