package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.FieldTables;
import dev.gatehouse.detection.config.Meaning;
import dev.gatehouse.detection.config.Meaning.Sense;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.LogSource;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.RuleRewriter;
import dev.gatehouse.sigma.Scalar;
import dev.gatehouse.sigma.Search;
import dev.gatehouse.sigma.Search.FieldTest;
import dev.gatehouse.sigma.SigmaRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets public rules run unmodified: they call columns as Log Analytics, as diagnostic settings, as Graph or as the portal
 * does, mixed, and name operations as the documentation does. Field tables say what each means.
 */
public final class Dialects implements RuleRewriter {
    private static final String PREFIX = "properties.";

    /** A field that a row has or has not: any would do. */
    private static final String ANY_FIELD = "TimeGenerated";

    private final FieldTables tables;

    /** Dialects as these tables say. */
    public Dialects(FieldTables tables) {
        this.tables = requireNonNull(tables, "tables is null");
    }

    /**
     * What became of a test, or of some of its values.
     *
     * @param written the test with those values that have one meaning
     * @param meaning what the tables say of them; empty where the field is taken as a column
     * @param search what is tested instead
     */
    public record Translation(FieldTest written, Optional<Meaning> meaning, Search search) {
        public Translation {
            requireNonNull(written, "written is null");
            requireNonNull(meaning, "meaning is null");
            requireNonNull(search, "search is null");
        }
    }

    /** A meaning without the place where it is written. */
    private record Wanted(Sense sense, Optional<String> service) {}

    @Override
    public Search rewrite(LogSource source, FieldTest test) {
        List<Search> parts =
                translations(source, test).stream().map(Translation::search).toList();
        return joined(test, test.modifiers().contains(Modifier.ALL), parts);
    }

    /** What becomes of the test, one translation for all values of one meaning. */
    public List<Translation> translations(LogSource source, FieldTest test) {
        Map<Optional<Wanted>, List<Scalar>> groups = new LinkedHashMap<>();
        Map<Optional<Wanted>, Optional<Meaning>> meanings = new HashMap<>();
        for (Scalar value : test.values()) {
            Optional<Meaning> meaning = tables.meaning(source, test.field(), value.text());
            Optional<Wanted> wanted = meaning.map(found -> new Wanted(found.sense(), found.service()));
            groups.computeIfAbsent(wanted, any -> new ArrayList<>()).add(value);
            meanings.putIfAbsent(wanted, meaning);
        }
        if (groups.isEmpty()) {
            return List.of(new Translation(test, Optional.empty(), withoutPrefix(test)));
        }
        List<Translation> translations = new ArrayList<>();
        groups.forEach((wanted, values) -> {
            Optional<Meaning> meaning = requireNonNull(meanings.get(wanted));
            FieldTest written = groups.size() == 1 ? test : with(test, modifiersFor(test, values), values);
            Search search =
                    meaning.map(found -> translated(source, written, found)).orElseGet(() -> withoutPrefix(written));
            translations.add(new Translation(written, meaning, search));
        });
        return translations;
    }

    /** The tables whose rows the rule judges: those of its log source, or where its tests are looked for instead. */
    public Set<Table> tables(SigmaRule rule) {
        Set<Table> own = tables.tables(rule.logSource());
        Set<Table> all = EnumSet.noneOf(Table.class);
        for (Search search : rule.searches().values()) {
            collect(rule.logSource(), search, own, all);
        }
        return all;
    }

    private void collect(LogSource source, Search search, Set<Table> own, Set<Table> all) {
        switch (search) {
            case Search.AllOf every -> every.parts().forEach(part -> collect(source, part, own, all));
            case Search.AnyOf any -> any.parts().forEach(part -> collect(source, part, own, all));
            case Search.Keywords ignored -> all.addAll(own);
            case FieldTest test ->
                translations(source, test)
                        .forEach(translation -> all.addAll(translation
                                .meaning()
                                .flatMap(Meaning::service)
                                .map(service -> tables.tables(of(source, service)))
                                .orElse(own)));
        }
    }

