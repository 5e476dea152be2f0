package dev.gatehouse.detection.sentinel.kql;

import java.util.List;

/** An expression over the columns of a row. */
sealed interface Expr {
    record Literal(Object value) implements Expr {}

    record Name(String name) implements Expr {}

    record Member(Expr of, Expr key) implements Expr {}

    record Call(String function, List<Expr> arguments) implements Expr {}

    record Binary(String operator, Expr left, Expr right) implements Expr {}

    /** Whether a text is among others, or in the only column of a table. */
    record In(Expr left, List<Expr> among, boolean ignoreCase, boolean negated) implements Expr {}

    record Between(Expr left, Expr from, Expr to) implements Expr {}

    /** The only value of a table. */
    record Scalar(Query query) implements Expr {}
}
