package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Terminal;
import picocli.CommandLine.Command;

/** {@code gatehouse pim cancel}. */
@Command(
        name = "cancel",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Takes a request back that nobody has decided yet, or that begins later.",
        footer = {"", "Example:", "  gatehouse pim cancel 3f2a9c01"})
final class CancelCommand extends RequestTask {
    CancelCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    JsonNode done(Api api, String whole) {
        return api.post("pim/requests/" + whole + "/cancel", JsonNodeFactory.instance.objectNode());
    }
}
