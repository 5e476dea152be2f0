package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands behind one name of a rule's {@code detection}: tests, joined. */
public sealed interface Search {
    /** A map: every part must hold. Parts on fields of one group must hold for the same element of its list. */
    record AllOf(List<Search> parts) implements Search {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** A list: one part must hold. */
    record AnyOf(List<Search> parts) implements Search {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /** One line {@code field|modifiers: values}. Values are alternatives, unless {@link Modifier#ALL} is there. */
    record FieldTest(String field, List<Modifier> modifiers, List<Scalar> values, Position position) implements Search {
        public FieldTest {
            requireNonNull(field, "field is null");
            modifiers = List.copyOf(modifiers);
            values = List.copyOf(values);
            requireNonNull(position, "position is null");
        }
    }

    /** Texts looked for in the whole event. */
    record Keywords(List<Modifier> modifiers, List<Scalar> values, Position position) implements Search {
        public Keywords {
            modifiers = List.copyOf(modifiers);
            values = List.copyOf(values);
            requireNonNull(position, "position is null");
        }
    }

    /** Every field test in it, in the order of the file. */
    default List<FieldTest> tests() {
        return switch (this) {
            case AllOf all -> tests(all.parts());
            case AnyOf any -> tests(any.parts());
            case FieldTest test -> List.of(test);
            case Keywords ignored -> List.of();
        };
    }

    private static List<FieldTest> tests(List<Search> parts) {
        return parts.stream().flatMap(part -> part.tests().stream()).toList();
    }

    /** Named searches with every field test replaced by what the rewriter makes of it. */
    static Map<String, Search> rewritten(Map<String, Search> searches, LogSource source, RuleRewriter rewriter) {
        Map<String, Search> replaced = new LinkedHashMap<>();
        searches.forEach((name, search) -> replaced.put(name, rewritten(search, source, rewriter)));
        return replaced;
    }

    private static Search rewritten(Search search, LogSource source, RuleRewriter rewriter) {
        return switch (search) {
            case AllOf all ->
                new AllOf(all.parts().stream()
                        .map(part -> rewritten(part, source, rewriter))
                        .toList());
            case AnyOf any ->
                new AnyOf(any.parts().stream()
                        .map(part -> rewritten(part, source, rewriter))
                        .toList());
            case FieldTest test -> rewriter.rewrite(source, test);
            case Keywords keywords -> keywords;
        };
    }
}
