package dev.gatehouse.cli.pim.policy;

import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gatehouse pim policy plan}. */
@Command(
        name = "plan",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Says what a file would change, part by part, and which parts guard less than before; then what the settings would"
                    + " have done to the activations of the last 90 days: how many would have waited for an approval, been refused,"
                    + " by which rule, or lasted less long. The server works that out, by its own rules. Nothing is changed."
        },
        footer = {
            "",
            "Exit codes: as those of gatehouse pim; and",
            "  3  --fail-on-change was given, and something would change",
            "",
            "Examples:",
            "  gatehouse pim policy plan pim.yaml",
            "  gatehouse pim policy plan pim.yaml --fail-on-change      (has anybody changed it by hand?)",
            "  gatehouse pim policy plan pim.yaml --output json | jq '.settings[].changes[] | select(.weakened)'"
        })
final class PlanCommand extends PolicyTask {
    @Option(names = "--fail-on-change", order = 11, description = "Ends with 3 where something would change.")
    private boolean failOnChange;

    PlanCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        String text = text();
        return asking(api -> {
            People people = People.of(api);
            Plan plan = plan(api, people, text);
            show(PlanJson.of(plan), () -> words(people).lines(plan));
            return failOnChange && !plan.isEmpty() ? ExitCode.ALERTS : ExitCode.DONE;
        });
    }
}
