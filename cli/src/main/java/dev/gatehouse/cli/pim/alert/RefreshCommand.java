package dev.gatehouse.cli.pim.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import picocli.CommandLine.Command;

/** {@code gatehouse pim alerts refresh}. */
@Command(
        name = "refresh",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Has the server look now, which it does every five minutes anyway, and lists what it found.",
        footer = {"", "Example:", "  gatehouse pim alerts refresh"})
final class RefreshCommand extends Task {
    RefreshCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        JsonNode alerts = asking(api -> api.post("pim/alerts/refresh", JsonNodeFactory.instance.objectNode()));
        show(alerts, () -> new AlertText(moments(), terminal().console().outColour()).list(alerts.path("items")));
        return ExitCode.DONE;
    }
}
