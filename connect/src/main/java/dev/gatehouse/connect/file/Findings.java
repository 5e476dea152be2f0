package dev.gatehouse.connect.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Collects what a search for inputs comes upon. */
final class Findings {
    private static final Set<String> CONFIGURATIONS = Set.of("gatehouse.yaml", "gatehouse.yml");

    private final List<Input> inputs = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<InputProblem> problems = new ArrayList<>();
    private final List<String> configurations = new ArrayList<>();

    void input(Input input) {
        inputs.add(input);
    }

    void missing(String name) {
        missing.add(name);
    }

    void problem(String name, String reason) {
        problems.add(new InputProblem(name, reason));
    }

    void problem(String name, IOException failure) {
        problems.add(InputProblem.of(name, failure));
    }

    /** Whether this is a configuration, which is then noted and not to be read. */
    boolean configuration(String name, String file) {
        return CONFIGURATIONS.contains(file) && configurations.add(name);
    }

    Inputs inputs() {
        inputs.sort(Comparator.comparing(Input::name));
        return new Inputs(inputs, missing, problems, configurations);
    }
}
