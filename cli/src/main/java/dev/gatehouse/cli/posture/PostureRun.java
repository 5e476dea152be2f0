package dev.gatehouse.cli.posture;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.input.InputComplaints;
import dev.gatehouse.cli.input.Scratch;
import dev.gatehouse.cli.output.Results;
import dev.gatehouse.connect.export.ExportReader;
import dev.gatehouse.connect.export.ReadExport;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.connect.rules.RuleSources;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.posture.JudgedFinding;
import dev.gatehouse.detection.posture.Levels;
import dev.gatehouse.detection.posture.PostureComparison;
import dev.gatehouse.detection.posture.PostureFacts;
import dev.gatehouse.detection.posture.PostureJson;
import dev.gatehouse.detection.posture.PostureJudgement;
import dev.gatehouse.directory.posture.PolicyChanges;
import dev.gatehouse.directory.posture.Ways;
import dev.gatehouse.directory.tenant.Tenant;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One judgement of a tenant's state, from the request to the exit code. */
final class PostureRun {
    private final Console console;
    private final Complaints complaints;
    private final Results results;
    private boolean failed;

    PostureRun(Console console) {
        this.console = console;
        this.complaints = new Complaints(console.err());
        this.results = new Results(console, complaints);
    }

    /** Reads, judges, writes; answers the exit code. */
    int run(PostureRequest request) {
        List<Path> read = new ArrayList<>();
        request.paths().forEach(path -> read.add(Path.of(path)));
        request.before().forEach(path -> read.add(Path.of(path)));
        request.logs().forEach(path -> read.add(Path.of(path)));
        RuleSources sources = new RuleSources(console.home(), List.of(), false, request.context());
        read.addAll(sources.files());
        if (!results.writable(request.output(), "-o") || results.overwrites(request.output(), "-o", read)) {
            return ExitCode.USAGE;
        }
        Configuration configuration = sources.configuration(complaints);
        try (Scratch scratch = Scratch.create()) {
            Optional<ReadExport> export = export(request.paths(), request.context(), scratch.file("inputs"));
            Optional<ReadExport> before = request.before().isEmpty()
                    ? Optional.empty()
                    : export(request.before(), request.context(), scratch.file("before"));
            if (export.isEmpty() || (before.isEmpty() && !request.before().isEmpty())) {
                return complaints.usage() ? ExitCode.USAGE : ExitCode.INPUT;
            }
            if (!request.logs().isEmpty()) {
                int code = new UsageRun(console)
                        .run(
                                export.get().tenant(),
                                request.logs(),
                                configuration,
                                UsageFormat.of(request.format()),
                                request.output());
                return code == ExitCode.DONE ? exitCode(false) : code;
            }
            PostureFacts facts = facts(request, configuration, export.get(), before);
            results.write(request.output(), (out, colour) -> write(request, facts, out, colour));
            boolean reached = facts.judgement().findings(JudgedFinding.State.OPEN).stream()
                    .map(one -> Levels.of(one.finding().severity()))
                    .anyMatch(level -> request.failOn()
                            .filter(least -> level.compareTo(least) >= 0)
                            .isPresent());
            return exitCode(reached);
        } catch (IOException e) {
            complaints.tell(InputProblem.of("posture", e).reason());
            return ExitCode.INPUT;
        }
    }

    private int exitCode(boolean reached) {
        if (complaints.usage()) {
            return ExitCode.USAGE;
        }
        if (failed || results.lost()) {
            return ExitCode.INPUT;
        }
        return reached ? ExitCode.ALERTS : ExitCode.DONE;
    }

    /** Reads an export, and tells what could not be read; empty where there is nothing of an export. */
    private Optional<ReadExport> export(List<String> paths, Optional<Path> context, Path scratch) throws IOException {
        Inputs inputs = Inputs.find(paths, console.in(), scratch);
        InputComplaints inputComplaints = new InputComplaints(paths, complaints);
        inputComplaints.found(inputs, context);
        failed |= !inputs.problems().isEmpty();
        if (inputs.inputs().isEmpty()) {
            inputComplaints.tell(inputs.problems());
            return Optional.empty();
        }
        ReadExport read = ExportReader.read(inputs);
        read.problems().forEach(problem -> complaints.tell(problem.toString()));
        if (read.isEmpty()) {
            complaints.tell(String.join(", ", paths)
                    + ": nothing of a directory's export; gatehouse posture --help lists the requests that make one");
            failed = true;
            return Optional.empty();
        }
        return Optional.of(read);
    }

    private static PostureFacts facts(
            PostureRequest request, Configuration configuration, ReadExport export, Optional<ReadExport> before) {
        Tenant tenant = export.tenant();
        PostureJudgement judgement = PostureJudgement.of(tenant, configuration);
        Optional<PostureFacts.Earlier> earlier = before.map(old -> {
            PostureJudgement past = PostureJudgement.of(old.tenant(), configuration);
            return new PostureFacts.Earlier(
                    past, PostureComparison.between(past, judgement), PolicyChanges.between(old.tenant(), tenant));
        });
        return new PostureFacts(
                configuration.tenant(),
                judgement,
                Ways.toGlobalAdministrator(tenant, judgement.baseline()),
                earlier,
                export.taken().words(),
                request.least());
    }

    private static void write(PostureRequest request, PostureFacts facts, PrintStream out, boolean colour) {
        switch (request.format()) {
            case TABLE -> new PostureText(out, colour, request.explain()).write(facts);
            case JSON -> out.println(PostureJson.of(facts));
            case CSV -> PostureCsv.write(out, facts);
            case HTML -> PostureHtml.write(out, facts);
        }
    }
}
