package dev.gatehouse.cli.posture;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.input.InputComplaints;
import dev.gatehouse.cli.input.Progress;
import dev.gatehouse.cli.input.Scratch;
import dev.gatehouse.cli.output.Results;
import dev.gatehouse.connect.export.ExportFiles;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.posture.Baselines;
import dev.gatehouse.detection.usage.UsageLog;
import dev.gatehouse.directory.posture.Baseline;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.usage.Usage;
import dev.gatehouse.directory.usage.UsageAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds what logs tell of activated roles against a tenant's role definitions, from the logs to the exit code. */
final class UsageRun {
    private static final int MOST_THREADS = 64;

    private final Console console;
    private final Complaints complaints;
    private final Results results;

    /** A run that writes to this console. */
    UsageRun(Console console) {
        this.console = console;
        this.complaints = new Complaints(console.err());
        this.results = new Results(console, complaints);
    }

    /**
     * Reads the logs, judges, writes; answers the exit code.
     *
     * @param logs files and folders of logs; {@code -} is standard input
     * @param output the file to write to; empty for standard output
     */
    int run(Tenant tenant, List<String> logs, Configuration configuration, UsageFormat format, Optional<Path> output) {
        List<Path> read = logs.stream().map(Path::of).toList();
        if (!results.writable(output, "-o") || results.overwrites(output, "-o", read)) {
            return ExitCode.USAGE;
        }
        InputComplaints inputComplaints = new InputComplaints(logs, complaints);
        try (Scratch scratch = Scratch.create()) {
            Inputs inputs = Inputs.find(logs, console.in(), scratch.file("stdin"));
            inputComplaints.found(inputs, Optional.empty());
            if (inputs.inputs().isEmpty() && !inputs.missing().isEmpty()) {
                return ExitCode.USAGE;
            }
            List<Input> files = ExportFiles.sort(inputs.inputs()).others();
            Baseline baseline = Baselines.of(configuration, tenant.at());
            Progress progress = new Progress(console.err(), console.progress(), InstantSource.system(), files);
            int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
            UsageSurvey survey = new UsageSurvey(files, baseline.roles(), threads, progress);
            UsageLog log = survey.run().end();
            Usage usage = UsageAnalysis.of(tenant, baseline.roles(), baseline.tiers(), log.elevations(), log.deeds());
            write(new UsageReport(tenant, log, usage), format, output);
            List<InputProblem> problems = new ArrayList<>(inputs.problems());
            problems.addAll(survey.problems());
            problems.addAll(inputComplaints.read(files, survey.refusals(), survey.barren()));
            inputComplaints.tell(problems);
            if (survey.unreadable() > 0) {
                complaints.tell(survey.unreadable() + " records could not be read; gatehouse logs inspect says where");
            }
            if (complaints.usage()) {
                return ExitCode.USAGE;
            }
            return results.lost() || !problems.isEmpty() ? ExitCode.INPUT : ExitCode.DONE;
        } catch (IOException e) {
            complaints.tell(InputProblem.of("posture", e).reason());
            return ExitCode.INPUT;
        }
    }

    private void write(UsageReport report, UsageFormat format, Optional<Path> output) {
        results.write(output, (out, colour) -> {
            switch (format) {
                case TABLE -> new UsageText(out, colour).print(report);
                case JSON -> out.println(UsageJson.write(report));
                case CSV -> out.print(UsageCsv.write(report));
            }
        });
    }
}
