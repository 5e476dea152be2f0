package dev.gatehouse.detection.sentinel;

import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Scalar;
import dev.gatehouse.sigma.Search;
import dev.gatehouse.sigma.Search.FieldTest;
import dev.gatehouse.sigma.SigmaRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks where a rule asks for a watchlist, so that its name, and not its values, comes through compiling: a text between two
 * private characters, which no rule may have of its own.
 */
record ListMark(String name, boolean networks) {
    private static final char MARK = '\uE026';
    private static final String NETWORKS = "cidr ";
    private static final Pattern PLACEHOLDER = Pattern.compile("%([A-Za-z0-9_]+)%");

    /** Whether a text has a mark in it. */
    static boolean isIn(String text) {
        return text.indexOf(MARK) >= 0;
    }

    /** The mark that a text is. */
    static Optional<ListMark> of(String text) {
        if (text.length() < 3 || text.charAt(0) != MARK || text.charAt(text.length() - 1) != MARK) {
            return Optional.empty();
        }
        String inner = text.substring(1, text.length() - 1);
        boolean networks = inner.startsWith(NETWORKS);
        return Optional.of(new ListMark(networks ? inner.substring(NETWORKS.length()) : inner, networks));
    }

    /** The rule with marks in place of what it expands; throws where something else would have to be expanded. */
    static SigmaRule mark(SigmaRule rule) {
        boolean marked = rule.allSearches().stream()
                .flatMap(search -> search.tests().stream())
                .flatMap(test -> test.values().stream())
                .anyMatch(value -> isIn(value.text()));
        if (marked) {
            throw new NotCarried("it has a private character (U+E026) in a value");
        }
        return rule.rewritten((source, test) -> mark(test));
    }

    private static Search mark(FieldTest test) {
        if (!test.modifiers().contains(Modifier.EXPAND)) {
            return test;
        }
        boolean networks = test.modifiers().contains(Modifier.CIDR);
        List<Modifier> modifiers = new ArrayList<>(test.modifiers());
        modifiers.removeAll(List.of(Modifier.EXPAND, Modifier.CIDR));
        if (!modifiers.isEmpty() && !modifiers.equals(List.of(Modifier.NEQ))) {
            throw new NotCarried("it asks more of a watchlist than whether a value is on it");
        }
        List<Scalar> marks = test.values().stream()
                .map(value -> mark(value.text(), networks))
                .toList();
        return new FieldTest(test.field(), modifiers, marks, test.position());
    }

    private static Scalar mark(String value, boolean networks) {
        Matcher placeholder = PLACEHOLDER.matcher(value);
        if (!placeholder.matches()) {
            throw new NotCarried("it makes a text of a watchlist and other words: " + value);
        }
        return new Scalar.Text(MARK + (networks ? NETWORKS : "") + placeholder.group(1) + MARK);
    }
}
