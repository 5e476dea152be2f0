package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.input.InputComplaints;
import dev.gatehouse.cli.input.Progress;
import dev.gatehouse.cli.input.Scratch;
import dev.gatehouse.cli.output.Results;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.connect.rules.RuleSources;
import dev.gatehouse.detection.alert.Expectations;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.incident.AddressUsers;
import dev.gatehouse.detection.rules.ExpectedRules;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.sigma.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scans logs with rules in order to count, and to try other limits. */
final class Backtest {
    private final Console console;
    private final InstantSource clock;
    private final Complaints complaints;
    private final Results results;

    Backtest(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
        this.complaints = new Complaints(console.err());
        this.results = new Results(console, complaints);
    }

    /** Reads, judges, writes; answers the exit code. */
    int run(Path rules, List<String> paths, Optional<Path> context, double perWeek) {
        RuleSources sources = new RuleSources(console.home(), List.of(), false, context);
        Configuration configuration = sources.configuration(complaints);
        Rulebook rulebook = sources.ownRulebook(rules, configuration, Plan.fields(), complaints);
        InputComplaints inputComplaints = new InputComplaints(paths, complaints);
        try (Scratch scratch = Scratch.create();
                Spool spool = new Spool(scratch.file("spool"))) {
            Inputs inputs = Inputs.find(paths, console.in(), scratch.file("inputs"));
            inputComplaints.found(inputs, context);
            if (inputs.inputs().isEmpty()) {
                return complaints.usage() ? ExitCode.USAGE : ExitCode.INPUT;
            }
            Plan plan = new Plan(
                    inputs.inputs(),
                    rulebook,
                    new ContextFacts(configuration),
                    spool,
                    new Quarantine(spool),
                    new AddressUsers(),
                    Long.MIN_VALUE,
                    Long.MAX_VALUE,
                    Level.INFORMATIONAL,
                    Runtime.getRuntime().availableProcessors());
            Progress progress = new Progress(console.err(), console.progress(), clock, inputs.inputs());
            Engine.Found found = new Engine(plan, scratch, progress).run();
            progress.end();
            BacktestTally tally = tally(plan, configuration, found);
            results.write(
                    Optional.empty(),
                    (out, colour) ->
                            new BacktestText(out, colour).print(tally, new LimitFinder(plan, found, tally, perWeek)));
            List<InputProblem> problems = new ArrayList<>(inputs.problems());
            problems.addAll(found.problems().values());
            problems.addAll(inputComplaints.read(plan.inputs(), found.refusals(), found.barren()));
            inputComplaints.tell(problems);
            if (complaints.usage()) {
                return ExitCode.USAGE;
            }
            return results.lost() || !problems.isEmpty() ? ExitCode.INPUT : ExitCode.DONE;
        } catch (IOException e) {
            complaints.tell(InputProblem.of("rules backtest", e).reason());
            return ExitCode.INPUT;
        }
    }

    private BacktestTally tally(Plan plan, Configuration configuration, Engine.Found found) {
        ExpectedRules expected = new ExpectedRules(configuration.expectations(), plan.rulebook());
        Expectations expectations = new Expectations(
                configuration.expectations(), expected, found.attempt().context());
        BacktestTally tally = new BacktestTally(plan.rulebook(), found.all());
        new Alerts(plan, found, configuration.tenant(), clock.instant())
                .eachMade(made -> tally.add(made, expectations.judge(made.alert())));
        return tally;
    }
}
