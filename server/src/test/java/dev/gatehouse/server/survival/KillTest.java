package dev.gatehouse.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.broker.Broker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed at random moments while it is fed over HTTPS, by files and by Kafka: what was accepted is in the lake once,
 * the alerts are those of a run that nothing broke, and the audit trail holds.
 */
@Tag("built")
final class KillTest {
    private static final int KILLS = Integer.getInteger("gatehouse.kills", 2);
    private static final long SEED = Long.getLong("gatehouse.seed", 8);

    /** So many lines a step at most; fewer where there are many kills. */
    private static final int LINES = 50;

    private static final String SMALL_SEGMENTS = "-Dgatehouse.segment-bytes=204800";
    private static final int AFTER_MILLIS = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path shared;

    @TempDir
    Path temp;

    private static Broker broker;
    private static Arrivals arrivals;
    private static Map<String, String> unbroken;

    private int answeredComments;
    private int askedComments;

    @BeforeAll
    static void runUnbroken() throws Exception {
        broker = Broker.start();
        arrivals = new Arrivals(SEED, Files.createDirectories(shared.resolve("inputs")));
        Installation at = Installation.below(shared, Optional.empty(), SMALL_SEGMENTS);
        new KillTest().run(at, 0, new KillReport("nothing"), "unbroken", Optional.empty());
        Outcome outcome = new Outcome(at);
        outcome.holdsOnce(arrivals.identities());
        unbroken = outcome.alerts();
        assertThat(unbroken).hasSizeGreaterThan(100);
    }

    @AfterAll
    static void stopBroker() throws Exception {
        broker.close();
    }

    @Test
    void onSqlite() throws Exception {
        survives(Installation.below(temp, Optional.empty(), SMALL_SEGMENTS), "sqlite");
    }

