package dev.gatehouse.cli.inspect;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.input.InputComplaints;
import dev.gatehouse.cli.input.LogOptions;
import dev.gatehouse.cli.input.Progress;
import dev.gatehouse.cli.input.Scratch;
import dev.gatehouse.cli.output.Results;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.connect.rules.RuleSources;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.rules.Rulebook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One inspection from the arguments to the exit code. */
final class Inspection {
    private final Console console;
    private final InstantSource clock;
    private final Complaints complaints;
    private final Results results;

    /** An inspection that writes to this console; the clock is for its progress only. */
    Inspection(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
        this.complaints = new Complaints(console.err());
        this.results = new Results(console, complaints);
    }

    /** Reads, counts, writes; answers the exit code. */
    int run(LogOptions logs, Format format, Optional<Path> output) {
        RuleSources sources = new RuleSources(console.home(), logs.rules(), logs.catalogue(), logs.context());
        List<Path> read = new ArrayList<>(sources.files());
        logs.paths().forEach(path -> read.add(Path.of(path)));
        if (!results.writable(output, "-o") || results.overwrites(output, "-o", read)) {
            return ExitCode.USAGE;
        }
        Configuration configuration = sources.configuration(complaints);
        Rulebook rulebook = sources.rulebook(configuration, Surveyor.fields(), complaints);
        InputComplaints inputComplaints = new InputComplaints(logs.paths(), complaints);
        try (Scratch scratch = Scratch.create()) {
            Inputs inputs = Inputs.find(logs.paths(), console.in(), scratch.file("stdin"));
            inputComplaints.found(inputs, logs.context());
            if (inputs.inputs().isEmpty() && !inputs.missing().isEmpty()) {
                return exitCode(false);
            }
            Progress progress = new Progress(console.err(), console.progress(), clock, inputs.inputs());
            Survey.Found found = new Survey(inputs.inputs(), rulebook, configuration, logs.threads(), progress).run();
            progress.end();
            InspectReport report = InspectReport.of(inputs, rulebook, found);
            results.write(output, (out, colour) -> {
                switch (format) {
                    case TABLE -> new TextReport(out, colour).print(report);
                    case JSON -> out.println(JsonReport.write(report));
                }
            });
            List<InputProblem> problems = new ArrayList<>(inputs.problems());
            problems.addAll(found.problems().values());
            problems.addAll(inputComplaints.read(inputs.inputs(), found.refusals(), found.barren()));
            inputComplaints.tell(problems);
            return exitCode(results.lost() || !problems.isEmpty());
        } catch (IOException e) {
            complaints.tell(InputProblem.of("inspect", e).reason());
            return ExitCode.INPUT;
        }
    }

    private int exitCode(boolean inputFailed) {
        if (complaints.usage()) {
            return ExitCode.USAGE;
        }
        return inputFailed ? ExitCode.INPUT : ExitCode.DONE;
    }
}
