package dev.gatehouse.cli.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.connect.rules.RuleSources;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.Correlations;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.Rulebook;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the rules that a user means.
 *
 * @param home where Gatehouse lies, with its catalogue
 * @param further files and folders of further rules
 */
record RuleChoice(Path home, List<Path> further, Optional<Path> context, Complaints complaints) {
    private static final int MOST_SUGGESTIONS = 5;

    /** What a text may be of a rule, the surest first. */
    private static final List<BiPredicate<AlertRule, String>> WAYS = List.of(
            (rule, text) -> rule.document().id().toString().equalsIgnoreCase(text),
            (rule, text) ->
                    rule.document().name().filter(text::equalsIgnoreCase).isPresent(),
            (rule, text) -> rule.document().title().equalsIgnoreCase(text),
            (rule, text) -> rule.rows().stream().anyMatch(text::equalsIgnoreCase));

    RuleChoice {
        requireNonNull(home, "home is null");
        further = List.copyOf(further);
        requireNonNull(context, "context is null");
        requireNonNull(complaints, "complaints is null");
    }

    /**
     * What is meant.
     *
     * @param numbers the rules, by number: those of correlations as well
     * @param nodes the correlations, by number in the plan, inner ones first
     */
    record Chosen(Rulebook rulebook, NavigableSet<Integer> numbers, NavigableSet<Integer> nodes) {
        Chosen {
            requireNonNull(rulebook, "rulebook is null");
            numbers = Collections.unmodifiableNavigableSet(new TreeSet<>(numbers));
            nodes = Collections.unmodifiableNavigableSet(new TreeSet<>(nodes));
        }

        /** These, where the predicate holds, and what the correlations among them refer to. */
        private static Chosen of(Rulebook rulebook, List<Integer> rules, Predicate<AlertRule> meant) {
            NavigableSet<Integer> numbers = new TreeSet<>();
            rules.stream()
                    .filter(number -> meant.test(rulebook.rules().get(number)))
                    .forEach(numbers::add);
            NavigableSet<Integer> nodes = new TreeSet<>();
            Correlations correlations = rulebook.correlations();
            for (int node = 0; node < correlations.rules().size(); node++) {
                if (meant.test(correlations.rule(node))) {
                    nodes.add(node);
                    nodes.addAll(correlations.nodesOf(node));
                    numbers.addAll(correlations.rulesOf(node));
                }
            }
            numbers.retainAll(rules);
            return new Chosen(rulebook, numbers, nodes);
        }

        private boolean isEmpty() {
            return numbers.isEmpty() && nodes.isEmpty();
        }
    }

    /** What the administrator declared. */
    Configuration configuration() {
        return sources(List.of(), false).configuration(complaints);
    }

    /** What a file holds, or what a text names in the catalogue and further files; nothing is told. */
    Optional<Chosen> choose(String text, Configuration configuration) {
        Optional<Path> file = file(text);
        RuleSources sources = file.map(path -> sources(List.of(path), false)).orElseGet(() -> sources(further, true));
        Rulebook rulebook = sources.rulebook(configuration, new HashSet<>(ContextFacts.fields()), complaints);
        Set<Rule> inForce =
                ListedRule.of(rulebook).stream().map(ListedRule::rule).collect(Collectors.toSet());
        List<Integer> candidates = IntStream.range(0, rulebook.rules().size())
                .filter(number -> inForce.contains(rulebook.rules().get(number)))
                .boxed()
                .toList();
        Optional<Chosen> chosen = file.isPresent()
                ? Optional.of(Chosen.of(rulebook, candidates, any -> true))
                : named(text, rulebook, candidates);
        chosen = chosen.filter(found -> !found.isEmpty());
        if (chosen.isEmpty() && (file.isEmpty() || !complaints.usage())) {
            complaints.tellUsage("no rule is called '" + text + "'" + suggestions(text, rulebook)
                    + "; 'gatehouse rules list' names them, --rules DIR adds others");
        }
        return chosen;
    }

    private RuleSources sources(List<Path> rules, boolean catalogue) {
        return new RuleSources(home, rules, catalogue, context);
    }

    private static Optional<Chosen> named(String text, Rulebook rulebook, List<Integer> candidates) {
        return WAYS.stream()
                .map(way -> Chosen.of(rulebook, candidates, rule -> way.test(rule, text)))
                .filter(found -> !found.isEmpty())
                .findFirst();
    }

    private static String suggestions(String text, Rulebook rulebook) {
        String suggested = Listed.of(rulebook).stream()
                .filter(rule -> rule.level().isPresent())
                .filter(rule -> rule.has(text))
                .limit(MOST_SUGGESTIONS)
                .map(rule -> "'" + rule.document().title() + "'")
                .collect(Collectors.joining(", "));
        return suggested.isEmpty() ? "" : "; did you mean " + suggested + "?";
    }

    private static Optional<Path> file(String text) {
        try {
            Path path = Path.of(text);
            String name = text.toLowerCase(Locale.ROOT);
            boolean looks = name.endsWith(".yml") || name.endsWith(".yaml");
            return Optional.of(path).filter(any -> looks || Files.isRegularFile(path));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