    @Test
    void onPostgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = server.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "");
            survives(Installation.below(temp, Optional.of(url), SMALL_SEGMENTS), "postgres");
        }
    }

    private void survives(Installation at, String name) throws Exception {
        try (Pager pager = new Pager(SEED)) {
            survives(at, name, pager);
        }
    }

    private void survives(Installation at, String name, Pager pager) throws Exception {
        KillReport report = new KillReport(KILLS + " kills on " + name + ", seed " + SEED + ", "
                + arrivals.identities().size() + " events");
        run(at, KILLS, report, name, Optional.of(pager));
        report.write("kill-report-" + name);
        assertThat(report.count()).isEqualTo(KILLS);
        Outcome outcome = new Outcome(at);
        same(outcome.alerts());
        pager.has(outcome.revisions());
        outcome.holdsOnce(arrivals.identities());
        assertThat(outcome.audited("alert.comment")).isBetween((long) answeredComments, (long) askedComments);
        assertThat(answeredComments).isPositive();
    }

    private static void same(Map<String, String> broken) {
        Map<String, String> lost = new TreeMap<>(unbroken);
        lost.keySet().removeAll(broken.keySet());
        assertThat(lost).as("only in the unbroken run").isEmpty();
        Map<String, String> more = new TreeMap<>(broken);
        more.keySet().removeAll(unbroken.keySet());
        assertThat(more).as("only in the broken run").isEmpty();
        unbroken.forEach((id, alert) -> assertThat(broken.get(id)).as(id).isEqualTo(alert));
    }

    /** Feeds everything, and kills the server so many times. */
    private void run(Installation place, int kills, KillReport report, String topic, Optional<Pager> pager)
            throws Exception {
        broker.topic(topic, 1);
        Installation at = place.declaring("""
                sources:
                  - name: hub
                    kafka: {bootstrap: '%s', topics: %s, security: plaintext, group: %s}
                """.formatted(broker.address(), topic, topic)
                + pager.map(Pager::declared).orElse(""));
        Random random = new Random(SEED + kills);
        int lines = Math.clamp(2L * arrivals.identities().size() / (3L * (kills + 1)), 2, LINES);
        Feeder feeder = new Feeder(arrivals.steps(lines), at.logs(), values -> broker.send(topic, 0, values), SEED);
        String secret = at.createAccount();
        Optional<Tokens> tokens = Optional.empty();
        Duration start = Duration.ZERO;
        while (true) {
            try (RealServer server = at.serve()) {
                boolean last = report.count() == kills;
                Killer killer = last
                        ? Killer.none(server, feeder)
                        : Killer.random(server, feeder, random, kills - report.count(), start);
                Duration reached = server.port().isPresent() ? server.age() : Duration.ZERO;
                try {
                    if (reached.isPositive()) {
                        start = reached;
                        if (tokens.isEmpty()) {
                            tokens = Optional.of(new Tokens(server.sourceToken(secret), server.analystToken(secret)));
                        }
                        feed(server, feeder, tokens.get(), killer);
                    }
                    if (last) {
                        assertThat(reached).as(at.complaints()).isPositive();
                        report.recovered(reached, feeder.answered());
                        feeder.awaitJudged(server, tokens.orElseThrow().analyst());
                        if (pager.isPresent()) {
                            pager.get().mend();
                            awaitTold(server, tokens.orElseThrow().analyst());
                        }
                        server.end();
                        return;
                    }
                } catch (UncheckedIOException e) {
                    assertThat(last)
                            .as("the server is gone: %s", at.complaints())
                            .isFalse();
                }
                String underWay = killer.await();
                server.awaitEnd();
                report.recovered(reached, reached.isZero() ? Duration.ZERO : feeder.answered());
                report.killed(killer.age(), underWay);
            }
        }
    }

    /** Waits until the sink was told of all changes. */
    private static void awaitTold(RealServer server, String analyst) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode sink = server.client()
                    .get("/api/v1/sinks/pager", "Authorization", "Bearer " + analyst)
                    .json();
            if (sink.path("state").asText().equals("healthy")
                    && sink.path("behind").asLong(-1) == 0) {
                return;
            }
            assertThat(System.nanoTime()).as("it takes too long: %s", sink).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private record Tokens(String source, String analyst) {}

    private void feed(RealServer server, Feeder feeder, Tokens tokens, Killer killer) throws InterruptedException {
        feeder.resume(server, tokens.source(), tokens.analyst());
        comment(server, tokens.analyst());
        feeder.feed(server, tokens.source(), tokens.analyst(), killer::step);
    }

    /** What an analyst does meanwhile is in the audit trail once it was answered. */
    private void comment(RealServer server, String analyst) throws InterruptedException {
        JsonNode alerts = server.client()
                .get("/api/v1/alerts?limit=1", "Authorization", "Bearer " + analyst)
                .json()
                .path("items");
        if (!alerts.isEmpty()) {
            askedComments++;
            var answer = server.client()
                    .post(
                            "/api/v1/alerts/" + alerts.at("/0/alert/id").asText() + "/comments",
                            "{\"text\":\"seen\"}",
                            "Authorization",
                            "Bearer " + analyst);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            answeredComments++;
        }
    }

    /** Kills a server once: some time after its start, or after a step of the feeder began. */
    private static final class Killer {
        private final RealServer server;
        private final Feeder feeder;
        private final int step;
        private final long afterMillis;
        private final CompletableFuture<String> killed = new CompletableFuture<>();
        private volatile Duration age = Duration.ZERO;
        private boolean armed;

        private Killer(RealServer server, Feeder feeder, int step, long afterMillis) {
            this.server = server;
            this.feeder = feeder;
            this.step = step;
            this.afterMillis = afterMillis;
        }

        static Killer none(RealServer server, Feeder feeder) {
            return new Killer(server, feeder, Integer.MAX_VALUE, 0);
        }

        /** One in four dies while it starts; the others are spread over the steps that are left. */
        static Killer random(RealServer server, Feeder feeder, Random random, int left, Duration start) {
            if (start.isPositive() && random.nextInt(4) == 0) {
                Killer killer = new Killer(server, feeder, 0, (long) (random.nextDouble() * 1.2 * start.toMillis()));
                killer.arm();
                return killer;
            }
            int ahead = Math.max(1, 2 * (feeder.steps() - feeder.next()) / (left + 1));
            int step = Math.min(feeder.steps() - 1, feeder.next() + random.nextInt(ahead));
            return new Killer(server, feeder, step, random.nextInt(AFTER_MILLIS));
        }

        /** That a step begins. */
        void step(int begun) {
            if (begun >= step && !armed) {
                arm();
            }
        }

        private void arm() {
            armed = true;
            CompletableFuture<Void> _ = CompletableFuture.runAsync(
                    this::kill, CompletableFuture.delayedExecutor(afterMillis, TimeUnit.MILLISECONDS));
        }

        private void kill() {
            age = server.age();
            String underWay = server.isReached() ? feeder.doing() : "starting";
            server.kill();
            killed.complete(underWay);
        }

        /** Waits until it killed; says what was under way. */
        String await() throws Exception {
            if (!armed) {
                arm();
            }
            return killed.get(1, TimeUnit.MINUTES);
        }

        Duration age() {
            return age;
        }
    }
}
