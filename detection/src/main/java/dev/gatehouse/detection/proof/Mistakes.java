package dev.gatehouse.detection.proof;

import dev.gatehouse.detection.config.ConfigProblem;
import dev.gatehouse.sigma.Position;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.Severity;
import dev.gatehouse.sigma.Yaml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Collects what is wrong with a test file. */
final class Mistakes {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(String code, Position at, String message, String remedy) {
        problems.add(new Problem(Severity.ERROR, code, message, file, at.line(), at.column(), remedy));
    }

    void wrongType(Yaml found, String what, String expected) {
        add("wrong-type", found.at(), what + " is " + found.kind(), "write " + expected);
    }

    void addAll(List<Problem> more) {
        problems.addAll(more);
    }

    void add(ConfigProblem problem) {
        add(
                problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                new Position(problem.origin().line(), problem.origin().column()),
                problem.message() + "; expected " + problem.expected(),
                problem.remedy());
    }

    /** How many there are so far. */
    int count() {
        return problems.size();
    }

    List<Problem> sorted() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
