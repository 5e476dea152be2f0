package dev.gatehouse.cli.pim.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Terminal;
import picocli.CommandLine.Command;

/** {@code gatehouse pim alerts enable}. */
@Command(
        name = "enable",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Turns an alert on. Whoever administers roles of the directory at this moment can.",
        footer = {"", "Example:", "  gatehouse pim alerts enable stale"})
final class EnableCommand extends AlertTask {
    EnableCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    JsonNode done(Api api, String id) {
        return set(api, id, JsonNodeFactory.instance.objectNode().put("isEnabled", true));
    }
}
