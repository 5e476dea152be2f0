package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.input.Barren;
import dev.gatehouse.cli.input.InputStats;
import dev.gatehouse.cli.report.ReadFile;
import dev.gatehouse.cli.report.ReadLog;
import dev.gatehouse.connect.file.Custody;
import dev.gatehouse.connect.file.FoundFile;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.connect.file.Sha256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proof of what a scan read.
 *
 * @param gone files that are no longer what was scanned
 */
record Custodies(List<ReadFile> files, List<InputProblem> gone) {
    Custodies {
        files = List.copyOf(files);
        gone = List.copyOf(gone);
    }

    /** Reads every file once more for its fingerprint; files of a directory's export have no records. */
    static Custodies read(Inputs inputs, Plan plan, Engine.Found found) {
        Map<Input, Integer> numbers = new HashMap<>();
        for (int i = 0; i < plan.inputs().size(); i++) {
            numbers.put(plan.inputs().get(i), i);
        }
        List<ReadFile> files = new ArrayList<>();
        List<InputProblem> gone = new ArrayList<>();
        inputs.byFile().forEach((file, logs) -> files.add(read(file, logs, numbers, found, gone)));
        return new Custodies(files, gone);
    }

    private static ReadFile read(
            FoundFile file,
            List<Input> logs,
            Map<Input, Integer> numbers,
            Engine.Found found,
            List<InputProblem> gone) {
        Map<String, Optional<Sha256>> members = new HashMap<>();
        Optional<Sha256> sha256 = Optional.empty();
        boolean changed = true;
        try {
            Custody custody = Custody.of(file, logs);
            custody.members().forEach(member -> members.put(member.name(), member.sha256()));
            sha256 = Optional.of(custody.sha256());
            changed = custody.changed();
            if (changed) {
                gone.add(new InputProblem(file.name(), "was changed while it was read; scan it again"));
            }
        } catch (IOException e) {
            gone.add(InputProblem.of(file.name(), e));
        }
        List<ReadLog> read = new ArrayList<>();
        for (Input log : logs) {
            Optional<Integer> number = Optional.ofNullable(numbers.get(log));
            read.add(new ReadLog(
                    log.name(),
                    members.getOrDefault(log.name(), Optional.empty()),
                    number.map(found.stats()::get).orElseGet(InputStats::new),
                    number.flatMap(one -> problem(one, found))));
        }
        return new ReadFile(file, sha256, changed, read);
    }

    private static Optional<String> problem(int number, Engine.Found found) {
        return Optional.ofNullable(found.problems().get(number))
                .map(InputProblem::reason)
                .or(() -> Optional.ofNullable(found.refusals().get(number)))
                .or(() -> Optional.ofNullable(found.barren().get(number)).map(Barren::reason));
    }
}
