package dev.gatehouse.cli.pim.policy;

import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that holds a file against what is in force. */
abstract class PolicyTask extends Task {
    @Parameters(paramLabel = "FILE", description = "What gatehouse pim policy export writes; - is standard input.")
    private String file = "";

    @Option(
            names = "--prune",
            order = 10,
            description = "Removes assignments that are not in the file, where it has a section of assignments.")
    private boolean prune;

    PolicyTask(Terminal terminal) {
        super(terminal);
    }

    /** What the file says. */
    final String text() {
        return PolicyFile.read(terminal(), file);
    }

    final Plan plan(Api api, People people, String text) {
        return new Planner(api, people, terminal().clock().instant()).of(Policy.read(file, text, people), prune);
    }

    final PlanText words(People people) {
        return new PlanText(people, moments(), terminal().console().outColour());
    }
}
