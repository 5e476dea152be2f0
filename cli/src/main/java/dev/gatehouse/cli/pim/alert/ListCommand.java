package dev.gatehouse.cli.pim.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import picocli.CommandLine.Command;

/** {@code gatehouse pim alerts list}. */
@Command(
        name = "list",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Lists all alerts: how grave they are, how many incidents they found, how many of those somebody dismissed, and from"
                        + " when on they warn. What could not be judged is said, with what is not known.",
        footer = {
            "",
            "Examples:",
            "  gatehouse pim alerts list",
            "  gatehouse pim alerts list --output json | jq -r '.items[] | select(.isActive) | .id'"
        })
final class ListCommand extends Task {
    ListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        JsonNode alerts = asking(api -> api.get("pim/alerts"));
        show(alerts, () -> new AlertText(moments(), terminal().console().outColour()).list(alerts.path("items")));
        return ExitCode.DONE;
    }
}
