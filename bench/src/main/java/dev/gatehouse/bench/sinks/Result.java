package dev.gatehouse.bench.sinks;

import dev.gatehouse.bench.grants.Times;
import dev.gatehouse.bench.scan.Machine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What was measured.
 *
 * @param bytes how long a message is, on average
 * @param delivered from when a change was due to its receiver, while nothing was away
 * @param bare the same of posting alone
 * @param changes how many changes of alerts were written altogether
 * @param drain how the backlog went
 * @param cores how many cores this process kept busy, the receivers included
 */
record Result(
        Machine machine,
        String database,
        SinksBenchmark.Plan plan,
        long bytes,
        Times delivered,
        Times bare,
        long changes,
        Drain drain,
        List<Account> accounts,
        List<Sample> samples,
        double cores) {
    private static final int HALF = 500;
    private static final int MOST = 990;
    private static final long MEGA = 1 << 20;
    private static final int ROWS = 12;

    Result {
        accounts = List.copyOf(accounts);
        samples = List.copyOf(samples);
    }

    /**
     * How what had waited went out, while further alerts changed.
     *
     * @param waited how many changes had waited
     * @param alerts how many alerts they were of
     * @param first from when the receiver was there again to its first message
     * @param last to the last one that had waited
     * @param messages how many messages it took until then
     */
    record Drain(long waited, long alerts, Duration first, Duration last, long messages) {
        /** Messages a second, from the first one on. */
        double rate() {
            return messages / Math.max(0.001, last.minus(first).toMillis() / 1000.0);
        }
    }

    String markdown() {
        StringBuilder page = new StringBuilder();
        page.append(String.format(
                Locale.ROOT,
                "%s%n%s; %d changes of alerts a second, messages of %,d bytes; the receiver away for %s.%n%n",
                machine.words(),
                database,
                plan.rate(),
                bytes,
                words(plan.away())));
        page.append(String.format(
                Locale.ROOT,
                "| nothing is away (%s) | p50 ms | p99 ms |%n|---|---:|---:|%n"
                        + "| from due to the receiver, through the database | %.1f | %.1f |%n"
                        + "| a plain loop of POSTs to the same receiver | %.1f | %.1f |%n%n",
                words(plan.calm()),
                delivered.within(HALF),
                delivered.within(MOST),
                bare.within(HALF),
                bare.within(MOST)));
        page.append("""
                | sink | receiver | alerts | messages taken | repeats | out of order | lost |
                |---|---|---:|---:|---:|---:|---:|
                """);
        accounts.forEach(one -> page.append(String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %,d | %,d | %,d | %,d |%n",
                one.name(),
                one.manner().name().toLowerCase(Locale.ROOT),
                one.alerts(),
                one.taken(),
                one.repeats(),
                one.turned(),
                one.lost())));
        page.append(String.format(
                Locale.ROOT,
                "%n%,d changes were written. %,d of them, of %,d alerts, had waited when the receiver was there again: the first message"
                        + " came %.1f s later, the last of them after %.1f s, at %,.0f messages a second, while alerts went on to change."
                        + " The whole process, its receivers included, kept %.2f cores busy.%n%n",
                changes,
                drain.waited(),
                drain.alerts(),
                drain.first().toMillis() / 1000.0,
                drain.last().toMillis() / 1000.0,
                drain.rate(),
                cores));
        page.append("""
                | second | changes written | waiting | heap MB | process MB | database MB |
                |---:|---:|---:|---:|---:|---:|
                """);
        int step = Math.max(1, Math.ceilDiv(samples.size(), ROWS));
        for (int i = 0; i < samples.size(); i += step) {
            row(page, samples.get(i));
        }
        row(page, samples.getLast());
        return page.toString();
    }

    private static void row(StringBuilder page, Sample sample) {
        page.append(String.format(
                Locale.ROOT,
                "| %,d | %,d | %,d | %,d | %,d | %,d |%n",
                sample.second(),
                sample.changes(),
                sample.behind(),
                sample.heap() / MEGA,
                sample.process() / MEGA,
                sample.database() / MEGA));
    }

    private static String words(Duration time) {
        return time.toSeconds() % 60 == 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
