package dev.gatehouse.detection.rules;

import dev.gatehouse.detection.data.ResourceTable;
import dev.gatehouse.sigma.LogSource;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.RuleRewriter;
import dev.gatehouse.sigma.Scalar;
import dev.gatehouse.sigma.Search;
import dev.gatehouse.sigma.Search.FieldTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lets public rules run unmodified: they call columns as Log Analytics, as diagnostic settings, as Graph or as the portal
 * does, mixed, and name operations as the documentation does. The table of data beside this class says what each means.
 */
final class Dialects implements RuleRewriter {
    private static final String ANY = "*";
    private static final String SAME = "=";
    private static final String ALWAYS = "-";
    private static final String PREFIX = "properties.";

    /** A field that every row has, for tests that are true of every event. */
    private static final String PRESENT = "TimeGenerated";

    private final Map<String, Map<String, Meaning>> meanings = new HashMap<>();

    /** What one spelling means: columns, and values (none: the rule's own). */
    private record Meaning(List<String> fields, List<String> values, boolean always) {}

    private Dialects(List<List<String>> lines) {
        for (List<String> line : lines) {
            Meaning meaning = new Meaning(
                    List.of(line.get(3).split(", ")),
                    line.get(4).equals(SAME) ? List.of() : List.of(line.get(4).split(" \\|\\| ")),
                    line.get(3).equals(ALWAYS));
            meanings.computeIfAbsent(key(line.get(0), line.get(1)), any -> new HashMap<>())
                    .put(line.get(2).toLowerCase(Locale.ROOT), meaning);
        }
    }

    static Dialects load() {
        return new Dialects(ResourceTable.read(Dialects.class, "dialects.tsv", 5));
    }

    @Override
    public Search rewrite(LogSource source, FieldTest test) {
        Map<String, Meaning> known = source.service()
                .flatMap(service -> Optional.ofNullable(meanings.get(key(service, test.field()))))
                .orElse(Map.of());
        if (known.isEmpty()) {
            return withoutPrefix(test);
        }
        Map<Meaning, List<Scalar>> groups = new LinkedHashMap<>();
        List<Scalar> unchanged = new ArrayList<>();
        for (Scalar value : test.values()) {
            meaning(known, value)
                    .ifPresentOrElse(
                            meaning -> groups.computeIfAbsent(meaning, any -> new ArrayList<>())
                                    .add(value),
                            () -> unchanged.add(value));
        }
        List<Search> parts = new ArrayList<>();
        groups.forEach((meaning, values) -> parts.add(translated(test, meaning, values)));
        if (!unchanged.isEmpty()) {
            parts.add(withoutPrefix(new FieldTest(test.field(), test.modifiers(), unchanged, test.position())));
        }
        return joined(test, test.modifiers().contains(Modifier.ALL), parts);
    }

    /** What must not equal a value must not equal it in any column. */
    private static Search joined(FieldTest test, boolean all, List<Search> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        return all || test.modifiers().contains(Modifier.NEQ) ? new Search.AllOf(parts) : new Search.AnyOf(parts);
    }

    private static Optional<Meaning> meaning(Map<String, Meaning> known, Scalar value) {
        return Optional.ofNullable(known.get(value.text().toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(known.get(ANY)));
    }

    private static Search translated(FieldTest test, Meaning meaning, List<Scalar> values) {
        if (meaning.always()) {
            return new FieldTest(PRESENT, List.of(Modifier.EXISTS), List.of(new Scalar.Bool(true)), test.position());
        }
        boolean same = meaning.values().isEmpty();
        boolean all = same && values.size() > 1 && test.modifiers().contains(Modifier.ALL);
        if (all && meaning.fields().size() > 1) {
            return new Search.AllOf(values.stream()
                    .map(value -> translated(test, meaning, List.of(value)))
                    .toList());
        }
        List<Scalar> wanted = same
                ? values
                : meaning.values().stream().<Scalar>map(Scalar.Text::new).toList();
        List<Modifier> modifiers = same ? modifiersFor(test, values) : negationOnly(test);
        List<Search> parts = new ArrayList<>();
        for (String field : meaning.fields()) {
            parts.add(new FieldTest(field, modifiers, wanted, test.position()));
        }
        return joined(test, false, parts);
    }

    private static List<Modifier> negationOnly(FieldTest test) {
        return test.modifiers().contains(Modifier.NEQ) ? List.of(Modifier.NEQ) : List.of();
    }

    /** {@code all} may not stand on a single value. */
    private static List<Modifier> modifiersFor(FieldTest test, List<Scalar> values) {
        return values.size() > 1
                ? test.modifiers()
                : test.modifiers().stream()
                        .filter(modifier -> modifier != Modifier.ALL)
                        .toList();
    }

    private static FieldTest withoutPrefix(FieldTest test) {
        if (!test.field().regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return test;
        }
        return new FieldTest(test.field().substring(PREFIX.length()), test.modifiers(), test.values(), test.position());
    }

    private static String key(String service, String field) {
        return (service + '\t' + field).toLowerCase(Locale.ROOT);
    }
}
