package dev.gatehouse.detection.sentinel.kql;

import java.util.List;
import java.util.Optional;

/** A source of rows, and what is done with them, step by step. */
record Query(Source source, List<Step> steps) {
    sealed interface Source {
        /** A table, or a name that was given to one. */
        record Named(String name) implements Source {}

        record Watchlist(String alias) implements Source {}

        record Union(List<Query> parts) implements Source {}

        record Inner(Query query) implements Source {}
    }

    record Column(String name, Expr expr) {}

    sealed interface Step {
        record Where(Expr condition) implements Step {}

        record Extend(List<Column> columns) implements Step {}

        record Project(List<Column> columns) implements Step {}

        record MvApply(Optional<String> index, String name, Expr list, List<Step> steps) implements Step {}

        record MvExpand(String name, Expr list) implements Step {}

        record Summarize(List<Column> results, List<Column> by) implements Step {}

        record Sort(Expr by) implements Step {}

        record Join(Query right, List<String> on) implements Step {}
    }
}
