package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.Position;
import dev.gatehouse.sigma.Search;
import dev.gatehouse.sigma.SigmaDocument;
import dev.gatehouse.sigma.SigmaRule;
import java.util.List;
import java.util.Optional;

/** A rule in force: the Sigma rule, and what its {@code custom:} part says to those who read its alerts. */
public record Rule(SigmaRule sigma, RuleSource source, Guidance guidance) implements AlertRule {
    public Rule {
        requireNonNull(sigma, "sigma is null");
        requireNonNull(source, "source is null");
        requireNonNull(guidance, "guidance is null");
    }

    /** Reads the {@code custom:} part of a rule. */
    public static Rule of(SigmaRule sigma, RuleSource source) {
        return new Rule(sigma, source, Guidance.of(sigma));
    }

    @Override
    public SigmaDocument document() {
        return sigma;
    }

    /** Of the id alone: books look rules up all the time, and to go through the whole of one each time would cost more. */
    @Override
    public int hashCode() {
        return sigma.id().hashCode();
    }

    Rule with(SigmaRule replaced) {
        return new Rule(replaced, source, guidance);
    }

    /**
     * What the rule, or a filter that holds it back, calls the field of its test at that place; {@code mapped} where no test
     * stands there, or where tests of several files do, one of which calls it so.
     */
    public String fieldAt(Position at, String mapped) {
        List<String> fields = sigma.allSearches().stream()
                .flatMap(search -> fieldAt(search, at).stream())
                .toList();
        return fields.isEmpty() || fields.contains(mapped) ? mapped : fields.getFirst();
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
}
