package dev.gatehouse.cli.scan;

import static java.util.stream.Collectors.joining;

import dev.gatehouse.cli.console.Wrap;
import dev.gatehouse.cli.input.Barren;
import dev.gatehouse.cli.input.InputStats;
import dev.gatehouse.cli.report.AlertCounts;
import dev.gatehouse.cli.report.BlindSpot;
import dev.gatehouse.cli.report.Met;
import dev.gatehouse.connect.export.ReadExport;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.detection.config.Expectation;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.How;
import dev.gatehouse.detection.incident.Incident;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Level;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a scan says about itself when it is done: what was read, who is privileged, what fired, what it could not see. */
final class ScanSummary {
    private static final int WIDTH = 100;
    private static final int LABEL = 14;
    private static final int MOST_REASONS = 5;
    private static final double MEGA = 1_000_000.0;

    private final PrintStream err;
    private final Plan plan;
    private final Engine.Found found;
    private final DirectoryState directory;
    private final boolean contextRefused;

    ScanSummary(PrintStream err, Plan plan, Engine.Found found, DirectoryState directory, boolean contextRefused) {
        this.directory = directory;
        this.contextRefused = contextRefused;
        this.err = err;
        this.plan = plan;
        this.found = found;
    }

    void print(AlertCounts alerts, Joined joined, List<Met> expectations, Duration took) {
        Context context = found.attempt().context();
        err.println();
        if (contextRefused) {
            field(
                    "WARNING",
                    "gatehouse.yaml has mistakes (see above) and nothing of it was used: what rests on it is missing here.");
        }
        if (context.counts().isEmpty()) {
            field(
                    "WARNING",
                    "no privileged account is known: rules about privileged accounts cannot speak. Add directory audits"
                            + " to the scan, or name accounts in gatehouse.yaml (--context).");
        }
        InputStats all = found.all();
        field("read", read(all, took));
        Collectors.known()
                .of(plan.inputs().stream().map(Input::name).toList())
                .ifPresent(hint -> field("collector", hint));
        field("rows", rows(all));
        others(all);
        quarantine(all);
        directory.newest().ifPresent(export -> field("directory", words(export)));
        field("privileged", privileged(context));
        field("rules", rules());
        if (found.episodes().dropped() > 0) {
            field(
                    "correlations",
                    String.format(
                            Locale.ROOT,
                            "%,d matches were left out of windows that held more than a correlation keeps: what they"
                                    + " measure is a lower limit",
                            found.episodes().dropped()));
        }
        blind(all);
        expectations.forEach(met -> field(met.label(), words(met)));
        field("alerts", alerts(alerts));
        if (alerts.total() > 0) {
            field("incidents", incidents(joined));
        }
    }

    private String words(ReadExport export) {
        int older = directory.exports().size() - 1;
        return String.format(
                Locale.ROOT,
                "export as of %s: %,d users, %,d assignments of roles%s%s",
                export.taken().at(),
                export.tenant().users().size(),
                export.tenant().assignments().size(),
                export.problems().isEmpty()
                        ? ""
                        : "; " + export.problems().size()
                                + " things in it could not be read: gatehouse posture says which",
                older == 0 ? "" : "; " + older + " older: role settings are held against the one before");
    }

    private String read(InputStats all, Duration took) {
        long bytes = plan.inputs().stream().mapToLong(input -> input.size()).sum();
        return String.format(
                Locale.ROOT,
                "%,d records in %,d files (%.1f MB) in %.1f s",
                all.records(),
                plan.inputs().size(),
                bytes / MEGA,
                took.toMillis() / 1000.0);
    }

    private static String rows(InputStats all) {
        Map<Table, Long> rows = all.rowsByTable();
        return rows.isEmpty()
                ? "none: nothing in these files is a log that this release reads"
                : rows.entrySet().stream()
                        .map(entry -> String.format(
                                Locale.ROOT, "%s %,d", entry.getKey().azureName(), entry.getValue()))
                        .collect(joining(", "));
    }

    private void others(InputStats all) {
        List<String> others = new ArrayList<>();
        all.skippedByKind().forEach((kind, count) -> others.add(String.format(Locale.ROOT, "%,d × %s", count, kind)));
        long copies = found.attempt().copies().records();
        if (copies > 0) {
            others.add(String.format(
                    Locale.ROOT,
                    "%,d records are copies of %,d events",
                    copies,
                    found.attempt().copies().events()));
        }
        barren().ifPresent(others::add);
        if (!found.refusals().isEmpty()) {
            others.add(found.refusals().size() + " of the files not read, as said above");
        }
        if (!others.isEmpty()) {
            field("not judged", String.join("; ", others));
        }
    }

