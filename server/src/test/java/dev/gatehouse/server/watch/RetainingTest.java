package dev.gatehouse.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.audit.Target;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.EventRow;
import dev.gatehouse.lake.journal.JournalLimits;
import dev.gatehouse.server.Repository;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.port.SourceBatch;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.audit.UnsealedRow;
import dev.gatehouse.store.holds.Hold;
import dev.gatehouse.store.holds.HoldStore;
import dev.gatehouse.store.watch.SqlWatchStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RetainingTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
    private static final Instant OLD = START.minus(Duration.ofDays(60));
    private static final String KIM = "kim@contoso.example";
    private static final String LEE = "lee@contoso.example";

    @TempDir
    private Path temp;

    private volatile Instant now = START;
    private Optional<Opened> opened = Optional.empty();

    private record Opened(
            Database database,
            SqlWatchStore store,
            Station station,
            HoldStore holds,
            AuditTrail trail,
            Retaining retaining) {}

    @Test
    void whatIsHeldStaysAndTheRestGoesOnSqlite() throws Exception {
        whatIsHeldStaysAndTheRestGoes(new DatabaseSettings.Sqlite(temp.resolve("watch.db")));
    }

    @Test
    void whatIsHeldStaysAndTheRestGoesOnPostgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = server.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "");
            whatIsHeldStaysAndTheRestGoes(new DatabaseSettings.Postgres(url, "postgres", () -> ""));
        }
    }

    @Test
    void eventsOfAlertsThatMayStillBeRevisedStayWhateverIsWanted() throws Exception {
        open(new DatabaseSettings.Sqlite(temp.resolve("watch.db")), "retention: {days: 1}\n");
        try {
            send(signIn(1, KIM, OLD), signIn(2, KIM, START.minus(Duration.ofDays(4))));
            send(signIn(3, KIM, START.minus(Duration.ofDays(2))), signIn(4, KIM, START));
            at().retaining().round();
            assertThat(ids()).containsExactly("4", "3");
        } finally {
            close();
        }
    }

    private void whatIsHeldStaysAndTheRestGoes(DatabaseSettings settings) throws Exception {
        open(settings, "");
        send(signIn(1, KIM, OLD), signIn(2, LEE, OLD), signIn(3, LEE, OLD), signIn(4, LEE, START));
        at().retaining().round();
        assertThat(ids()).as("nothing goes that nobody wants gone").containsExactly("4", "3", "2", "1");
        String third = key("3");
        place(hold(List.of(KIM.toUpperCase(Locale.ROOT)), List.of(third)));
        close();

        open(settings, "retention: {days: 30}\n");
        at().retaining().round();
        assertThat(ids()).containsExactly("4", "3", "1");
        at().retaining().round();
        assertThat(notes()).singleElement().asString().contains("\"dropped\":1,\"held\":2", "older than 30 days");
        close();

        // Neither the journal nor the lake brings back what went, or loses what is held.
        open(settings, "retention: {days: 30}\n");
        assertThat(ids()).containsExactly("4", "3", "1");
        lift();
        at().retaining().round();
        assertThat(ids()).containsExactly("4");
        assertThat(notes()).hasSize(2);
        close();
    }

    private void open(DatabaseSettings settings, String more) throws Exception {
        Path home = Files.createDirectories(temp.resolve("home"));
        Path rules = Files.createDirectories(home.resolve("detections"));
        Path _ = Files.copy(
                Repository.folder().resolve("detections/gatehouse/source-silent.yml"),
                rules.resolve("silent.yml"),
                StandardCopyOption.REPLACE_EXISTING);
        Path configuration = Files.writeString(temp.resolve("gatehouse.yaml"), "tenant: contoso\n" + more);
        RulePlace place = new RulePlace(home, List.of(), Optional.of(configuration));
        RulePlace.Loaded loaded = place.load();
        assertThat(loaded.mistakes()).isEmpty();
        Database database = Database.open(settings);
        SqlWatchStore store = SqlWatchStore.open(database, "contoso");
        Station station =
                Station.open(temp.resolve("data"), place, loaded, store, Map.of(), () -> now, JournalLimits.USUAL, 0);
        HoldStore holds = new HoldStore(database, "contoso");
        AuditTrail trail = new AuditTrail(database, "contoso");
        Retaining retaining = new Retaining(station, holds, trail, new Notes("contoso", () -> now), () -> now);
        opened = Optional.of(new Opened(database, store, station, holds, trail, retaining));
        station.start();
    }

    private Opened at() {
        return opened.orElseThrow();
    }

    private void close() {
        at().station().close();
        at().store().close();
        at().database().close();
    }

    private void place(Hold hold) {
        at().holds().place(hold, new Notes("contoso", () -> now).operator("hold.place", new Target("hold", "x", "")));
    }

    private static Hold hold(List<String> accounts, List<String> events) {
        return Hold.placed(
                UUID.randomUUID(), Optional.empty(), accounts, events, "why", new Hold.Step("1", "kim", START));
    }

    private void lift() {
        for (String by : List.of("1", "2")) {
            var _ = at().holds()
                    .lift(
                            at().holds().all().getFirst().id(),
                            new Hold.Step(by, by, now),
                            "over",
                            answer ->
                                    new Notes("contoso", () -> now).operator("hold.lift", new Target("hold", "x", "")));
        }
    }

    /** Sends, and waits until all of it is judged and in files. */
    private void send(String... records) throws InterruptedException {
        byte[] bytes = String.join("", records).getBytes(StandardCharsets.UTF_8);
        var _ = at().station()
                .acceptor()
                .accept(new SourceBatch(
                        new SourceBinding("test", "contoso", Set.of()), "1", bytes, 0, bytes.length, 1, 0));
        now = now.plus(Duration.ofMinutes(2));
        until(() -> at().station().health().judged() == at().station().end().value()
                && at().station().health().inFiles() == at().station().end().value());
    }

    private static String signIn(int id, String who, Instant at) {
        return "{\"id\":\"" + id + "\",\"createdDateTime\":\"" + at + "\",\"userPrincipalName\":\"" + who
                + "\",\"userId\":\"" + UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8))
                + "\",\"appDisplayName\":\"Azure Portal\",\"ipAddress\":\"192.0.2.7\",\"status\":{\"errorCode\":0},"
                + "\"isInteractive\":true}\n";
    }

    private List<String> ids() {
        return events().stream().map(EventRow::id).toList();
    }

    private String key(String id) {
        EventRow row = events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow();
        return HexFormat.of().toHexDigits(row.identity()) + "-" + row.location();
    }

    private List<EventRow> events() {
        return at().station().lake().find(EventQuery.ALL.limit(100)).events().stream()
                .sorted(Comparator.comparing(EventRow::id).reversed())
                .toList();
    }

    private List<String> notes() {
        return at().trail().unsealed(100).stream()
                .map(UnsealedRow::note)
                .filter(note -> note.action().equals("events.expire"))
                .map(note -> note.json())
                .toList();
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("it took too long").isBefore(end);
            Thread.sleep(20);
        }
    }
}
