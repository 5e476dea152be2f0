package dev.gatehouse.cli.pim.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Terminal;
import picocli.CommandLine.Command;

/** {@code gatehouse pim alerts show}. */
@Command(
        name = "show",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Shows an alert: why it matters, what to do, from when on it warns, and each incident that it found.",
        footer = {
            "",
            "Examples:",
            "  gatehouse pim alerts show stale",
            "  gatehouse pim alerts show RolesAssignedOutsidePim --output json | jq -r '.incidents[].says'"
        })
final class ShowCommand extends AlertTask {
    ShowCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    JsonNode done(Api api, String id) {
        return api.get("pim/alerts/" + id);
    }
}
