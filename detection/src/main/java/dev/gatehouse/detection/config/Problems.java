package dev.gatehouse.detection.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects the mistakes of one file; of a file that consists of mistakes, the first few hundred. */
final class Problems {
    static final int MOST = 500;

    private final String file;
    private final List<ConfigProblem> problems = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(ConfigProblem.Code code, Origin origin, String message, String expected, String remedy) {
        if (!isFull()) {
            problems.add(new ConfigProblem(code, message, origin, expected, remedy));
        }
    }

    /** Whether no further mistake is kept, so that none need be worked out. */
    boolean isFull() {
        return problems.size() >= MOST;
    }

    /** Adds the mistake that a value is not what its key wants. */
    void wrongType(Node node, String path, ConfigType type, String found) {
        var message = Quoted.of(path) + " is " + found;
        add(ConfigProblem.Code.WRONG_TYPE, origin(node), message, type.description(), "see " + type.page());
    }

    /** Where a node begins. */
    Origin origin(Node node) {
        return origin(node.getStartMark());
    }

    /** A parser's mark as a place; the beginning of the file where there is no mark. */
    Origin origin(Optional<Mark> mark) {
        return mark.map(at -> at(at.getLine() + 1, at.getColumn() + 1)).orElseGet(() -> at(1, 1));
    }

    /** The place of a character of the text. */
    Origin origin(String text, int index) {
        var before = text.substring(0, Math.min(index, text.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        return at(line, column);
    }

    List<ConfigProblem> all() {
        return List.copyOf(problems);
    }

    private Origin at(int line, int column) {
        return new Origin(file, line, column);
    }
}
