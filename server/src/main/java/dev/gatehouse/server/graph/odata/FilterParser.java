package dev.gatehouse.server.graph.odata;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.graph.odata.Expression.Comparison;
import dev.gatehouse.server.graph.odata.Expression.Quantifier;
import dev.gatehouse.server.graph.odata.Expression.Search;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a {@code $filter}, as OData 4.01 defines it (part 2, "URL Conventions", section 5.1.1.6), as far as Microsoft's tools write
 * it: comparisons, {@code in}, {@code startswith}, {@code endswith}, {@code contains}, {@code tolower}, {@code isof}, {@code any} and
 * {@code all}, put together by {@code and}, {@code or}, {@code not} and parentheses.
 */
final class FilterParser {
    /** A longer one is refused. */
    static final int LONGEST = 4_000;

    private static final int DEEPEST = 30;
    private static final int MOST_SEGMENTS = 10;
    private static final Pattern GUID = Pattern.compile("(?i)[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]{4,20}(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.@#$-]*");

    private final Cursor cursor;
    private final Set<String> functions;
    private int depth;

    private FilterParser(String text, Set<String> functions) {
        this.cursor = new Cursor("$filter", text);
        this.functions = functions;
    }

    static Expression parse(String text) throws ODataException {
        return parse(text, Set.of());
    }

    /** The same where there are further functions: see {@link Filter#parse(String, Set)}. */
    static Expression parse(String text, Set<String> functions) throws ODataException {
        requireNonNull(text, "text is null");
        if (text.length() > LONGEST) {
            throw new ODataException("$filter is longer than " + LONGEST + " characters");
        }
        FilterParser parser = new FilterParser(text, functions);
        Expression read = parser.or();
        if (!parser.cursor.isAtEnd()) {
            throw parser.cursor.expected("and, or, or the end");
        }
        return read;
    }

    private Expression or() throws ODataException {
        deeper();
        List<Expression> all = new ArrayList<>(List.of(and()));
        while (cursor.takeWord("or")) {
            all.add(and());
        }
        depth--;
        return all.size() == 1 ? all.getFirst() : new Expression.Or(all);
    }

    private Expression and() throws ODataException {
        List<Expression> all = new ArrayList<>(List.of(not()));
        while (cursor.takeWord("and")) {
            all.add(not());
        }
        return all.size() == 1 ? all.getFirst() : new Expression.And(all);
    }

    private Expression not() throws ODataException {
        deeper();
        Expression read = cursor.takeWord("not") ? new Expression.Not(not()) : one();
        depth--;
        return read;
    }

    private void deeper() throws ODataException {
        if (++depth > DEEPEST) {
            throw cursor.expected("fewer things in one another");
        }
    }

    private Expression one() throws ODataException {
        if (cursor.take('(')) {
            Expression inside = or();
            cursor.need(')');
            return inside;
        }
        for (Search how : Search.values()) {
            if (takeFunction(how.toString())) {
                Operand in = operand();
                cursor.need(',');
                Operand what = operand();
                cursor.need(')');
                return truth(new Expression.Find(how, in, what));
            }
        }
        return takeFunction("isof") ? truth(isOf()) : comparison();
    }

    /** Some clients write {@code startswith(...) eq true}. */
    private Expression truth(Expression found) throws ODataException {
        if (!cursor.takeWord("eq")) {
            return found;
        }
        if (cursor.takeWord("true")) {
            return found;
        }
        if (cursor.takeWord("false")) {
            return new Expression.Not(found);
        }
        throw cursor.expected("true or false");
    }

    private boolean takeFunction(String name) {
        int before = cursor.position();
        if (cursor.takeWord(name) && cursor.take('(')) {
            return true;
        }
        cursor.back(before);
        return false;
    }

    private Expression isOf() throws ODataException {
        Optional<Operand.Path> what = Optional.empty();
        String type;
        if (cursor.take('\'')) {
            type = again();
        } else {
            Operand.Path first = path(cursor.word());
            boolean more = cursor.take(',');
            what = Optional.of(first).filter(any -> more);
            type = more ? quotedOrWord() : first.toString();
        }
        cursor.need(')');
        if (type.isEmpty()) {
            throw cursor.expected("a type, such as 'microsoft.graph.user', before this");
        }
        return new Expression.IsOf(what, type);
    }

    /** The quote was taken to see whether there is one. */
    private String again() throws ODataException {
        cursor.back(cursor.position() - 1);
        return cursor.quoted();
    }

    private String quotedOrWord() throws ODataException {
        return cursor.take('\'') ? again() : cursor.word();
    }

