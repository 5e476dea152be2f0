package dev.gatehouse.cli.rules;

import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.console.Wrap;
import dev.gatehouse.detection.alert.CorrelationWords;
import dev.gatehouse.detection.data.Printable;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.Guidance;
import dev.gatehouse.sigma.Level;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rules for people: level and title, below them what the rule reads and serves, and where it stands. */
final class ListText {
    private static final int WIDTH = 100;
    private static final int INDENT = 9;
    private static final int MOST_NAMES = 10;

    private final PrintStream out;
    private final boolean colour;

    ListText(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    void print(List<Listed> rules) {
        if (!rules.isEmpty()) {
            out.println(Style.BOLD.paint("LEVEL    RULE", colour));
        }
        rules.forEach(this::print);
        out.println(rules.isEmpty() ? "No rules." : count(rules));
        out.flush();
    }

    private void print(Listed listed) {
        String head = head(listed);
        for (String line : wrapped(listed.document().title())) {
            out.println(head + line);
            head = " ".repeat(INDENT);
        }
        wrapped(about(listed)).forEach(line -> out.println(" ".repeat(INDENT) + Style.DIM.paint(line, colour)));
        String place = listed.place() + "  " + listed.document().id();
        out.println(" ".repeat(INDENT) + Style.DIM.paint(Printable.of(place, ' '), colour));
    }

    private String head(Listed listed) {
        String word = listed.level()
                .map(level -> level == Level.INFORMATIONAL ? "info" : level.text())
                .orElse(listed.kind());
        Style style = listed.level().map(Style::of).orElse(Style.DIM);
        return style.paint(String.format(Locale.ROOT, "%-" + INDENT + "s", word), colour);
    }

    private static String about(Listed listed) {
        return switch (listed) {
            case ListedRule rule ->
                serves(rule.rule(), rule.silenced())
                        + ListedRule.logSource(rule.rule().sigma().logSource()) + ": " + tables(rule.tables())
                        + waits(rule.waitsFor());
            case ListedCorrelation correlation ->
                serves(correlation.rule(), correlation.silenced()) + "correlation "
                        + CorrelationWords.measure(correlation.rule().sigma()) + " "
                        + CorrelationWords.condition(correlation.rule().sigma()) + ", of "
                        + String.join(", ", correlation.refersTo()) + ": " + tables(correlation.tables());
            case ListedFilter filter -> "holds back " + some(filter.holdsBack());
        };
    }

    private static String serves(AlertRule rule, boolean silenced) {
        String rows = rule.rows().isEmpty() ? "" : "serves " + String.join(", ", rule.rows()) + " · ";
        String evidence = rule.isAuthenticated() ? "evidence: " + Guidance.AUTHENTICATED + " · " : "";
        return rule.source().json() + " · " + rows + evidence + (silenced ? "no alert of its own · " : "");
    }

    private static String waits(List<String> lists) {
        return lists.isEmpty() ? "" : " · not in force, for it waits for the watchlist " + String.join(", ", lists);
    }

    private static String tables(List<String> tables) {
        return tables.isEmpty() ? "nothing that is read" : String.join(", ", tables);
    }

    private static String some(List<String> names) {
        if (names.isEmpty()) {
            return "no rule that is loaded";
        }
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? first + " and " + (names.size() - MOST_NAMES) + " more" : first;
    }

    private static List<String> wrapped(String text) {
        return new Wrap(WIDTH - INDENT).add(text).lines();
    }

    private static String count(List<Listed> rules) {
        List<String> kinds = new ArrayList<>();
        for (String kind : List.of("rule", "correlation", "filter")) {
            long number =
                    rules.stream().filter(rule -> rule.kind().equals(kind)).count();
            if (number > 0) {
                kinds.add(number + " " + kind + (number == 1 ? "" : "s"));
            }
        }
        Map<Level, Long> levels = rules.stream()
                .flatMap(rule -> rule.level().stream())
                .collect(Collectors.groupingBy(level -> level, TreeMap::new, Collectors.counting()));
        String each = new TreeMap<>(levels)
                .descendingMap().entrySet().stream()
                        .map(level -> level.getValue() + " " + level.getKey().text())
                        .collect(Collectors.joining(", "));
        return String.join(", ", kinds) + (each.isEmpty() ? "" : ": " + each);
    }
}
