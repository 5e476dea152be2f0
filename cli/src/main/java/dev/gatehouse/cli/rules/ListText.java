package dev.gatehouse.cli.rules;

import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.console.Wrap;
import dev.gatehouse.detection.data.Printable;
import dev.gatehouse.sigma.Level;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rules for people: level and title, below them what the rule reads and serves, and where it stands. */
final class ListText {
    private static final int WIDTH = 100;
    private static final int INDENT = 9;

    private final PrintStream out;
    private final boolean colour;

    ListText(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    void print(List<ListedRule> rules) {
        if (!rules.isEmpty()) {
            out.println(Style.BOLD.paint("LEVEL    RULE", colour));
        }
        rules.forEach(this::print);
        out.println(rules.isEmpty() ? "No rules." : count(rules));
        out.flush();
    }

    private void print(ListedRule listed) {
        Level level = listed.rule().sigma().level();
        String word = level == Level.INFORMATIONAL ? "info" : level.text();
        String head = Style.of(level).paint(String.format(Locale.ROOT, "%-" + INDENT + "s", word), colour);
        for (String line : wrapped(listed.rule().sigma().title())) {
            out.println(head + line);
            head = " ".repeat(INDENT);
        }
        wrapped(about(listed)).forEach(line -> out.println(" ".repeat(INDENT) + Style.DIM.paint(line, colour)));
        String place = listed.place() + "  " + listed.rule().sigma().id();
        out.println(" ".repeat(INDENT) + Style.DIM.paint(Printable.of(place, ' '), colour));
    }

    private static String about(ListedRule listed) {
        String rows = listed.rule().rows().isEmpty()
                ? ""
                : " · serves " + String.join(", ", listed.rule().rows());
        String tables = listed.tables().isEmpty() ? "nothing that is read" : String.join(", ", listed.tables());
        return listed.rule().source().json() + rows + " · " + listed.logSource() + ": " + tables;
    }

    private static List<String> wrapped(String text) {
        return new Wrap(WIDTH - INDENT).add(text).lines();
    }

    private static String count(List<ListedRule> rules) {
        Map<Level, Long> levels = rules.stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.rule().sigma().level(), TreeMap::new, Collectors.counting()));
        String each = new TreeMap<>(levels)
                .descendingMap().entrySet().stream()
                        .map(level -> level.getValue() + " " + level.getKey().text())
                        .collect(Collectors.joining(", "));
        return rules.size() + (rules.size() == 1 ? " rule: " : " rules: ") + each;
    }
}
