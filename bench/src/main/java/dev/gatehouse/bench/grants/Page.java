package dev.gatehouse.bench.grants;

import dev.gatehouse.bench.grants.PimBenchmark.Measured;
import dev.gatehouse.bench.scan.Machine;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was measured, as Markdown, with the bare operation and the bar beside each number. */
record Page(Machine machine, PimBenchmark.Sizes sizes, List<Measured> all, Watchful.Look look) {
    private static final double MOST_LATE = 5;
    private static final double MOST_SLOWER = 25;
    private static final double SLOWEST_LIST = 100;

    String markdown() {
        StringBuilder page = new StringBuilder();
        page.append(machine.words()).append("\n\n");
        page.append("| database | what | measured | bare | bar | |\n|---|---|---:|---:|---:|---|\n");
        all.forEach(one -> bars(page, one));
        page.append(String.format(
                Locale.ROOT,
                "| in memory | alerts looked for among %,d holders of a role; beside it among a tenth | %.0f ms | %.0f ms | | |%n",
                look.holders(),
                look.milliseconds(),
                look.tenth()));
        page.append(String.format(Locale.ROOT, "%n| list of 50 of %,d requests |", sizes.requests()));
        all.forEach(one -> page.append(String.format(Locale.ROOT, " %s p50 ms | p99 ms | most ms |", one.database())));
        page.append("\n|---|").append("---:|---:|---:|".repeat(all.size())).append('\n');
        all.getFirst().lists().keySet().forEach(list -> {
            page.append("| ").append(list).append(" |");
            all.stream()
                    .flatMap(one -> Stream.ofNullable(one.lists().get(list)))
                    .forEach(times -> times(page, times));
            page.append('\n');
        });
        page.append('\n');
        all.forEach(one -> page.append(String.format(
                Locale.ROOT,
                "%s: filled in %.0f s; load of the machine at the end %.1f.%n",
                one.database(),
                one.filled(),
                one.load())));
        return page.toString();
    }

    private void bars(StringBuilder page, Measured one) {
        one.late().stream()
                .min(Comparator.comparingDouble(Expiry.Late::directory))
                .ifPresent(best -> late(page, one, best));
        one.activations().ifPresent(both -> activations(page, one, both));
        double slowest = one.lists().values().stream()
                .mapToDouble(times -> times.within(990))
                .max()
                .orElseThrow();
        page.append(String.format(
                Locale.ROOT,
                "| %s | the slowest list, p99 | %.0f ms | | %.0f ms | %s |%n",
                one.database(),
                slowest,
                SLOWEST_LIST,
                verdict(slowest <= SLOWEST_LIST)));
    }

    private void late(StringBuilder page, Measured one, Expiry.Late best) {
        page.append(String.format(
                Locale.ROOT,
                "| %s | %,d grants that expire in one second: the engine ended all | %.1f s | %.1f s | | |%n",
                one.database(),
                sizes.grants(),
                best.engine(),
                best.bare()));
        page.append(String.format(
                Locale.ROOT,
                "| %s | the embedded directory says so of all (best of %d) | %.1f s | | %.0f s | %s |%n",
                one.database(),
                one.late().size(),
                best.directory(),
                MOST_LATE,
                verdict(best.directory() <= MOST_LATE)));
    }

    private static void activations(StringBuilder page, Measured one, Activations.Pair both) {
        double whole = both.whole().within(990);
        double bare = both.bare().within(990);
        page.append(String.format(
                Locale.ROOT,
                "| %s | activation at 200/s, p50 | %.1f ms | %.1f ms | | |%n",
                one.database(),
                both.whole().within(500),
                both.bare().within(500)));
        page.append(String.format(
                Locale.ROOT,
                "| %s | activation at 200/s, p99 | %.1f ms | %.1f ms | bare + %.0f ms | %s |%n",
                one.database(),
                whole,
                bare,
                MOST_SLOWER,
                verdict(whole - bare <= MOST_SLOWER)));
    }

    private static void times(StringBuilder page, Times times) {
        page.append(String.format(
                Locale.ROOT, " %.1f | %.1f | %.1f |", times.within(500), times.within(990), times.within(1000)));
    }

    private static String verdict(boolean held) {
        return held ? "held" : "missed";
    }
}
