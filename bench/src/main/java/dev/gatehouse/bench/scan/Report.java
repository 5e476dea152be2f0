package dev.gatehouse.bench.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the results, as a table on a terminal and as a page. */
final class Report {
    private final Results results;

    Report(Results results) {
        this.results = results;
    }

    /** Columns of fixed width. */
    String table() {
        var text = new StringBuilder(head()).append('\n');
        for (List<String> row : rows()) {
            text.append(line(String.format(Locale.ROOT, "%-58s %2s %8s %8s %8s %8s %8s", row.toArray())));
        }
        text.append('\n');
        text.append(claim("", "measured", "by CPU", "bar", ""));
        for (Claim claim : results.claims()) {
            text.append(claim(claim.what(), claim.valueText(), claim.cpuText(), claim.barText(), claim.verdict()));
        }
        results.notes().forEach(note -> text.append("note: ").append(note).append('\n'));
        results.couldNot()
                .forEach(what -> text.append("could not run: ").append(what).append('\n'));
        return text.toString();
    }

    /** A fragment for the benchmarks page. */
    String markdown() {
        var text = new StringBuilder("## `scan`, ")
                .append(results.date())
                .append("\n\n")
                .append(head())
                .append('\n');
        List<List<String>> rows = rows();
        text.append(cells(rows.getFirst())).append("|---|---:|---:|---:|---:|---:|---:|\n");
        rows.stream().skip(1).forEach(row -> text.append(cells(row)));
        text.append("\n| what | measured | by CPU | bar | |\n|---|---:|---:|---:|---|\n");
        results.claims()
                .forEach(claim -> text.append(cells(
                        List.of(claim.what(), claim.valueText(), claim.cpuText(), claim.barText(), claim.verdict()))));
        text.append('\n');
        results.notes().forEach(note -> text.append("- ").append(note).append('\n'));
        results.couldNot()
                .forEach(what -> text.append("- Could not run: ").append(what).append('\n'));
        return text.toString();
    }

    private String head() {
        return line(String.format(
                Locale.ROOT,
                """
                %s
                %,d sign-ins, %,d MB of NDJSON (%,d bytes each), in the page cache; %d passes, contestants taking turns; load %s.
                """,
                results.machine().words(),
                results.events(),
                results.bytes() >> 20,
                results.bytes() / Math.max(1, results.events()),
                results.passes(),
                results.load()));
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("step", "T", "best s", "median s", "CPU s", "MB/s", "k ev/s"));
        results.byThreads()
                .forEach((threads, timings) ->
                        timings.values().forEach(timing -> rows.add(row(timing, Integer.toString(threads), true))));
        for (Map.Entry<String, Timing> other : results.others().entrySet()) {
            rows.add(row(other.getValue(), "2", false));
        }
        return rows;
    }

    private List<String> row(Timing timing, String threads, boolean wholeFile) {
        return List.of(
                timing.name(),
                threads,
                number("%.2f", timing.best()),
                number("%.2f", timing.median()),
                number("%.2f", timing.cpu()),
                wholeFile ? number("%.0f", results.bytes() / timing.best() / (1 << 20)) : "",
                wholeFile ? number("%.0f", results.events() / timing.best() / 1000) : "");
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String claim(String what, String value, String cpu, String bar, String verdict) {
        return line(String.format(Locale.ROOT, "%-66s %9s %9s %9s  %s", what, value, cpu, bar, verdict));
    }

    private static String line(String text) {
        return text.endsWith("\n") ? text : text.stripTrailing() + "\n";
    }

    private static String cells(List<String> row) {
        return row.stream()
                .map(cell -> cell.isEmpty() ? " |" : " " + cell + " |")
                .collect(Collectors.joining("", "|", "\n"));
    }
}
