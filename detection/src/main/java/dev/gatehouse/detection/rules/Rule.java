package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.Position;
import dev.gatehouse.sigma.Search;
import dev.gatehouse.sigma.SigmaRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A rule in force: the Sigma rule, and what its {@code custom:} part says to those who read its alerts.
 *
 * @param rows the rows of the guide that it serves
 * @param summary a sentence with {@code {Field}} for values of the event; empty for the title
 * @param entities whom and what its alerts concern, such as {@code User} or {@code Target.User}
 * @param advice what an analyst should do
 */
public record Rule(
        SigmaRule sigma, RuleSource source, List<String> rows, String summary, List<String> entities, String advice) {
    public Rule {
        requireNonNull(sigma, "sigma is null");
        requireNonNull(source, "source is null");
        rows = List.copyOf(rows);
        requireNonNull(summary, "summary is null");
        entities = List.copyOf(entities);
        requireNonNull(advice, "advice is null");
    }

    /** Reads the {@code custom:} part of a rule. */
    public static Rule of(SigmaRule sigma, RuleSource source) {
        Map<String, Object> custom = sigma.custom();
        return new Rule(
                sigma,
                source,
                texts(custom.get("rows")),
                text(custom.get("summary")),
                texts(custom.get("entities")),
                advice(sigma, text(custom.get("advice"))));
    }

    /** The MITRE ATT&CK techniques in its tags, such as {@code T1110.003}. */
    public List<String> attack() {
        List<String> techniques = new ArrayList<>();
        for (String tag : sigma.tags()) {
            String name = tag.toLowerCase(Locale.ROOT);
            if (name.matches("attack\\.t\\d{4}(\\.\\d{3})?")) {
                techniques.add(name.substring("attack.".length()).toUpperCase(Locale.ROOT));
            }
        }
        return techniques;
    }

    /** What the rule calls the field of its test at that place; {@code mapped} where no test stands there. */
    public String fieldAt(Position at, String mapped) {
        return sigma.searches().values().stream()
                .flatMap(search -> fieldAt(search, at).stream())
                .findFirst()
                .orElse(mapped);
    }

    private static Optional<String> fieldAt(Search search, Position at) {
        return switch (search) {
            case Search.AllOf all -> fieldAt(all.parts(), at);
            case Search.AnyOf any -> fieldAt(any.parts(), at);
            case Search.FieldTest test ->
                Optional.of(test.field()).filter(field -> test.position().equals(at));
            case Search.Keywords keywords -> Optional.empty();
        };
    }

    private static Optional<String> fieldAt(List<Search> parts, Position at) {
        return parts.stream().flatMap(part -> fieldAt(part, at).stream()).findFirst();
    }

    private static String advice(SigmaRule sigma, String advice) {
        if (!advice.isEmpty() || sigma.falsePositives().isEmpty()) {
            return advice;
        }
        return "Known false positives: " + String.join("; ", sigma.falsePositives());
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }
}
