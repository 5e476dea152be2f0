package dev.gatehouse.cli.input;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.Inputs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells what could not be read of what the user named.
 *
 * @param named the paths as the user named them
 */
public record InputComplaints(List<String> named, Complaints complaints) {
    public InputComplaints {
        named = List.copyOf(named);
        requireNonNull(complaints, "complaints is null");
    }

    /** Tells which paths do not exist, and which files of the logs look like a configuration and are none. */
    public void found(Inputs inputs, Optional<Path> context) {
        inputs.missing()
                .forEach(path -> complaints.tellUsage(
                        path + ": does not exist; name files or folders that do, or - for standard input"));
        inputs.configurations().stream()
                .filter(file -> context.filter(Path.of(file)::equals).isEmpty())
                .forEach(file -> complaints.tell(
                        file + " lies among the logs and is not read; name it with --context if it is yours"));
    }

    /** A file that the user named himself must be a log; in a folder others may lie as well. */
    public List<InputProblem> read(List<Input> inputs, Map<Integer, String> refusals, Map<Integer, Barren> barren) {
        List<InputProblem> problems = new ArrayList<>();
        new TreeMap<>(refusals).forEach((number, reason) -> {
            String name = inputs.get(number).name();
            if (named.contains(name)) {
                problems.add(new InputProblem(name, reason));
            } else {
                complaints.tell(name + ": " + reason);
            }
        });
        new TreeMap<>(barren).forEach((number, kind) -> {
            String name = inputs.get(number).name();
            if (kind == Barren.EMPTY || kind == Barren.NO_RECORDS) {
                complaints.tell(name + " " + kind.reason());
            } else if (named.contains(name)) {
                problems.add(new InputProblem(name, kind.reason()));
            }
        });
        return problems;
    }

    /** Tells problems, one a line. */
    public void tell(List<InputProblem> problems) {
        problems.forEach(problem -> complaints.tell(problem.name() + ": " + problem.reason()));
    }
}
