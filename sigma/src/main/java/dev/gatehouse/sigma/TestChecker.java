package dev.gatehouse.sigma;

import java.util.List;
import java.util.Optional;

/** Finds what is wrong with a test while its file is read. Placeholders get their values only when it is compiled. */
final class TestChecker {
    private TestChecker() {}

    static void check(Search.FieldTest test, Problems problems) {
        if (!test.values().isEmpty()) {
            new ModifierChain(
                            test.modifiers(),
                            name -> Optional.of(List.of()),
                            (code, message, remedy) -> problems.error(
                                    code, test.position(), message + ", in field '" + test.field() + "'", remedy))
                    .apply(test.values());
        }
    }

    static void check(Search.Keywords keywords, Problems problems) {
        if (!keywords.values().isEmpty()) {
            new ModifierChain(
                            keywords.modifiers(),
                            name -> Optional.of(List.of()),
                            (code, message, remedy) ->
                                    problems.error(code, keywords.position(), message + ", in keywords", remedy))
                    .keywords(keywords.values());
        }
    }
}
