package dev.gatehouse.server.graph.odata;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A {@code $filter}: says which entities are meant. Text is compared without regard to case, as ids and the words of enumerations
 * are in Graph, except that of properties that people write, which Graph compares exactly.
 */
public record Filter(Expression expression) {
    private static final Set<String> EXACT = Set.of("displayName", "description", "justification");

    public Filter {
        requireNonNull(expression, "expression is null");
    }

    /** The filter that somebody wrote. */
    public static Filter parse(String text) throws ODataException {
        return new Filter(FilterParser.parse(text));
    }

    /**
     * The same where there are further functions. One that is given nothing is read as a property that holds, with its parentheses
     * in its name; one that is given something as a property that is equal to that.
     */
    public static Filter parse(String text, Set<String> functions) throws ODataException {
        return new Filter(FilterParser.parse(text, functions));
    }

    /** The same with everything as it is called where its entities are: names were written in any case. */
    public Filter named(Place root) throws ODataException {
        return new Filter(new Naming(root, Map.of()).of(expression));
    }

    /** Whether an entity is meant. */
    public boolean matches(JsonNode entity) {
        return new Evaluation(entity, Map.of()).holds(expression);
    }

    /**
     * What must be equal to what for an entity to be meant: the comparisons with text, of properties of the entity or, with
     * slashes between, of its parts, that all must hold. A collection may look only at those; the filter must be asked all the
     * same.
     */
    public Map<String, String> equalities() {
        Map<String, String> equal = new LinkedHashMap<>();
        conjunction(expression).forEach(one -> {
            if (one instanceof Expression.Compare(Operand.Path path, var how, Operand.Value(Literal.Text text))
                    && how == Expression.Comparison.EQ) {
                equal.putIfAbsent(path.toString(), text.value());
            }
        });
        return equal;
    }

    /**
     * Between which moments properties must lie for an entity to be meant, both included: the comparisons with a moment that all
     * must hold, with names as those of {@link #equalities}. The filter must be asked all the same.
     */
    public Map<String, Bounds> bounds() {
        Map<String, Bounds> bounds = new LinkedHashMap<>();
        conjunction(expression).forEach(one -> {
            if (one instanceof Expression.Compare(Operand.Path path, var how, Operand.Value(Literal.Moment moment))) {
                bounds.merge(path.toString(), Bounds.of(how, moment.value()), Bounds::and);
            }
        });
        return bounds;
    }

