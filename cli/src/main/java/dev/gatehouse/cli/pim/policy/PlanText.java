package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.pim.policy.Plan.AssignmentPlan;
import dev.gatehouse.cli.pim.policy.Plan.SettingPlan;
import dev.gatehouse.cli.pim.remote.Shown;
import dev.gatehouse.cli.pim.text.Moments;
import dev.gatehouse.cli.pim.text.Table;
import dev.gatehouse.cli.pim.text.Table.Cell;
import dev.gatehouse.detection.data.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A plan, as people read it. */
final class PlanText {
    private final People people;
    private final Moments moments;
    private final boolean colour;

    PlanText(People people, Moments moments, boolean colour) {
        this.people = people;
        this.moments = moments;
        this.colour = colour;
    }

    List<String> lines(Plan plan) {
        List<String> lines = new ArrayList<>();
        plan.settings().stream()
                .sorted(Comparator.comparing(one -> one.governed().shown(people)))
                .forEach(one -> setting(one, lines));
        if (!plan.assignments().isEmpty()) {
            lines.add(Style.BOLD.paint("Assignments", colour));
            plan.assignments().forEach(one -> lines.add("  " + assignment(one)));
            lines.add("");
        }
        plan.replay().ifPresent(replay -> replay(replay, lines));
        remarks(plan, lines);
        lines.add(summary(plan));
        return lines.stream().map(this::clean).toList();
    }

    /** Names are somebody's; of what a terminal obeys, only our own colours stay. */
    private String clean(String line) {
        return colour ? line : Printable.of(line, ' ');
    }

    private void setting(SettingPlan plan, List<String> lines) {
        lines.add(Style.BOLD.paint(Printable.of(plan.governed().shown(people), ' '), colour));
        int widest = plan.changes().stream()
                .mapToInt(change -> change.path().length())
                .max()
                .orElse(0);
        for (Change change : plan.changes()) {
            String from = Printable.of(change.from(), ' ');
            String to = Printable.of(change.to(), ' ');
            lines.add("  " + Style.YELLOW.paint("~", colour) + " " + change.path()
                    + " ".repeat(widest - change.path().length()) + "  " + Style.RED.paint(from, colour) + " → "
                    + Style.GREEN.paint(to, colour)
                    + (change.weakened() ? "  " + Style.MAGENTA.paint("WEAKENED", colour) : ""));
        }
        lines.add("");
    }

    /** What becomes of an assignment, on a line. */
    String assignment(AssignmentPlan plan) {
        Assignment about = plan.about();
        String what = Printable.of(
                people.name(about.who()) + ": " + about.kind() + " for "
                        + about.what().shown(people),
                ' ');
        if (plan.after().isEmpty()) {
            return Style.RED.paint("-", colour) + " " + what;
        }
        String until = until(plan.after().get());
        return plan.before()
                .map(before -> Style.YELLOW.paint("~", colour) + " " + what + ", " + until(before) + " → " + until)
                .orElseGet(() -> Style.GREEN.paint("+", colour) + " " + what + ", " + until);
    }

    private String until(Assignment assignment) {
        return assignment.end().map(end -> "until " + moments.shown(end)).orElse("for good");
    }

    private void replay(JsonNode replay, List<String> lines) {
        JsonNode all = replay.path("all");
        lines.add(Style.BOLD.paint("The last 90 days under these settings", colour) + ", "
                + count(all.path("activations").asLong(), "activation", "activations")
                + (replay.path("isComplete").asBoolean(true) ? "" : " (the newest only; there were more)"));
        if (all.path("activations").asLong() == 0) {
            lines.add("");
            return;
        }
        Table table = new Table(colour, "", "in force", "new");
        row(table, "granted at once", all, "granted");
        row(table, "waiting for approval", all, "waiting");
        row(table, "refused", all, "refused");
        table.row(Cell.of("shorter"), Cell.of(""), Cell.of(Shown.text(all.path("shortened"))));
        table.lines().forEach(line -> lines.add("  " + line));
        String rules = StreamSupport.stream(
                        all.path("proposed").path("refusals").spliterator(), false)
                .map(rule ->
                        Shown.text(rule.path("code")) + " " + rule.path("count").asLong())
                .collect(Collectors.joining(", "));
        if (!rules.isEmpty()) {
            lines.add("  refused by the rules: " + rules);
        }
        lines.add("");
    }

    private static void row(Table table, String name, JsonNode all, String member) {
        table.row(
                Cell.of(name),
                Cell.of(Shown.text(all.path("inForce").path(member))),
                Cell.of(Shown.text(all.path("proposed").path(member))));
    }

    private void remarks(Plan plan, List<String> lines) {
        if (!plan.over().isEmpty()) {
            lines.add(count(plan.over().size(), "assignment", "assignments")
                    + " of the file would be over already; left alone.");
        }
        if (!plan.unlisted().isEmpty()) {
            lines.add(count(plan.unlisted().size(), "assignment is", "assignments are")
                    + " not in the file; left alone. --prune removes what is not in it.");
        }
    }

    private static String summary(Plan plan) {
        if (plan.isEmpty()) {
            return "Nothing changes: what is in force is what the file wants.";
        }
        Optional<String> weakened = Optional.of(plan.weakened())
                .filter(number -> number > 0)
                .map(number -> " (" + count(number, "part", "parts") + " WEAKENED)");
        return count(plan.settings().size(), "setting", "settings") + weakened.orElse("") + " and "
                + count(plan.assignments().size(), "assignment", "assignments") + " would change.";
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
