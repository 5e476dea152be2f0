package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The automaton against a plain search, on random literals and texts. */
final class AutomatonTest {
    private static final List<Affix> PLACES = List.of(Affix.values());
    private static final List<String> LETTERS = List.of("abcABC-xyz é", "aAb", "\\Éa");

    @Test
    void findsExactlyTheLiteralsThatAreThere() {
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            String letters = LETTERS.get(seed % LETTERS.size());
            int shortest = 1 + random.nextInt(10);
            int count = 1 + random.nextInt(20);
            List<Automaton.Entry> entries = new ArrayList<>();
            List<String> literals = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                literals.add(text(letters, random, shortest + random.nextInt(5)));
                Affix place = PLACES.get(random.nextInt(PLACES.size()));
                entries.add(new Automaton.Entry(new Hint.Literal(Fold.utf8(literals.get(i))), place, i));
            }
            Automaton automaton = new Automaton(entries);
            for (int i = 0; i < 50; i++) {
                String text = text(letters, random, random.nextInt(40));
                byte[] folded = Fold.utf8(text);
                Set<Integer> found = new TreeSet<>();
                automaton.scan(folded, 0, folded.length, found::add);
                assertThat(found).isEqualTo(expected(entries, literals, fold(text)));
            }
        }
    }

    @Test
    void foldsCapitalsAndStaysWithinItsBounds() {
        Automaton automaton =
                new Automaton(List.of(new Automaton.Entry(new Hint.Literal(Fold.utf8("admin")), Affix.INSIDE, 7)));
        byte[] bytes = "xxADMINyy".getBytes(StandardCharsets.UTF_8);
        List<Integer> found = new ArrayList<>();
        automaton.scan(bytes, 2, 7, found::add);
        assertThat(found).containsExactly(7);
        found.clear();
        automaton.scan(bytes, 3, 9, found::add);
        automaton.scan(bytes, 0, 6, found::add);
        assertThat(found).isEmpty();
    }

    private static Set<Integer> expected(List<Automaton.Entry> entries, List<String> literals, String text) {
        Set<Integer> expected = new TreeSet<>();
        for (int i = 0; i < literals.size(); i++) {
            String literal = fold(literals.get(i));
            boolean found = switch (entries.get(i).place()) {
                case WHOLE -> text.equals(literal);
                case START -> text.startsWith(literal);
                case END -> text.endsWith(literal);
                case INSIDE -> text.contains(literal);
            };
            if (found) {
                expected.add(i);
            }
        }
        return expected;
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String text(String letters, Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