    private static LogSource of(LogSource source, String service) {
        return new LogSource(source.category(), source.product(), Optional.of(service));
    }

    /** What must not equal a value must not equal it in any column. */
    private static Search joined(FieldTest test, boolean all, List<Search> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        return all || test.modifiers().contains(Modifier.NEQ) ? new Search.AllOf(parts) : new Search.AnyOf(parts);
    }

    private Search translated(LogSource source, FieldTest test, Meaning meaning) {
        return switch (meaning.sense()) {
            case Sense.Always ignored -> always(test);
            case Sense.Columns columns -> inColumns(test, columns.names());
            case Sense.Tests tests -> instead(test, tests);
            case Sense.AsWritten ignored -> asWritten(source, test, meaning);
        };
    }

    /** What is true of every event, also of one without a time; what must not be so is true of none. */
    private static Search always(FieldTest test) {
        List<Search> parts = Stream.of(true, false)
                .<Search>map(present -> new FieldTest(
                        ANY_FIELD, List.of(Modifier.EXISTS), List.of(new Scalar.Bool(present)), test.position()))
                .toList();
        return test.modifiers().contains(Modifier.NEQ) ? new Search.AllOf(parts) : new Search.AnyOf(parts);
    }

    /** A test that another service's logs answer is put in that service's words; it is not sent on from there. */
    private Search asWritten(LogSource source, FieldTest test, Meaning meaning) {
        Optional<LogSource> other = meaning.service().map(service -> of(source, service));
        List<Search> parts = new ArrayList<>();
        for (Scalar value : test.values()) {
            FieldTest one = with(test, modifiersFor(test, List.of(value)), List.of(value));
            parts.add(other.flatMap(found -> tables.meaning(found, test.field(), value.text()))
                    .filter(found -> found.service().isEmpty())
                    .map(found -> translated(source, one, found))
                    .orElseGet(() -> withoutPrefix(one)));
        }
        return joined(test, test.modifiers().contains(Modifier.ALL), parts);
    }

    private static Search inColumns(FieldTest test, List<String> columns) {
        boolean all = test.values().size() > 1 && test.modifiers().contains(Modifier.ALL);
        if (all && columns.size() > 1) {
            return new Search.AllOf(test.values().stream()
                    .map(value -> inColumns(with(test, modifiersFor(test, List.of(value)), List.of(value)), columns))
                    .toList());
        }
        List<Search> parts = columns.stream()
                .<Search>map(column -> new FieldTest(column, test.modifiers(), test.values(), test.position()))
                .toList();
        return joined(test, false, parts);
    }

    private static Search instead(FieldTest test, Sense.Tests tests) {
        boolean negated = test.modifiers().contains(Modifier.NEQ);
        List<Search> parts = new ArrayList<>();
        tests.tests().forEach(column -> {
            List<Modifier> modifiers = new ArrayList<>(column.modifiers());
            if (negated) {
                modifiers.add(Modifier.NEQ);
            }
            parts.add(new FieldTest(column.column(), modifiers, column.values(), test.position()));
        });
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        return negated ? new Search.AnyOf(parts) : new Search.AllOf(parts);
    }

    /** {@code all} may not stand on a single value. */
    private static List<Modifier> modifiersFor(FieldTest test, List<Scalar> values) {
        return values.size() > 1
                ? test.modifiers()
                : test.modifiers().stream()
                        .filter(modifier -> modifier != Modifier.ALL)
                        .toList();
    }

    private static FieldTest with(FieldTest test, List<Modifier> modifiers, List<Scalar> values) {
        return new FieldTest(test.field(), modifiers, values, test.position());
    }

    private static FieldTest withoutPrefix(FieldTest test) {
        if (!test.field().regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return test;
        }
        return new FieldTest(test.field().substring(PREFIX.length()), test.modifiers(), test.values(), test.position());
    }
}
