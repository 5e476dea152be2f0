package dev.gatehouse.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.running.Client;
import dev.gatehouse.server.running.Client.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Feeds a server, step by step: in each, one piece is sent over HTTPS, and at the same time another is written into a file that
 * grows in the watched folder, with a line torn in two, and values are put into a topic of Kafka. What was not answered with 200 is
 * sent again; whoever writes files and topics takes no notice of the server. A step ends when all is accepted, so that no way runs
 * ahead by more than the lateness allows.
 */
final class Feeder {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int STEPS_A_FILE = 7;
    private static final int TORN_MILLIS = 150;

    private final List<Arrivals.Step> steps;
    private final Path logs;
    private final Consumer<List<byte[]>> topic;
    private final Random random;
    private int next;
    private boolean begun;
    private boolean sent;
    private boolean written;
    private boolean told;
    private volatile String doing = "";
    private volatile long lag;
    private volatile Duration answered = Duration.ZERO;

    /** @param topic takes values, which are durable then */
    Feeder(List<Arrivals.Step> steps, Path logs, Consumer<List<byte[]>> topic, long seed) {
        this.steps = steps;
        this.logs = logs;
        this.topic = topic;
        this.random = new Random(seed);
    }

    /** The step that comes next, or is under way. */
    int next() {
        return next;
    }

    /** How many steps there are. */
    int steps() {
        return steps.size();
    }

    /** What is under way, in words. */
    String doing() {
        return doing.isEmpty() ? "nothing" : doing + "; " + (lag >> 10) + " KB waited to be judged";
    }

    /** How old the server was when it first answered 200. */
    Duration answered() {
        return answered;
    }

    /**
     * Brings to an end what was under way when the last server died; throws {@link UncheckedIOException} when this one dies. A
     * server judges nothing before the watched folder and the topic have caught up: so once what is sent now is judged, both are
     * read.
     */
    void resume(RealServer server, String source, String analyst) throws InterruptedException {
        answered = Duration.ZERO;
        lag = 0;
        doing = "step " + next + " again";
        if (begun) {
            write();
            tell();
            sent = false;
            send(server, source);
            await(
                    server.client(),
                    analyst,
                    health ->
                            health.path("judged").asLong() == health.path("end").asLong());
            ended();
        }
    }

    /** Goes on until all is fed; throws {@link UncheckedIOException} when the server dies. */
    void feed(RealServer server, String source, String analyst, IntConsumer step) throws InterruptedException {
        Client client = server.client();
        while (next < steps()) {
            step.accept(next);
            long before = end(client, analyst);
            begun = true;
            doing = "step " + next + ": sending over HTTPS while a file and a topic grow";
            Thread writing = Thread.ofVirtual().start(this::write);
            Thread telling = Thread.ofVirtual().start(this::tell);
            try {
                send(server, source);
            } finally {
                writing.join();
                telling.join();
            }
            doing = "step " + next + ": the records of the file and the topic are being accepted";
            long bytes = steps.get(next).bytes();
            await(client, analyst, health -> health.path("end").asLong() >= before + bytes);
            ended();
        }
        doing = "all is accepted";
    }

    /** Waits until all is judged and in files of the lake. */
    void awaitJudged(RealServer server, String analyst) throws InterruptedException {
        await(
                server.client(),
                analyst,
                health -> health.path("judged").asLong() == health.path("end").asLong()
                        && health.path("inFiles").asLong() == health.path("end").asLong());
    }

    private void ended() {
        next++;
        begun = false;
        sent = false;
        written = false;
        told = false;
    }

    private byte[] sent() {
        return steps.get(next).sent();
    }

    private byte[] written() {
        return steps.get(next).written();
    }

    private void send(RealServer server, String source) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!sent) {
            Answer answer = server.client()
                    .post("/ingest", BodyPublishers.ofByteArray(sent()), "Authorization", "Bearer " + source);
            assertThat(answer.status()).as(answer.body()).isIn(200, 429, 503);
            assertThat(System.nanoTime()).as(answer.body()).isLessThan(deadline);
            sent = answer.status() == 200;
            if (sent && answered.isZero()) {
                answered = server.age();
            }
            if (!sent) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    /** Appends the piece of this step to the file that is growing, in two parts. */
    private void write() {
        byte[] bytes = written();
        if (written || bytes.length == 0) {
            return;
        }
        int cut = random.nextInt(bytes.length);
        Path file = logs.resolve(String.format(Locale.ROOT, "signins-%03d.ndjson", next / STEPS_A_FILE));
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(bytes, 0, cut);
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(TORN_MILLIS)).toNanos());
            out.write(bytes, cut, bytes.length - cut);
            written = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the values of this step into the topic. */
    private void tell() {
        List<byte[]> values = steps.get(next).told();
        if (!told && !values.isEmpty()) {
            topic.accept(values);
        }
        told = true;
    }

    private long end(Client client, String analyst) {
        return health(client, analyst).path("end").asLong();
    }

    private void await(Client client, String analyst, Predicate<JsonNode> condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.test(health(client, analyst))) {
            assertThat(System.nanoTime())
                    .as("%s: it took too long: %s", doing, health(client, analyst))
                    .isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private JsonNode health(Client client, String analyst) {
        Answer answer = client.get("/api/v1/watch/health", "Authorization", "Bearer " + analyst);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode health = answer.json();
        lag = health.path("end").asLong() - health.path("judged").asLong();
        return health;
    }
}
