package dev.gatehouse.detection.lint;

import dev.gatehouse.detection.config.Meaning;
import dev.gatehouse.detection.config.Meaning.Sense;
import dev.gatehouse.detection.rules.Dialects;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Scalar;
import dev.gatehouse.sigma.Search;
import dev.gatehouse.sigma.Search.FieldTest;
import dev.gatehouse.sigma.SigmaRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what becomes of the fields of a rule. */
final class FieldUses {
    private final TableFields known;
    private final Set<Table> tables;

    private FieldUses(TableFields known, Set<Table> tables) {
        this.known = known;
        this.tables = tables;
    }

    /** The uses in the order of the file, each once, with the test where it comes first. */
    static Map<FieldUse, FieldTest> of(SigmaRule rule, Dialects dialects, TableFields known, Set<Table> tables) {
        FieldUses words = new FieldUses(known, tables);
        Map<FieldUse, FieldTest> uses = new LinkedHashMap<>();
        for (Search search : rule.searches().values()) {
            for (FieldTest test : search.tests()) {
                dialects.translations(rule.logSource(), test)
                        .forEach(translation -> uses.putIfAbsent(words.use(test, translation), test));
            }
        }
        return uses;
    }

    private FieldUse use(FieldTest test, Dialects.Translation translation) {
        List<FieldTest> now = translation.search().tests();
        boolean always = translation
                .meaning()
                .filter(meaning -> meaning.sense() instanceof Sense.Always)
                .isPresent();
        boolean unknown = !always && now.stream().anyMatch(this::isUnknown);
        if (unknown) {
            return new FieldUse.Unknown(test.field());
        }
        if (translation.meaning().isEmpty()
                || isItsOwn(test.field(), translation.meaning().get())) {
            return new FieldUse.Resolved(test.field());
        }
        Meaning meaning = translation.meaning().get();
        List<String> values = meaning.sense() instanceof Sense.Columns
                ? List.of()
                : translation.written().values().stream().map(Scalar::text).toList();
        return new FieldUse.Aliased(test.field(), values, to(meaning, now), meaning.origin());
    }

    /** Whether a table says of a field, where it speaks of other values, that it is the column of that name. */
    private static boolean isItsOwn(String field, Meaning meaning) {
        return meaning.service().isEmpty()
                && meaning.sense() instanceof Sense.Columns columns
                && columns.names().size() == 1
                && columns.names().getFirst().equalsIgnoreCase(field);
    }

    /** Whether no table has a field that is tested. */
    private boolean isUnknown(FieldTest test) {
        return !tables.isEmpty()
                && tables.stream().noneMatch(table -> known.missing(table, test).isEmpty());
    }

    private static String to(Meaning meaning, List<FieldTest> now) {
        String service = meaning.service().map(name -> " in " + name).orElse("");
        return switch (meaning.sense()) {
            case Sense.Columns columns -> String.join(" or ", columns.names()) + service;
            case Sense.Always ignored -> "always true";
            case Sense.Tests ignored ->
                now.stream().map(FieldUses::words).collect(Collectors.joining(" and ")) + service;
            case Sense.AsWritten ignored ->
                now.stream().map(FieldTest::field).distinct().collect(Collectors.joining(" or ")) + service;
        };
    }

    private static String words(FieldTest test) {
        String how = test.modifiers().stream()
                .map(Modifier::text)
                .map(name -> '|' + name)
                .collect(Collectors.joining());
        return test.field() + how + ": "
                + test.values().stream().map(Scalar::text).collect(Collectors.joining(" or "));
    }
}
