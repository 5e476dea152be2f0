package dev.gatehouse.cli.rules;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.input.InputComplaints;
import dev.gatehouse.cli.input.Scratch;
import dev.gatehouse.cli.output.Results;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.event.EnrichedEvent;
import dev.gatehouse.detection.proof.CorrelationTrace;
import dev.gatehouse.detection.proof.Gathered;
import dev.gatehouse.detection.proof.Gatherer;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.Rulebook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One explanation from the arguments to the exit code. */
final class ExplainRun {
    private final Console console;
    private final int most;
    private final Complaints complaints;
    private final Results results;

    /** An explanation of so many events at most. */
    ExplainRun(Console console, int most) {
        this.console = console;
        this.most = most;
        this.complaints = new Complaints(console.err());
        this.results = new Results(console, complaints);
    }

    int run(String rule, String event, List<Path> further, Optional<Path> context, ReportFormat format) {
        RuleChoice choice = new RuleChoice(console.home(), further, context, complaints);
        Configuration configuration = choice.configuration();
        Optional<RuleChoice.Chosen> chosen = choice.choose(rule, configuration);
        if (chosen.isEmpty()) {
            return ExitCode.USAGE;
        }
        boolean inline = event.startsWith("{") || event.startsWith("[");
        String path = inline ? Inputs.STDIN : event;
        InputStream in = inline ? new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)) : console.in();
        InputComplaints inputComplaints = new InputComplaints(List.of(path), complaints);
        try (Scratch scratch = Scratch.create()) {
            Inputs inputs = Inputs.find(List.of(path), in, scratch.file("stdin"));
            inputComplaints.found(inputs, context);
            EventReader events =
                    new EventReader(inputs.inputs(), chosen.get().rulebook().projection(), complaints);
            ExplainReport report = explain(chosen.get(), configuration, events);
            if (report.events().size() < events.count()) {
                complaints.tell("explained " + report.events().size() + " of " + events.count()
                        + " records; --most N explains more"
                        + (report.correlations().isEmpty() ? "" : ". Correlations are judged by all of them"));
            }
            results.write(Optional.empty(), (out, colour) -> {
                switch (format) {
                    case TABLE -> new ExplainText(out, colour, most).print(report);
                    case JSON -> out.println(ExplainJson.write(report, most));
                }
            });
            List<InputProblem> problems = new ArrayList<>(inputs.problems());
            problems.addAll(events.problems());
            problems.addAll(inputComplaints.read(inputs.inputs(), events.refusals(), events.barren()));
            inputComplaints.tell(problems);
            if (complaints.usage()) {
                return ExitCode.USAGE;
            }
            return results.lost() || !problems.isEmpty() || events.unreadable() ? ExitCode.INPUT : ExitCode.DONE;
        } catch (IOException e) {
            complaints.tell(InputProblem.of("explain", e).reason());
            return ExitCode.INPUT;
        }
    }

    private ExplainReport explain(RuleChoice.Chosen chosen, Configuration configuration, EventReader events) {
        Rulebook rulebook = chosen.rulebook();
        Context context = ContextFacts.learn(
                configuration, rulebook.projection(), use -> events.read((row, place) -> use.accept(row)));
        Detector detector = new Detector(rulebook, new ContextFacts(configuration).roles(), context);
        Gatherer gatherer = new Gatherer(rulebook, detector);
        List<ExplainReport.Explained> explained = new ArrayList<>();
        events.read((row, place) -> {
            if (!chosen.nodes().isEmpty()) {
                gatherer.add(row);
            }
            if (explained.size() < most) {
                List<ExplainReport.Verdict> verdicts = chosen.numbers().stream()
                        .map(number -> verdict(rulebook, number, detector.event(row)))
                        .toList();
                explained.add(ExplainReport.Explained.of(row, place, verdicts));
            }
        });
        Gathered gathered = gatherer.end();
        List<CorrelationTrace> correlations = chosen.nodes().stream()
                .map(node -> CorrelationTrace.of(rulebook, node, gathered))
                .toList();
        return new ExplainReport(rulebook.projection(), explained, correlations);
    }

    private static ExplainReport.Verdict verdict(Rulebook rulebook, int number, EnrichedEvent event) {
        Rule rule = rulebook.rules().get(number);
        return new ExplainReport.Verdict(
                rule,
                rulebook.correlations().silences(number),
                rulebook.tablesOf(rule),
                rulebook.missingLists(rule),
                rulebook.trace(number, event));
    }
}
