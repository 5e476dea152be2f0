package dev.gatehouse.detection.incident;

import static java.util.stream.Collectors.joining;

import dev.gatehouse.detection.alert.Entity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an incident is called: whom it is about, and the rules of its gravest alerts. */
final class Title {
    private static final int MOST_RULES = 3;

    private Title() {}

    /** That of alerts in the order of time, with {@code alerts} in all. */
    static String of(List<Piece> core, int alerts) {
        List<String> rules = core.stream()
                .sorted(Comparator.comparing(Piece::severity).reversed())
                .map(Piece::rule)
                .distinct()
                .toList();
        String what = rules.stream().limit(MOST_RULES).collect(joining("; "))
                + (rules.size() > MOST_RULES ? "; and " + (rules.size() - MOST_RULES) + " more" : "");
        return who(core).map(name -> name + ": ").orElse("") + what + (alerts > 1 ? " (" + alerts + " alerts)" : "");
    }

    /** The account that most alerts are about, of those the one in the gravest or else earliest, and how many others. */
    private static Optional<String> who(List<Piece> core) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        core.stream()
                .sorted(Comparator.comparing(Piece::severity).reversed())
                .map(Piece::account)
                .flatMap(Optional::stream)
                .map(Entity::name)
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> most.getKey() + (counts.size() > 1 ? " and " + others(counts.size() - 1) : ""));
    }

    private static String others(int number) {
        return number == 1 ? "1 other account" : number + " other accounts";
    }
}
