package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one file. */
final class Problems {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private int errors;

    Problems(String file) {
        this.file = file;
    }

    void error(String code, Position at, String message, String remedy) {
        errors++;
        problems.add(new Problem(Severity.ERROR, code, message, file, at.line(), at.column(), remedy));
    }

    void warning(String code, Position at, String message, String remedy) {
        problems.add(new Problem(Severity.WARNING, code, message, file, at.line(), at.column(), remedy));
    }

    /** How many errors there are so far. */
    int errors() {
        return errors;
    }

    /** All problems, by place. */
    List<Problem> sorted() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
