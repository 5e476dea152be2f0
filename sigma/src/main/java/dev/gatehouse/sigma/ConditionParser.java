package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a condition. From loosest to tightest: {@code or}, {@code and}, {@code not}, {@code 1 of} / {@code all of} /
 * {@code any of}, parentheses. Operators may be written in upper case, as many tools accept; names are taken as written,
 * and a search that is called like an operator cannot be named.
 */
final class ConditionParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*([()|]|[^\\s()|]+)");
    private static final int MAX_DEPTH = 50;
    private static final int MAX_LENGTH = 20_000;

    private final String text;
    private final Position at;
    private final Set<String> names;
    private final Problems problems;
    private final List<String> tokens = new ArrayList<>();
    private int next;
    private boolean failed;

    ConditionParser(String text, Position at, Set<String> names, Problems problems) {
        this.text = text;
        this.at = at;
        this.names = names;
        this.problems = problems;
    }

    Optional<Condition> parse() {
        if (text.length() > MAX_LENGTH) {
            fail("the condition has more than " + MAX_LENGTH + " characters", "shorten it with '1 of name*'");
            return Optional.empty();
        }
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            matcher.region(matcher.end(), text.length());
        }
        if (tokens.contains("|")) {
            problems.error(
                    "aggregation-dropped",
                    at,
                    "the condition uses '|' (aggregation), which Sigma 2 dropped",
                    "write a correlation rule instead");
            return Optional.empty();
        }
        Condition condition = or(0);
        if (!failed && next < tokens.size()) {
            fail("'" + tokens.get(next) + "' is not expected in the condition", "join searches with 'and' or 'or'");
        }
        return failed ? Optional.empty() : Optional.of(condition);
    }

    private Condition or(int depth) {
        List<Condition> parts = new ArrayList<>();
        parts.add(and(depth));
        while (accept("or")) {
            parts.add(and(depth));
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.Or(parts);
    }

    private Condition and(int depth) {
        List<Condition> parts = new ArrayList<>();
        parts.add(not(depth));
        while (accept("and")) {
            parts.add(not(depth));
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.And(parts);
    }

    private Condition not(int depth) {
        if (depth > MAX_DEPTH) {
            return fail("the condition is nested more than " + MAX_DEPTH + " deep", "flatten it");
        }
        if (accept("not")) {
            return new Condition.Not(not(depth + 1));
        }
        if (accept("(")) {
            Condition inner = or(depth + 1);
            if (!failed && !accept(")")) {
                return fail("a ')' is missing in the condition", "close the parenthesis");
            }
            return inner;
        }
        return name();
    }

    private Condition name() {
        if (failed) {
            return new Condition.Ref("");
        }
        if (next == tokens.size() || isOperator(tokens.get(next))) {
            String found = next == tokens.size() ? "at the end of the condition" : "before '" + tokens.get(next) + "'";
            return fail("the name of a search is missing " + found, "name one of " + names);
        }
        String token = tokens.get(next++);
        if (next < tokens.size() && tokens.get(next).toLowerCase(Locale.ROOT).equals("of")) {
            next++;
            return of(token);
        }
        if (!names.contains(token)) {
            return failWith(
                    "search-unknown",
                    "the condition names '" + token + "', which is not a search of this rule",
                    "name one of " + names);
        }
        return new Condition.Ref(token);
    }

    private Condition of(String count) {
        Condition.Quantifier quantifier;
        switch (count.toLowerCase(Locale.ROOT)) {
            case "1", "any" -> quantifier = Condition.Quantifier.ONE;
            case "all" -> quantifier = Condition.Quantifier.ALL;
            default -> {
                return fail("'" + count + " of' is not known", "use '1 of', 'any of' or 'all of'");
            }
        }
        if (next == tokens.size() || isOperator(tokens.get(next))) {
            return fail("a pattern is missing after 'of'", "name a pattern such as 'selection*', or 'them'");
        }
        String pattern = tokens.get(next++);
        Condition.OfThem of = new Condition.OfThem(
                quantifier, pattern.toLowerCase(Locale.ROOT).equals("them") ? "*" : pattern);
        if (names.stream().noneMatch(of::chooses)) {
            return failWith(
                    "search-unknown",
                    "no search of this rule is called like '" + pattern + "'",
                    "the searches are " + names);
        }
        return of;
    }

    private static boolean isOperator(String token) {
        return switch (token.toLowerCase(Locale.ROOT)) {
            case "and", "or", "not", "of", "(", ")" -> true;
            default -> false;
        };
    }

    private boolean accept(String token) {
        boolean found = !failed
                && next < tokens.size()
                && tokens.get(next).toLowerCase(Locale.ROOT).equals(token);
        if (found) {
            next++;
        }
        return found;
    }

    private Condition fail(String message, String remedy) {
        return failWith("condition-syntax", message, remedy);
    }

    private Condition failWith(String code, String message, String remedy) {
        if (!failed) {
            problems.error(code, at, message, remedy);
        }
        failed = true;
        return new Condition.Ref("");
    }
}
