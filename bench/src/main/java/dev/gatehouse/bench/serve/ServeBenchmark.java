package dev.gatehouse.bench.serve;

import dev.gatehouse.bench.scan.Machine;
import dev.gatehouse.bench.scan.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Sends events at a fixed pace, whether the server keeps up or not, and measures from the moment at which each was due: a
 * server that falls behind cannot look fast. What sends is warm by then, for it shares the machine with the server; the server
 * has just started.
 */
public final class ServeBenchmark {
    private static final int TICKS = 10;
    private static final long TICK = TimeUnit.SECONDS.toNanos(1) / TICKS;
    private static final int SENDERS = 4;
    private static final int WARM_UP = 15;
    private static final int LAST_LINES = 20;
    private static final int SAMPLES = 20;
    private static final long MEGABYTE = 1 << 20;
    private static final Duration LAST_ALERTS = Duration.ofSeconds(30);

    private final List<String> launcher;
    private final int rate;
    private final int seconds;
    private final Consumer<String> progress;

    /**
     * One of so many events a second.
     *
     * @param launcher the command {@code gatehouse}
     */
    public ServeBenchmark(List<String> launcher, int rate, int seconds, Consumer<String> progress) {
        this.launcher = List.copyOf(launcher);
        this.rate = rate;
        this.seconds = seconds;
        this.progress = progress;
    }

    /** Runs it in a folder that it makes and removes; answers a page of Markdown. */
    public String run(Path temp) throws IOException, InterruptedException {
        try (Workspace workspace = new Workspace(temp)) {
            Tenant tenant = Tenant.write(workspace.folder(), 1);
            progress.accept("warming up what sends, on a server of its own");
            ServeResult _ = new ServeBenchmark(launcher, rate, WARM_UP, ignored -> {})
                    .run(Files.createDirectory(workspace.folder().resolve("warm-up")), tenant);
            return run(Files.createDirectory(workspace.folder().resolve("server")), tenant)
                    .markdown();
        }
    }

    /** Starts a server in an empty folder, and measures it. */
    private ServeResult run(Path folder, Tenant tenant) throws IOException, InterruptedException {
        Path log = folder.resolve("server.log");
        try (Server server = Server.start(launcher, folder.resolve("data"), tenant.declared(), log)) {
            return run(server, tenant);
        } catch (GeneralSecurityException | IOException e) {
            throw new IOException(e.getMessage() + "; the server said:\n" + said(log), e);
        }
    }

    /** The end of what the server said, for the folder with it is gone soon. */
    private static String said(Path log) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private ServeResult run(Server server, Tenant tenant) throws IOException, InterruptedException {
        byte[] audits = Files.readAllBytes(tenant.audits());
        expect(server.send(audits, audits.length));
        Latencies accepted = new Latencies();
        ConcurrentLinkedQueue<Integer> refused = new ConcurrentLinkedQueue<>();
        AtomicLong bytes = new AtomicLong();
        List<Sample> samples = new ArrayList<>();
        long late = 0;
        try (Follower follower = new Follower(server);
                ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            follower.start();
            Thread.sleep(TimeUnit.SECONDS.toMillis(2));
            Duration before = server.processor();
            long began = System.nanoTime();
            int perTick = rate / TICKS;
            for (int tick = 0; tick < seconds * TICKS; tick++) {
                long due = began + tick * TICK;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                int first = tick * perTick + 1;
                senders.execute(() -> {
                    try {
                        byte[] body = body(tenant, first, perTick, follower, due);
                        bytes.addAndGet(body.length);
                        int status = server.send(body, body.length);
                        accepted.add(due, System.nanoTime());
                        if (status != 200) {
                            refused.add(status);
                        }
                    } catch (IOException e) {
                        refused.add(0);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                late = Math.max(late, (System.nanoTime() - due) / 1000);
                if (tick % Math.max(TICKS, seconds * TICKS / SAMPLES) == 0) {
                    samples.add(sample(server, tick / TICKS));
                }
            }
            senders.shutdown();
            if (!senders.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IOException("requests were not answered within a minute");
            }
            double took = (System.nanoTime() - began) / 1e9;
            samples.add(sample(server, Math.round(took)));
            for (Instant until = Instant.now().plus(LAST_ALERTS);
                    follower.missing() > 0 && Instant.now().isBefore(until); ) {
                Thread.sleep(TICKS);
            }
            if (!refused.isEmpty()) {
                progress.accept(refused.size() + " requests were refused, the first with " + refused.peek());
            }
            return new ServeResult(
                    Machine.here(),
                    rate,
                    seconds,
                    (long) perTick * seconds * TICKS,
                    bytes.get(),
                    late,
                    began + TimeUnit.SECONDS.toNanos(ServeResult.START),
                    accepted,
                    follower.latencies(),
                    follower.missing(),
                    server.processor().minus(before).toMillis() / 1000.0 / took,
                    samples);
        }
    }

    /** The events of a tick; the last of them is an emergency account's. */
    private byte[] body(Tenant tenant, int first, int count, Follower follower, long due) {
        byte[] moment = Template.moment(Instant.now());
        List<Template> chosen = new ArrayList<>(count);
        int length = 0;
        for (int i = 0; i < count; i++) {
            int number = first + i;
            boolean last = i == count - 1;
            List<Template> from = last ? tenant.emergencies() : tenant.everyday();
            Template template = from.get((last ? number / count : number) % from.size());
            chosen.add(template);
            length += template.length();
        }
        byte[] body = new byte[length];
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (i == count - 1) {
                follower.await(chosen.get(i).id(first + i), due);
            }
            at = chosen.get(i).write(body, at, moment, first + i);
        }
        return body;
    }

    private Sample sample(Server server, long second) throws IOException, InterruptedException {
        Sample sample = new Sample(
                second,
                server.megabytes(),
                Math.round(server.metric("jvm_memory_used_bytes{area=\"heap\"") / MEGABYTE),
                server.metric("gatehouse_lag_bytes") / MEGABYTE);
        progress.accept(sample.toString());
        return sample;
    }

    private static void expect(int status) throws IOException {
        if (status != 200) {
            throw new IOException("the server answered " + status);
        }
    }
}
