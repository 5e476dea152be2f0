package dev.gatehouse.cli.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.Rulebook;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
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
    private static final List<BiPredicate<Rule, String>> WAYS = List.of(
            (rule, text) -> rule.sigma().id().toString().equalsIgnoreCase(text),
            (rule, text) -> rule.sigma().name().filter(text::equalsIgnoreCase).isPresent(),
            (rule, text) -> rule.sigma().title().equalsIgnoreCase(text),
            (rule, text) -> rule.rows().stream().anyMatch(text::equalsIgnoreCase));

    RuleChoice {
        requireNonNull(home, "home is null");
        further = List.copyOf(further);
        requireNonNull(context, "context is null");
        requireNonNull(complaints, "complaints is null");
    }

    /** Rules, and the numbers of those that are meant. */
    record Chosen(Rulebook rulebook, List<Integer> numbers) {
        Chosen {
            requireNonNull(rulebook, "rulebook is null");
            numbers = List.copyOf(numbers);
        }
    }

    /** What the administrator declared. */
    Configuration configuration() {
        return sources(List.of(), false).configuration(complaints);
    }

    /** The rules of a file, or those in the catalogue and further files that a text names; none is told. */
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
        List<Integer> numbers = file.isPresent() ? candidates : named(text, rulebook, candidates);
        if (numbers.isEmpty() && (file.isEmpty() || !complaints.usage())) {
            complaints.tellUsage("no rule is called '" + text + "'" + suggestions(text, rulebook)
                    + "; 'gatehouse rules list' names them, --rules DIR adds others");
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(new Chosen(rulebook, numbers));
    }

    private RuleSources sources(List<Path> rules, boolean catalogue) {
        return new RuleSources(home, rules, catalogue, context);
    }

    private static List<Integer> named(String text, Rulebook rulebook, List<Integer> candidates) {
        return WAYS.stream()
                .map(way -> candidates.stream()
                        .filter(number -> way.test(rulebook.rules().get(number), text))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String suggestions(String text, Rulebook rulebook) {
        String suggested = ListedRule.of(rulebook).stream()
                .filter(rule -> rule.has(text))
                .limit(MOST_SUGGESTIONS)
                .map(rule -> "'" + rule.rule().sigma().title() + "'")
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
