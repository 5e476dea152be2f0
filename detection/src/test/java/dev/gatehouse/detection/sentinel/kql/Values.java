package dev.gatehouse.detection.sentinel.kql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.google.re2j.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Works out expressions over a row. Types are not mixed, as KQL would not. */
final class Values {
    private final Kql kql;
    private final Map<String, Object> row;

    Values(Kql kql, Map<String, Object> row) {
        this.kql = kql;
        this.row = row;
    }

    Object of(Expr expr) {
        return switch (expr) {
            case Expr.Literal literal -> literal.value();
            case Expr.Name name -> name(name.name());
            case Expr.Member member -> member(of(member.of()), of(member.key()));
            case Expr.Binary binary -> binary(binary);
            case Expr.Between between ->
                and(
                        compare(">=", of(between.left()), of(between.from())),
                        compare("<=", of(between.left()), of(between.to())));
            case Expr.In in -> in(in);
            case Expr.Scalar scalar -> {
                List<Map<String, Object>> rows = kql.rows(scalar.query());
                yield rows.isEmpty()
                        ? Kql.NULL
                        : rows.getFirst().values().iterator().next();
            }
            case Expr.Call call -> call(call);
        };
    }

    private Object name(String name) {
        Object value = row.get(name);
        Object found = value == null ? kql.scalars().get(name) : value;
        if (found == null) {
            throw new KqlError("no column: " + name);
        }
        return found;
    }

    private Object call(Expr.Call call) {
        Script.Let.OfFunction own = kql.functions().get(call.function());
        if (own != null) {
            Map<String, Object> arguments = new HashMap<>();
            for (int i = 0; i < own.parameters().size(); i++) {
                arguments.put(own.parameters().get(i), of(call.arguments().get(i)));
            }
            return new Values(kql, arguments).of(own.body());
        }
        return switch (call.function()) {
            case "column_ifexists" -> {
                Object value = row.get(String.valueOf(of(call.arguments().getFirst())));
                yield value == null ? of(call.arguments().get(1)) : value;
            }
            case "iff" ->
                of(call.arguments().get(of(call.arguments().getFirst()).equals(true) ? 1 : 2));
            case "case" -> {
                int at = 0;
                while (at + 1 < call.arguments().size()
                        && !of(call.arguments().get(at)).equals(true)) {
                    at += 2;
                }
                yield of(call.arguments().get(Math.min(at + 1, call.arguments().size() - 1)));
            }
            case "ingestion_time" -> kql.world().ingested();
            case "ago" -> kql.world().now().minus((Duration) of(call.arguments().getFirst()));
            case "long" -> Kql.NULL;
            default ->
                Functions.call(
                        call.function(), call.arguments().stream().map(this::of).toList());
        };
    }

    private static Object member(Object of, Object key) {
        JsonNode node = dynamic(of);
        JsonNode found = key instanceof Long index ? node.path(index.intValue()) : node.path((String) key);
        return found.isMissingNode() ? NullNode.getInstance() : found;
    }

    private Object in(Expr.In in) {
        Object left = of(in.left());
        if (left.equals(Kql.NULL)) {
            return Kql.NULL;
        }
        boolean found;
        if (in.among().size() == 1 && in.among().getFirst() instanceof Expr.Name name && kql.isTable(name.name())) {
            found = kql.table(name.name()).stream()
                    .map(listed -> text(listed.values().iterator().next()))
                    .anyMatch(listed -> in.ignoreCase() ? listed.equalsIgnoreCase(text(left)) : listed.equals(left));
        } else {
            found = in.among().stream()
                    .map(this::of)
                    .anyMatch(listed ->
                            in.ignoreCase() ? text(listed).equalsIgnoreCase(text(left)) : listed.equals(left));
        }
        return found != in.negated();
    }

