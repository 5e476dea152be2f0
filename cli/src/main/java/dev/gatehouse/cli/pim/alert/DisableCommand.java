package dev.gatehouse.cli.pim.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Terminal;
import picocli.CommandLine.Command;

/** {@code gatehouse pim alerts disable}. */
@Command(
        name = "disable",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Turns an alert off: it is not looked for any more. That it is off is an incident of AlertDisabledAlert, which cannot be"
                    + " turned off, and is in the audit trail. To hear no more of what you have seen, dismiss it instead.",
            "",
            "Whoever administers roles of the directory at this moment can."
        },
        footer = {"", "Example:", "  gatehouse pim alerts disable sequential"})
final class DisableCommand extends AlertTask {
    DisableCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    JsonNode done(Api api, String id) {
        return set(api, id, JsonNodeFactory.instance.objectNode().put("isEnabled", false));
    }
}
