package dev.gatehouse.server.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.SetEntry;
import dev.gatehouse.detection.config.SetKind;
import dev.gatehouse.server.Repository;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.server.watch.OwnRecord;
import dev.gatehouse.server.watch.RulePlace;
import dev.gatehouse.server.watch.Station;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.overlay.DecisionAnswer;
import dev.gatehouse.store.overlay.OverlayStore;
import dev.gatehouse.store.overlay.Proposal;
import dev.gatehouse.store.overlay.ProposalState;
import dev.gatehouse.store.overlay.Setting;
import dev.gatehouse.store.overlay.SettingAnswer;
import dev.gatehouse.store.watch.SqlWatchStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OverlayStationTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String GIVEN = "5a0f5cde-4d0f-4c8a-9a58-5f3d5e0c7711";
    private static final String RULES = """
            title: Something was given
            id: 5a0f5cde-4d0f-4c8a-9a58-5f3d5e0c7711
            logsource: {product: azure, service: auditlogs}
            detection: {selection: {OperationName: Give}, condition: selection}
            custom: {entities: [Target.User]}
            level: low
            ---
            title: From a range
            id: 5a0f5cde-4d0f-4c8a-9a58-5f3d5e0c7712
            logsource: {product: azure, service: signinlogs}
            detection: {selection: {'IPAddress|expand|cidr': '%ranges%'}, condition: selection}
            custom: {watchlists: {ranges: needed}}
            level: low
            """;

    @TempDir
    Path temp;

    private volatile Instant now = Instant.parse("2026-05-04T09:00:00Z");
    private Path rules;
    private Database database;
    private SqlWatchStore store;
    private OverlayStore overlay;
    private Station station;

    @BeforeEach
    void open() throws Exception {
        Path home = temp.resolve("home");
        Path _ = Files.createDirectories(home.resolve("detections"));
        rules = home.resolve("detections/rules.yml");
        Files.writeString(rules, RULES);
        Path _ = Files.copy(
                Repository.folder().resolve("detections/gatehouse/setting-changed.yml"),
                home.resolve("detections/setting-changed.yml"));
        database = Database.open(new DatabaseSettings.Sqlite(temp.resolve("watch.db")));
        overlay = new OverlayStore(database, "home");
        start();
    }

    private void start() {
        RulePlace place = new RulePlace(temp.resolve("home"), List.of(), Optional.empty());
        RulePlace.Loaded loaded = place.load();
        assertThat(loaded.mistakes()).isEmpty();
        store = SqlWatchStore.open(database, "home");
        station = Station.open(
                temp.resolve("data"), place, loaded, store, Map.of(), new StoredOverlay(overlay), () -> now);
        station.start();
    }

    @AfterEach
    void close() {
        station.close();
        store.close();
        database.close();
    }

    @Test
    void whatIsSetIsInForceFromTheNextEventOnAlsoAfterARestartUntilItsEnd() throws Exception {
        give("ada");
        assertThat(alerts("Something was given")).isEqualTo(1);
        set(SetKind.EXCLUSION, "x", exclusion("ada"), Optional.empty());
        give("ada");
        give("bob");
        assertThat(alerts("Something was given")).isEqualTo(2);

        station.close();
        store.close();
        start();
        give("ada");
        assertThat(alerts("Something was given")).isEqualTo(2);
        assertThat(station.health().counts()).containsEntry("heldBack", 1L);

        set(SetKind.RULE_ENABLED, GIVEN, "false", Optional.of(now.plusSeconds(3600)));
        give("bob");
        assertThat(alerts("Something was given")).isEqualTo(2);
        now = now.plusSeconds(3600);
        station.overlayChanged();
        give("bob");
        assertThat(alerts("Something was given")).isEqualTo(3);
    }

    @Test
    void whatFitsNoMoreIsToldAndTheRestStaysInForce() throws Exception {
        set(SetKind.EXCLUSION, "x", exclusion("ada"), Optional.empty());
        set(SetKind.WATCHLIST, "vips", "[\"ada\"]", Optional.empty());
        set(SetKind.WATCHLIST, "ranges", "[\"192.0.2.0/24\"]", Optional.empty());
        assertThat(station.rules().unfit()).isEmpty();
        assertThat(station.rules().trial(new SetEntry(SetKind.WATCHLIST, "ranges", "[\"no range\"]", "set by kim")))
                .singleElement()
                .asString()
                .startsWith("set by kim: ");

        set(SetKind.WATCHLIST, "ranges", "[\"no range\"]", Optional.empty());
        assertThat(station.rules().unfit()).singleElement().asString().contains("watchlist ranges");
        Files.writeString(rules, RULES.replace(GIVEN, "5a0f5cde-4d0f-4c8a-9a58-5f3d5e0c7799"));
        station.overlayChanged();

        assertThat(station.rules().unfit()).hasSize(2).anyMatch(line -> line.contains("no rule in force"));
        assertThat(station.rules().mistakes()).isEmpty();
        assertThat(station.rules().inForce().configuration().watchlists().values("vips"))
                .contains(List.of("ada"));
        assertThat(station.rules().file().watchlists().names()).isEmpty();
    }

    @Test
    void whatIsSetCountsAlsoWhileFilesHaveMistakes() throws Exception {
        Files.writeString(rules, RULES.replace("condition: selection", "condition: selektion"));
        set(SetKind.WATCHLIST, "ranges", "[\"192.0.2.0/24\"]", Optional.empty());

        assertThat(station.rules().mistakes()).isNotEmpty();
        assertThat(station.rules().unfit()).isEmpty();
        assertThat(station.rules().inForce().configuration().watchlists().values("ranges"))
                .contains(List.of("192.0.2.0/24"));
    }

    @Test
    void aChangeThatWasApprovedAndNotToldIsToldLaterAndOnce() throws Exception {
        Notes notes = new Notes("home", () -> now);
        SettingTeller teller = new SettingTeller(overlay, station, notes, () -> now);
        UUID approved = propose("vips");
        UUID refused = propose("others");
        UUID forgotten = propose("forgotten");
        assertThat(overlay.approve(approved, "lee", "fine", now, note())).isInstanceOf(DecisionAnswer.Done.class);
        assertThat(overlay.refuse(refused, "lee", "no", now, note())).isInstanceOf(DecisionAnswer.Done.class);

        teller.round();
        judged();
        assertThat(alerts(approved.toString())).isEqualTo(1);
        long end = station.end().value();
        teller.round();
        new SettingTeller(overlay, station, notes, () -> now).round();
        assertThat(station.end().value()).as("nothing is told again").isEqualTo(end);

        teller.tell(overlay.proposal(approved).orElseThrow());
        judged();
        assertThat(alerts("could hide somebody")).isEqualTo(1);
        assertThat(overlay.proposals(ProposalState.EXPIRED)).isEmpty();
        now = now.plus(Duration.ofDays(7));
        teller.round();
        assertThat(overlay.proposals(ProposalState.EXPIRED))
                .extracting(Proposal::id)
                .containsExactly(forgotten);
        assertThat(new AuditTrail(database, "home").unsealed(100))
                .anyMatch(row -> row.note().action().equals("setting.expire")
                        && row.note().target().equals("proposal " + forgotten));
    }

    private UUID propose(String list) {
        UUID id = UUID.randomUUID();
        return overlay.propose(
                        id,
                        new Setting(
                                StoredOverlay.kind(SetKind.WATCHLIST),
                                list,
                                Optional.of("[\"ada\"]"),
                                Optional.empty()),
                        "kim",
                        "ticket 4711",
                        now,
                        now.plus(Duration.ofDays(7)),
                        note())
                .id();
    }

    private void set(SetKind kind, String name, String body, Optional<Instant> until) {
        Setting setting = new Setting(StoredOverlay.kind(kind), name, Optional.of(body), until);
        long seen = overlay.history(setting.kind(), name).size();
        assertThat(overlay.set(setting, seen, "kim", now, note())).isInstanceOf(SettingAnswer.Done.class);
        station.overlayChanged();
    }

    private AuditNote note() {
        return new AuditNote(now, "kim", "test.note", "test", "{}");
    }

    private static String exclusion(String entity) {
        return "{\"rule\":\"" + GIVEN + "\",\"entity\":\"" + entity
                + "\",\"reason\":\"r\",\"from\":\"2026-05-01\",\"until\":\"2026-06-01\"}";
    }

    private void give(String whom) throws InterruptedException {
        station.own()
                .tell(List.of(new OwnRecord(
                        UUID.randomUUID().toString(),
                        now,
                        "Give",
                        Optional.empty(),
                        List.of(new OwnRecord.Target("User", whom, whom)),
                        Map.of())));
        judged();
    }

    private void judged() throws InterruptedException {
        long end = station.end().value();
        until(() -> station.health().judged() >= end);
    }

    private long alerts(String containing) {
        return new AlertStore(database, "home")
                .find(AlertQuery.all(100)).alerts().stream()
                        .filter(alert -> alert.json().contains(containing))
                        .count();
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("it took too long").isBefore(end);
            Thread.sleep(20);
        }
    }
}
