package dev.gatehouse.detection.sentinel.kql;

import java.util.List;

/** A whole query: what it defines, and the query proper. */
record Script(List<Let> lets, Query query) {
    sealed interface Let {
        String name();

        record OfScalar(String name, Expr expr) implements Let {}

        record OfTable(String name, Query query) implements Let {}

        record OfFunction(String name, List<String> parameters, Expr body) implements Let {}
    }
}
