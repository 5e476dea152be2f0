package dev.gatehouse.cli.pim.policy;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.detection.data.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a file, all of it, each with its line. */
final class Problems {
    private final String file;
    private final List<Problem> all = new ArrayList<>();

    private record Problem(int line, String says) {}

    Problems(String file) {
        this.file = requireNonNull(file, "file is null");
    }

    /** The place of a member below another place. */
    static String below(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }

    void add(int line, String says) {
        all.add(new Problem(line, says));
    }

    /** Ends the command where there are any. */
    void check() {
        if (!all.isEmpty()) {
            throw PimException.usage(
                    file + " is not as it must be:",
                    all.stream()
                            .sorted(Comparator.comparingInt(Problem::line))
                            .map(one -> "  " + file + ":" + one.line() + ": " + Printable.of(one.says(), ' '))
                            .toList());
        }
    }
}