    /**
     * The rest of it, where somebody else sees to {@link #equalities} of these properties; empty where nothing is left. A second
     * text that the same property must be equal to is none of those, and is left.
     */
    public Optional<Filter> without(Set<String> settled) {
        if (settled.isEmpty()) {
            return Optional.of(this);
        }
        Map<String, String> equal = equalities();
        List<Expression> left = conjunction(expression)
                .filter(one -> !(one
                                instanceof
                                Expression.Compare(Operand.Path path, var how, Operand.Value(Literal.Text text))
                        && how == Expression.Comparison.EQ
                        && settled.contains(path.toString())
                        && text.value().equals(equal.get(path.toString()))))
                .toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Filter(left.size() == 1 ? left.getFirst() : new Expression.And(left)));
    }

    /** What all must hold. */
    private static Stream<Expression> conjunction(Expression expression) {
        return expression instanceof Expression.And and
                ? and.all().stream().flatMap(Filter::conjunction)
                : Stream.of(expression);
    }

    /** The properties of the entity that the filter looks at. */
    public Set<String> properties() {
        return new Properties(Set.of()).in(expression).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return expression.toString();
    }

    /** Finds properties; what a variable stands for is none of the entity's. */
    private record Properties(Set<String> variables) {
        Stream<String> in(Expression expression) {
            return switch (expression) {
                case Expression.And and -> and.all().stream().flatMap(this::in);
                case Expression.Or or -> or.all().stream().flatMap(this::in);
                case Expression.Not not -> in(not.of());
                case Expression.Compare compare -> Stream.concat(of(compare.left()), of(compare.right()));
                case Expression.In in -> of(in.left());
                case Expression.Find find -> Stream.concat(of(find.in()), of(find.what()));
                case Expression.Holds property -> of(property.property());
                case Expression.IsOf type -> type.what().stream().flatMap(this::of);
                case Expression.Some some ->
                    Stream.concat(of(some.of()), some.holds().stream().flatMap(with(some.variable())::in));
            };
        }

        private Properties with(String variable) {
            Set<String> more = new HashSet<>(variables);
            more.add(variable);
            return new Properties(more);
        }

        private Stream<String> of(Operand operand) {
            return switch (operand) {
                case Operand.Path path ->
                    variables.contains(path.segments().getFirst())
                            ? Stream.empty()
                            : path.segments().stream()
                                    .filter(name -> !Place.isType(name))
                                    .limit(1);
                case Operand.Value _ -> Stream.empty();
                case Operand.Lower lower -> of(lower.of());
            };
        }
    }

    /** Over an entity, and what variables stand for. */
    private record Evaluation(JsonNode entity, Map<String, JsonNode> variables) {
        boolean holds(Expression expression) {
            return switch (expression) {
                case Expression.And and -> and.all().stream().allMatch(this::holds);
                case Expression.Or or -> or.all().stream().anyMatch(this::holds);
                case Expression.Not not -> !holds(not.of());
                case Expression.Compare compare -> compare(compare);
                case Expression.In in ->
                    in.those().stream()
                            .anyMatch(one -> compare(new Expression.Compare(
                                    in.left(), Expression.Comparison.EQ, new Operand.Value(one))));
                case Expression.Find find -> find(find);
                case Expression.Holds property -> at(property.property()).asBoolean(false);
                case Expression.IsOf type -> isOf(type);
                case Expression.Some some -> some(some);
            };
        }

        private boolean compare(Expression.Compare compare) {
            Optional<?> left = value(compare.left());
            Optional<?> right = value(compare.right());
            if (left.isEmpty() || right.isEmpty()) {
                return switch (compare.how()) {
                    case EQ -> left.isEmpty() && right.isEmpty();
                    case NE -> left.isPresent() || right.isPresent();
                    case GT, GE, LT, LE -> false;
                };
            }
            boolean exact = isExact(compare.left()) || isExact(compare.right());
            Optional<Integer> order = order(left.get(), right.get(), exact);
            return switch (compare.how()) {
                case EQ -> order.filter(found -> found == 0).isPresent();
                case NE -> order.filter(found -> found == 0).isEmpty();
                case GT -> order.filter(found -> found > 0).isPresent();
                case GE -> order.filter(found -> found >= 0).isPresent();
                case LT -> order.filter(found -> found < 0).isPresent();
                case LE -> order.filter(found -> found <= 0).isPresent();
            };
        }

        /** Empty where the two cannot be compared. */
        private static Optional<Integer> order(Object left, Object right, boolean exact) {
            if (left instanceof Instant one && right instanceof String other) {
                return moment(other).map(one::compareTo);
            }
            if (left instanceof String one && right instanceof Instant other) {
                return moment(one).map(found -> found.compareTo(other));
            }
            return switch (left) {
                case String one
                when right instanceof String other ->
                    Optional.of(exact ? one.compareTo(other) : folded(one).compareTo(folded(other)));
                case java.math.BigDecimal one
                when right instanceof java.math.BigDecimal other -> Optional.of(one.compareTo(other));
                case Boolean one when right instanceof Boolean other -> Optional.of(one.compareTo(other));
                case Instant one when right instanceof Instant other -> Optional.of(one.compareTo(other));
                default -> Optional.empty();
            };
        }

        private boolean find(Expression.Find find) {
            Optional<String> in = text(find.in());
            Optional<String> what = text(find.what());
            if (in.isEmpty() || what.isEmpty()) {
                return false;
            }
            boolean exact = isExact(find.in());
            String where = exact ? in.get() : folded(in.get());
            String looked = exact ? what.get() : folded(what.get());
            return switch (find.how()) {
                case STARTS_WITH -> where.startsWith(looked);
                case ENDS_WITH -> where.endsWith(looked);
                case CONTAINS -> where.contains(looked);
            };
        }

        private boolean isOf(Expression.IsOf type) {
            JsonNode what = type.what().map(this::at).orElse(entity);
            return Operand.Path.isOf(what, type.type());
        }

        private boolean some(Expression.Some some) {
            Stream<JsonNode> those = StreamSupport.stream(at(some.of()).spliterator(), false);
            if (some.holds().isEmpty()) {
                return those.findAny().isPresent();
            }
            Expression asked = some.holds().get();
            return switch (some.how()) {
                case ANY -> those.anyMatch(one -> with(some.variable(), one).holds(asked));
                case ALL -> those.allMatch(one -> with(some.variable(), one).holds(asked));
            };
        }

        private Evaluation with(String variable, JsonNode what) {
            Map<String, JsonNode> more = new HashMap<>(variables);
            more.put(variable, what);
            return new Evaluation(entity, more);
        }

        private JsonNode at(Operand.Path path) {
            JsonNode bound = variables.get(path.segments().getFirst());
            return bound == null ? path.in(entity) : path.behindFirst(bound);
        }

        private Optional<String> text(Operand operand) {
            return value(operand).filter(String.class::isInstance).map(String.class::cast);
        }

        private Optional<?> value(Operand operand) {
            return switch (operand) {
                case Operand.Path path -> value(at(path));
                case Operand.Lower lower -> text(lower.of()).map(Evaluation::folded);
                case Operand.Value value ->
                    switch (value.literal()) {
                        case Literal.Text text -> Optional.of(text.value());
                        case Literal.Figure number -> Optional.of(number.value());
                        case Literal.Truth truth -> Optional.of(truth.value());
                        case Literal.Moment moment -> Optional.of(moment.value());
                        case Literal.Nothing any -> Optional.empty();
                    };
            };
        }

        private static Optional<?> value(JsonNode node) {
            return switch (node.getNodeType()) {
                case STRING -> Optional.of(node.asText());
                case NUMBER -> Optional.of(node.decimalValue());
                case BOOLEAN -> Optional.of(node.asBoolean());
                case ARRAY, OBJECT -> Optional.of(MissingNode.getInstance()); // there, and equal to nothing
                case BINARY, MISSING, NULL, POJO -> Optional.empty();
            };
        }

        private static boolean isExact(Operand operand) {
            return operand instanceof Operand.Path path
                    && EXACT.contains(path.segments().getLast());
        }

        private static String folded(String text) {
            return text.toLowerCase(Locale.ROOT);
        }

        private static Optional<Instant> moment(String text) {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