    private Object binary(Expr.Binary binary) {
        Object left = of(binary.left());
        if ((binary.operator().equals("and") && left.equals(false))
                || (binary.operator().equals("or") && left.equals(true))) {
            return left;
        }
        Object right = of(binary.right());
        return switch (binary.operator()) {
            case "and" -> and(left, right);
            case "or" -> or(left, right);
            case "=~" -> text(left).equalsIgnoreCase(text(right));
            case "contains" -> folded(left).contains(folded(right));
            case "!contains" -> !folded(left).contains(folded(right));
            case "startswith" -> folded(left).startsWith(folded(right));
            case "endswith" -> folded(left).endsWith(folded(right));
            case "contains_cs" -> text(left).contains(text(right));
            case "startswith_cs" -> text(left).startsWith(text(right));
            case "endswith_cs" -> text(left).endsWith(text(right));
            case "matches regex" -> regex(text(right)).matcher(text(left)).find();
            case "+", "-", "/", "*" -> arithmetic(binary.operator(), left, right);
            default -> compare(binary.operator(), left, right);
        };
    }

    private static Object and(Object left, Object right) {
        return left.equals(false) || right.equals(false)
                ? false
                : left.equals(Kql.NULL) || right.equals(Kql.NULL) ? Kql.NULL : (Object) true;
    }

    private static Object or(Object left, Object right) {
        return left.equals(true) || right.equals(true)
                ? true
                : left.equals(Kql.NULL) || right.equals(Kql.NULL) ? Kql.NULL : (Object) false;
    }

    /** A comparison with null is null. */
    @SuppressWarnings("unchecked")
    private static Object compare(String operator, Object left, Object right) {
        if (left.equals(Kql.NULL) || right.equals(Kql.NULL)) {
            return Kql.NULL;
        }
        boolean numbers = left instanceof Number && right instanceof Number;
        if (!numbers && left.getClass() != right.getClass()) {
            throw new KqlError("not to be compared: " + left + " " + operator + " " + right);
        }
        int order = numbers
                ? Double.compare(((Number) left).doubleValue(), ((Number) right).doubleValue())
                : ((Comparable<Object>) left).compareTo(right);
        return switch (operator) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> throw new KqlError("no comparison: " + operator);
        };
    }

    private static Object arithmetic(String operator, Object left, Object right) {
        if (left.equals(Kql.NULL) || right.equals(Kql.NULL)) {
            return Kql.NULL;
        }
        return switch (left) {
            case Instant from when right instanceof Instant to && operator.equals("-") -> Duration.between(to, from);
            case Instant from
            when right instanceof Duration span -> operator.equals("-") ? from.minus(span) : from.plus(span);
            case Duration one
            when right instanceof Duration other ->
                switch (operator) {
                    case "/" -> (double) one.toMillis() / other.toMillis();
                    case "+" -> one.plus(other);
                    default -> one.minus(other);
                };
            case Long one when right instanceof Long other -> operator.equals("-") ? one - other : one + other;
            default -> throw new KqlError("no sum: " + left + " " + operator + " " + right);
        };
    }

    /** KQL's engine knows ASCII boundaries of words by a flag that this one has not: they are its only ones. */
    static Pattern regex(String regex) {
        String own = regex.replace("(?-u:\\b)", "\\b");
        if (own.contains("(?-u")) {
            throw new KqlError("a flag that is not known: " + regex);
        }
        return Pattern.compile(own);
    }

    static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new KqlError("not a text: " + value + " " + value.getClass());
    }

    private static String folded(Object value) {
        return text(value).toLowerCase(Locale.ROOT);
    }

    /** The value as it is in a list. */
    static JsonNode dynamic(Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value) {
            case JsonNode node -> node;
            case String text -> nodes.textNode(text);
            case Long number -> nodes.numberNode(number);
            case Boolean bool -> nodes.booleanNode(bool);
            default -> {
                if (!value.equals(Kql.NULL)) {
                    throw new KqlError("not dynamic: " + value);
                }
                yield nodes.nullNode();
            }
        };
    }
}
