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
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SenderTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
    private static final Tenant TENANT = new Tenant("home", "Contoso", Map.of());
    private static final PrincipalId KIM = PrincipalId.of("11111111-1111-4111-8111-111111111111");

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private boolean away;
    private boolean silent;
    private long others = Long.MAX_VALUE;
    private Database pim;
    private PimStore store;
    private PimOutbox outbox;

    /** Takes what is sent, unless it is away; one that is silent takes it and never says so. */
    private final class Far implements FarWatch {
        @Override
        public void send(byte[] some) {
            if (away) {
                throw new IllegalStateException("away");
            }
            lines.addAll(new String(some, StandardCharsets.UTF_8).lines().toList());
            if (silent) {
                throw new IllegalStateException("no answer");
            }
        }

        @Override
        public Set<PrincipalId> among(Map<PrincipalId, Optional<String>> those) {
            return Set.of();
        }

        @Override
        public void check() {
            // Nobody asks.
        }
    }

    @BeforeEach
    void open() {
        pim = Database.open(new DatabaseSettings.Sqlite(folder.resolve("pim.db")), Schema.PIM);
        var lease =
                new Leases(pim, "home").take("here", NOW, Duration.ofHours(1)).orElseThrow();
        store = new PimStore(pim, "home", lease, Engine.usual(), Risk.NONE);
        outbox = new PimOutbox(pim, "home");
    }

    @AfterEach
    void close() {
        pim.close();
    }

    @Test
    void sendsARecordOnceAndForgetsIt() {
        enable(true);
        Sender sender = sender();

        sender.round();
        sender.round();
        sender().round();

        assertThat(lines).singleElement().asString().contains("\"loggedByService\":\"PIM\"", KIM.toString());
        assertThat(outbox.records(0, 10)).isEmpty();
    }

    @Test
    void keepsWhatTheWatchDidNotTakeAlsoOverAStart() {
        away = true;
        enable(true);
        assertThatThrownBy(sender()::round).hasMessage("away");
        enable(false);
        assertThatThrownBy(sender()::round).hasMessage("away");
        assertThat(outbox.records(0, 10)).hasSize(2);
        away = false;

        sender().round();

        assertThat(lines).hasSize(2).doesNotHaveDuplicates();
        assertThat(outbox.records(0, 10)).isEmpty();
    }

    @Test
    void sendsAgainWithTheSameIdWhatWasTakenWithoutAnAnswer() {
        silent = true;
        enable(true);
        assertThatThrownBy(sender()::round).hasMessage("no answer");
        silent = false;

        sender().round();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).isEqualTo(lines.getLast());
    }

    @Test
    void forgetsNothingThatOthersLack() {
        others = 0;
        enable(true);
        Sender sender = sender();

        sender.round();

        assertThat(sender.reached()).isEqualTo(outbox.records(0, 10).getLast().number());
        assertThat(lines).hasSize(1);
        sender.round();
        assertThat(lines).hasSize(1);
    }

    private Sender sender() {
        return new Sender(outbox, new Far(), TENANT, () -> others);
    }

    private void enable(boolean enabled) {
        Account kim = Account.user(KIM, "kim@contoso.example").enabled(enabled);
        assertThat(store.step(new Command.Observe(kim), NOW)).isInstanceOf(Decision.Done.class);
    }
}
