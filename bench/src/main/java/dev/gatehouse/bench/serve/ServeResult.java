package dev.gatehouse.bench.serve;

import dev.gatehouse.bench.scan.Machine;
import java.util.List;
import java.util.Locale;

/**
 * What came of a load.
 *
 * @param rate events a second that were asked for
 * @param seconds for how long
 * @param events how many were sent
 * @param bytes how many bytes they were
 * @param late by how much at most a request was sent later than it was due, in microseconds
 * @param started the moment at which the start is over, on the clock of the latencies
 * @param accepted from the moment that a request was due to its answer
 * @param alerts from the moment that an event was due to its alert at a follower
 * @param missing alerts that did not come
 * @param cores how many of them the server kept busy
 */
record ServeResult(
        Machine machine,
        int rate,
        long seconds,
        long events,
        long bytes,
        long late,
        long started,
        Latencies accepted,
        Latencies alerts,
        int missing,
        double cores,
        List<Sample> samples) {
    /** For so many seconds a server is starting. */
    static final int START = 30;

    private static final long SECOND = 1_000_000;

    ServeResult {
        samples = List.copyOf(samples);
    }

    String markdown() {
        StringBuilder page = new StringBuilder();
        page.append(String.format(
                Locale.ROOT,
                "%s%n%,d events/s for %d s: %,d events of %,d bytes, over HTTPS from the same machine.%n%n",
                machine.words(),
                rate,
                seconds,
                events,
                bytes / Math.max(1, events)));
        page.append(
                "| from when it was due to | times | p50 ms | p99 ms | p99.9 ms | most ms | longer than 1 s |\n|---|---:|---:|---:|---:|---:|---:|\n");
        row(page, "the answer of /ingest: on the disk", accepted);
        row(page, "its alert at a follower", alerts);
        row(page, "the answer, after the first " + START + " s", accepted.from(started));
        row(page, "its alert, after the first " + START + " s", alerts.from(started));
        page.append(String.format(
                Locale.ROOT,
                "%n%d alerts did not come. The sender was late by %.1f ms at most. The server kept %.2f cores busy.%n%n",
                missing,
                late / 1000.0,
                cores));
        page.append("| second | process MB | heap MB | waiting to be judged MB |\n|---:|---:|---:|---:|\n");
        samples.forEach(sample -> page.append(String.format(
                Locale.ROOT,
                "| %d | %,d | %,d | %.1f |%n",
                sample.second(),
                sample.megabytes(),
                sample.heap(),
                sample.lag())));
        return page.toString();
    }

    private static void row(StringBuilder page, String what, Latencies taken) {
        page.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %.0f | %.0f | %.0f | %.0f | %,d |%n",
                what,
                taken.count(),
                taken.within(500) / 1000.0,
                taken.within(990) / 1000.0,
                taken.within(999) / 1000.0,
                taken.within(1000) / 1000.0,
                taken.longerThan(SECOND)));
    }
}
