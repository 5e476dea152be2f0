package dev.gatehouse.server.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.audit.Tenant;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.Schema;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.audit.TrailQuery;
import dev.gatehouse.store.pim.Leases;
import dev.gatehouse.store.pim.PimOutbox;
import dev.gatehouse.store.pim.PimStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CourierTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
    private static final Tenant TENANT = new Tenant("home", "Contoso", Map.of());
    private static final PrincipalId KIM = PrincipalId.of("11111111-1111-4111-8111-111111111111");

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private Optional<String> offset = Optional.empty();
    private long others = Long.MAX_VALUE;
    private boolean away;
    private boolean killed;
    private Database pim;
    private Database watch;
    private PimStore store;
    private AuditTrail trail;

    @BeforeEach
    void open() {
        pim = Database.open(new DatabaseSettings.Sqlite(folder.resolve("pim.db")), Schema.PIM);
        watch = Database.open(new DatabaseSettings.Sqlite(folder.resolve("watch.db")));
        var lease =
                new Leases(pim, "home").take("here", NOW, Duration.ofHours(1)).orElseThrow();
        store = new PimStore(pim, "home", lease, Engine.usual(), Risk.NONE);
        trail = new AuditTrail(watch, "home");
    }

    @AfterEach
    void close() {
        pim.close();
        watch.close();
    }

    @Test
    void handsARecordToTheTrailAndToTheWatchOnce() {
        enable(true);
        Courier courier = courier();

        courier.round();
        courier.round();
        courier().round();

        assertThat(notes()).containsExactly("pim.onboarded-resource-to-pim");
        assertThat(lines).singleElement().asString().contains("\"loggedByService\":\"PIM\"", KIM.toString());
        assertThat(new PimOutbox(pim, "home").records(0, 10)).isEmpty();
    }

    @Test
    void goesOnWithWhatTheWatchHasNotGot() {
        enable(true);
        away = true;
        Courier courier = courier();
        assertThatThrownBy(courier::round).hasMessage("the disk is full");
        assertThat(notes()).hasSize(1);
        away = false;
        enable(false);

        courier().round();

        assertThat(notes()).hasSize(2);
        assertThat(lines).hasSize(2);
    }

    @Test
    void tellsNothingTwiceWhereItWasKilledBeforeItForgot() {
        enable(true);
        killed = true;
        assertThatThrownBy(courier()::round).hasMessage("killed");
        killed = false;
        assertThat(new PimOutbox(pim, "home").records(0, 10)).hasSize(1);
        enable(false);

        courier().round();

        assertThat(notes()).hasSize(2);
        assertThat(lines).hasSize(2);
        assertThat(new PimOutbox(pim, "home").records(0, 10)).isEmpty();
    }

    @Test
    void forgetsNothingThatAnotherLacks() {
        others = 0;
        enable(true);
        Courier courier = courier();

        courier.round();
        courier.round();

        assertThat(courier.reached()).isPositive();
        assertThat(lines).hasSize(1);
        assertThat(new PimOutbox(pim, "home").records(0, 10)).hasSize(1);
    }

    private Courier courier() {
        return new Courier(new PimOutbox(pim, "home"), trail, this::take, offset, "home", TENANT, () -> others);
    }

    private void take(byte[] some, String upTo) {
        if (away) {
            throw new IllegalStateException("the disk is full");
        }
        lines.addAll(new String(some, StandardCharsets.UTF_8).lines().toList());
        offset = Optional.of(upTo);
        if (killed) {
            throw new IllegalStateException("killed");
        }
    }

    private void enable(boolean enabled) {
        Account kim = Account.user(KIM, "kim@contoso.example").enabled(enabled);
        assertThat(store.step(new Command.Observe(kim), NOW)).isInstanceOf(Decision.Done.class);
    }

    private List<String> notes() {
        return trail.find(new TrailQuery("", "", "", Optional.empty(), Optional.empty(), Optional.empty(), 10)).stream()
                .map(found -> found.note().action())
                .toList();
    }
}
