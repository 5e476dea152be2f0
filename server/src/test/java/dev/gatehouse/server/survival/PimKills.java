package dev.gatehouse.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The server is killed at random moments while PIM gives what was approved and takes back what is over: each is told to the
 * directory once, and nothing that was over before a server began is there any more when it says where it listens.
 */
final class PimKills {
    private static final int KILLS = Integer.getInteger("gatehouse.kills", 1);
    private static final long SEED = Long.getLong("gatehouse.seed", 8);
    private static final int EACH = 2_000;

    /** So much work lies before each kill. */
    private static final Duration STRETCH = Duration.ofSeconds(8);

    private static final int AFTER_MILLIS = 3_000;

    private PimKills() {}

    static void survives(Installation at, String name) throws Exception {
        Random random = new Random(SEED);
        PimWork work = new PimWork(EACH, InstantSource.system().instant(), STRETCH.multipliedBy(KILLS + 1L));
        PimState state = new PimState(at);
        state.begin(work);
        KillReport report = new KillReport(
                KILLS + " kills of PIM at work on " + name + ", seed " + SEED + ", " + 2 * EACH + " activations",
                "what was over was seen gone after");
        while (report.count() < KILLS) {
            Instant began = InstantSource.system().instant();
            try (RealServer server = at.serve()) {
                boolean inTheMidst = report.count() % 3 != 2;
                int wait = random.nextInt(AFTER_MILLIS);
                if (inTheMidst) {
                    recover(server, at, () -> nothingOverIsOpen(state, work, began), report);
                }
                kill(server, wait).get(1, TimeUnit.MINUTES);
                Duration age = server.age();
                server.awaitEnd();
                report.killed(age, state.told() + " told, " + state.left() + " left");
            }
        }
        assertThat(state.left()).as("what is left after the last kill").isPositive();
        Instant began = InstantSource.system().instant();
        try (RealServer server = at.serve()) {
            recover(server, at, () -> nothingOverIsOpen(state, work, began), report);
            Sending.until("all is done", () -> state.left() == 0 && state.told() >= 2 * EACH);
            server.end();
        }
        report.write("pim-kill-report-" + name);
        state.holds(work);
    }

    private static void recover(RealServer server, Installation at, Runnable check, KillReport report)
            throws Exception {
        assertThat(server.port()).as(at.complaints()).isPresent();
        Duration reached = server.age();
        check.run();
        report.recovered(reached, server.age());
    }

    private static CompletableFuture<Void> kill(RealServer server, int afterMillis) {
        return CompletableFuture.runAsync(
                server::kill, CompletableFuture.delayedExecutor(afterMillis, TimeUnit.MILLISECONDS));
    }

    private static void nothingOverIsOpen(PimState state, PimWork work, Instant began) {
        Set<String> over = work.expiring().stream()
                .filter(one -> !one.due().isAfter(began))
                .map(one -> one.grant().toString())
                .collect(Collectors.toSet());
        assertThat(over).isNotEmpty();
        assertThat(state.openGrants()).doesNotContainAnyElementsOf(over);
    }
}
