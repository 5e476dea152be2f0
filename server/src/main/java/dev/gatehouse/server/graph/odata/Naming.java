package dev.gatehouse.server.graph.odata;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the paths of an expression as they are called where they lead. */
record Naming(Place root, Map<String, Place> variables) {
    Naming {
        requireNonNull(root, "root is null");
        variables = Map.copyOf(variables);
    }

    /** A path, and where it leads. */
    private record Led(List<String> segments, Place place) {}

    Expression of(Expression expression) throws ODataException {
        return switch (expression) {
            case Expression.And and -> new Expression.And(all(and.all()));
            case Expression.Or or -> new Expression.Or(all(or.all()));
            case Expression.Not not -> new Expression.Not(of(not.of()));
            case Expression.Compare compare ->
                new Expression.Compare(operand(compare.left()), compare.how(), operand(compare.right()));
            case Expression.In in -> new Expression.In(operand(in.left()), in.those());
            case Expression.Find find -> new Expression.Find(find.how(), operand(find.in()), operand(find.what()));
            case Expression.Holds property -> new Expression.Holds(path(property.property()));
            case Expression.IsOf type -> isOf(type);
            case Expression.Some some -> some(some);
        };
    }

    Operand.Path path(Operand.Path path) throws ODataException {
        List<String> segments = led(path).segments();
        if (segments.isEmpty()) {
            throw new ODataException("A property is missing behind the type " + path);
        }
        return new Operand.Path(segments);
    }

    private List<Expression> all(List<Expression> those) throws ODataException {
        List<Expression> all = new ArrayList<>();
        for (Expression one : those) {
            all.add(of(one));
        }
        return all;
    }

    private Operand operand(Operand operand) throws ODataException {
        return switch (operand) {
            case Operand.Path path -> path(path);
            case Operand.Lower lower -> new Operand.Lower(operand(lower.of()));
            case Operand.Value value -> value;
        };
    }

    private Led led(Operand.Path path) {
        List<String> segments = new ArrayList<>();
        Place place = root;
        List<String> left = path.segments();
        Place bound = variables.get(left.getFirst());
        if (bound != null) {
            segments.add(left.getFirst());
            place = bound;
            left = left.subList(1, left.size());
        }
        for (String segment : left) {
            Place.Step step = place.to(segment);
            step.name().ifPresent(segments::add);
            place = step.place();
        }
        return new Led(segments, place);
    }

    /** Of a type that everything there is of is whatever there is. */
    private Expression isOf(Expression.IsOf asked) throws ODataException {
        Place place = asked.what().isPresent() ? led(asked.what().get()).place() : root;
        Optional<Operand.Path> what =
                asked.what().isPresent() ? Optional.of(path(asked.what().get())) : Optional.empty();
        if (!Place.isType(asked.type())) {
            throw new ODataException("isof: '" + asked.type() + "' is no type; one is written as microsoft.graph.user");
        }
        Optional<String> type = place.to(asked.type()).name();
        if (type.isPresent()) {
            return new Expression.IsOf(what, type.get());
        }
        return what.isPresent()
                ? new Expression.Compare(what.get(), Expression.Comparison.NE, new Operand.Value(new Literal.Nothing()))
                : new Expression.And(List.of());
    }

    private Expression some(Expression.Some some) throws ODataException {
        Operand.Path of = path(some.of());
        if (some.holds().isEmpty()) {
            return new Expression.Some(of, some.how(), some.variable(), Optional.empty());
        }
        Map<String, Place> more = new HashMap<>(variables);
        more.put(some.variable(), led(some.of()).place());
        Expression holds = new Naming(root, more).of(some.holds().get());
        return new Expression.Some(of, some.how(), some.variable(), Optional.of(holds));
    }
}
