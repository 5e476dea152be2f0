package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Terminal;
import picocli.CommandLine.Command;

/** {@code gatehouse pim show}. */
@Command(
        name = "show",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Shows a request: its stages, who decided what, and who may decide now.",
        footer = {"", "Example:", "  gatehouse pim show 3f2a9c01"})
final class ShowCommand extends RequestTask {
    ShowCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    JsonNode done(Api api, String whole) {
        return api.get("pim/requests/" + whole);
    }
}