    /** Inputs without any record, by what they are. */
    private Optional<String> barren() {
        Map<Barren, Integer> kinds = new EnumMap<>(Barren.class);
        found.barren().values().forEach(kind -> kinds.merge(kind, 1, Integer::sum));
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        String counted = kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey().plural())
                .collect(joining(", "));
        String some = found.barren().keySet().stream()
                .limit(MOST_REASONS)
                .map(number -> plan.inputs().get(number).name())
                .collect(joining(", "));
        return Optional.of(found.barren().size() + " files hold no record (" + counted + "): " + some
                + (found.barren().size() > MOST_REASONS ? ", …" : ""));
    }

    private void quarantine(InputStats all) {
        if (all.quarantinedCount() == 0) {
            return;
        }
        Map<String, Integer> reasons = new TreeMap<>();
        plan.quarantine().entries().forEach(entry -> reasons.merge(entry.reason(), 1, Integer::sum));
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%,d unreadable: ", all.quarantinedCount()));
        text.append(reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_REASONS)
                .map(reason -> reason.getValue() + " × " + reason.getKey())
                .collect(joining("; ")));
        plan.quarantine().entries().stream()
                .limit(3)
                .forEach(entry -> text.append("; ")
                        .append(plan.inputs().get(entry.input()).name())
                        .append(" at byte ")
                        .append(entry.position()));
        text.append(". --quarantine FILE lists all.");
        field("quarantined", text.toString());
    }

    private static String privileged(Context context) {
        Map<How, Integer> counts = context.counts();
        if (counts.isEmpty()) {
            return "0 accounts";
        }
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        return sum + " accounts: "
                + counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " by " + entry.getKey().words())
                        .collect(joining(", "))
                + "; " + context.emergencyAccounts() + " of them for emergency access";
    }

    private String rules() {
        Map<RuleSource, Integer> counts = new EnumMap<>(RuleSource.class);
        plan.rulebook().rules().forEach(rule -> counts.merge(rule.source(), 1, Integer::sum));
        int correlations = plan.rulebook().correlations().rules().size();
        List<String> parts = new ArrayList<>();
        counts.forEach((source, count) -> parts.add(count + " " + source.json()));
        if (correlations > 0) {
            parts.add(correlations == 1 ? "1 correlation" : correlations + " correlations");
        }
        if (!plan.rulebook().problems().isEmpty()) {
            parts.add(plan.rulebook().problems().size() + " refused");
        }
        if (!plan.rulebook().unrouted().isEmpty()) {
            parts.add(plan.rulebook().unrouted().size() + " about logs that Gatehouse has no table for");
        }
        long dead = plan.rulebook().unresolved().size();
        if (dead > 0) {
            parts.add(dead + " with a field that no record can have");
        }
        return parts.isEmpty() ? "none" : String.join(", ", parts);
    }

    private static String alerts(AlertCounts alerts) {
        if (alerts.total() == 0) {
            return "none";
        }
        List<String> parts = new ArrayList<>();
        for (Level level : List.of(Level.CRITICAL, Level.HIGH, Level.MEDIUM, Level.LOW, Level.INFORMATIONAL)) {
            if (alerts.of(level) > 0) {
                parts.add(String.format(Locale.ROOT, "%,d %s", alerts.of(level), level.text()));
            }
        }
        return String.format(Locale.ROOT, "%,d on %,d events: ", alerts.total(), alerts.events())
                + String.join(", ", parts);
    }

    private String incidents(Joined joined) {
        List<Incident> all = joined.incidents().all();
        long several = all.stream().filter(Incident::isJoined).count();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%,d of several alerts, %,d of one alert each", several, all.size() - several));
        if (joined.leftOut() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "; made of the gravest %,d alerts only, the other %,d have none",
                    Joined.MOST,
                    joined.leftOut()));
        }
        if (plan.users().forgot()) {
            text.append("; there are more addresses than can be counted, and some of them join nothing");
        }
        return text.toString();
    }

    private void blind(InputStats all) {
        for (BlindSpot spot : BlindSpots.of(plan.rulebook(), found.attempt().context(), all)) {
            field("could not see", String.join(", ", spot.rows()) + ": " + spot.gap() + "; " + spot.remedy());
        }
    }

    private static String words(Met met) {
        Expectation expectation = met.expectation();
        long count = met.alerts();
        String rules = expectation.rules().isEmpty() ? "" : " of " + String.join(", ", expectation.rules());
        return (count == 1 ? "1 alert" : count + " alerts") + rules + " on "
                + String.join(" and ", expectation.entities()) + " by the "
                + expectation.kind().words() + " \"" + expectation.reason() + "\" ("
                + expectation.validity().from() + " until "
                + expectation.validity().until() + ", "
                + expectation.origin() + ")";
    }

    private void field(String label, String text) {
        String head = String.format(Locale.ROOT, "%-" + LABEL + "s", label);
        for (String line : new Wrap(WIDTH - LABEL).add(text).lines()) {
            err.println(head + line);
            head = " ".repeat(LABEL);
        }
    }
}