    private Expression comparison() throws ODataException {
        for (String name : functions) {
            if (takeFunction(name)) {
                return called(name);
            }
        }
        int from = cursor.position();
        Operand left = operand();
        if (left instanceof Operand.Path path) {
            Optional<Expression> some = some(path);
            if (some.isPresent()) {
                return some.get();
            }
        }
        if (cursor.takeWord("in")) {
            return new Expression.In(left, list());
        }
        for (Comparison how : Comparison.values()) {
            if (cursor.takeWord(how.toString())) {
                return new Expression.Compare(left, how, operand());
            }
        }
        if (left instanceof Operand.Path path) {
            return new Expression.Holds(path);
        }
        cursor.back(from);
        throw cursor.expected("a comparison, such as status eq 'Provisioned'");
    }

    private Expression called(String name) throws ODataException {
        if (cursor.take(')')) {
            return new Expression.Holds(new Operand.Path(List.of(name + "()")));
        }
        Operand of = operand();
        cursor.need(')');
        return new Expression.Compare(new Operand.Path(List.of(name)), Comparison.EQ, of);
    }

    private List<Literal> list() throws ODataException {
        cursor.need('(');
        List<Literal> those = new ArrayList<>();
        do {
            if (!(operand() instanceof Operand.Value value)) {
                throw cursor.expected("a value");
            }
            those.add(value.literal());
        } while (cursor.take(','));
        cursor.need(')');
        return those;
    }

    /** Where the last segment of a path is any or all. */
    private Optional<Expression> some(Operand.Path path) throws ODataException {
        List<String> segments = path.segments();
        Optional<Quantifier> how = quantifier(segments.getLast());
        if (how.isEmpty() || segments.size() == 1 || !cursor.take('(')) {
            return Optional.empty();
        }
        Operand.Path of = new Operand.Path(segments.subList(0, segments.size() - 1));
        if (how.get() == Quantifier.ANY && cursor.take(')')) {
            return Optional.of(new Expression.Some(of, how.get(), "", Optional.empty()));
        }
        String variable = cursor.word();
        if (!NAME.matcher(variable).matches() || !cursor.take(':')) {
            throw cursor.expected("the name of a variable and ':', as in any(t: t/id eq '...')");
        }
        Expression holds = or();
        cursor.need(')');
        return Optional.of(new Expression.Some(of, how.get(), variable, Optional.of(holds)));
    }

    private static Optional<Quantifier> quantifier(String word) {
        for (Quantifier one : Quantifier.values()) {
            if (one.toString().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private Operand operand() throws ODataException {
        if (cursor.take('\'')) {
            return new Operand.Value(new Literal.Text(again()));
        }
        if (takeFunction("tolower")) {
            deeper();
            Operand of = operand();
            cursor.need(')');
            depth--;
            return new Operand.Lower(of);
        }
        int from = cursor.position();
        String word = cursor.word();
        Optional<Literal> literal = literal(word);
        if (literal.isPresent()) {
            return new Operand.Value(literal.get());
        }
        if (!NAME.matcher(word).matches()) {
            cursor.back(from);
            throw cursor.expected("a property or a value (text in quotes)");
        }
        return path(word);
    }

    private Operand.Path path(String first) throws ODataException {
        List<String> segments = new ArrayList<>(List.of(first));
        while (cursor.take('/')) {
            String next = cursor.word();
            if (!NAME.matcher(next).matches() || segments.size() == MOST_SEGMENTS) {
                throw cursor.expected("the name of a property");
            }
            segments.add(next);
        }
        if (!NAME.matcher(first).matches()) {
            throw cursor.expected("the name of a property before this");
        }
        return new Operand.Path(segments);
    }

    private static Optional<Literal> literal(String word) {
        return switch (word) {
            case "true" -> Optional.of(new Literal.Truth(true));
            case "false" -> Optional.of(new Literal.Truth(false));
            case "null" -> Optional.of(new Literal.Nothing());
            default -> {
                if (GUID.matcher(word).matches()) {
                    yield Optional.of(new Literal.Text(word));
                }
                if (NUMBER.matcher(word).matches()) {
                    yield Optional.of(new Literal.Figure(new BigDecimal(word)));
                }
                yield moment(word).map(Literal.Moment::new);
            }
        };
    }

    private static Optional<Instant> moment(String word) {
        try {
            if (DAY.matcher(word).matches()) {
                return Optional.of(
                        LocalDate.parse(word).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            return TIME.matcher(word).matches()
                    ? Optional.of(OffsetDateTime.parse(word).toInstant())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
