package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gatehouse pim deny}. */
@Command(
        name = "deny",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Denies a request, which ends it.",
        footer = {"", "Example:", "  gatehouse pim deny 3f2a9c01 -j \"nobody planned that\""})
final class DenyCommand extends RequestTask {
    @Mixin
    private Decision decision = new Decision();

    DenyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    JsonNode done(Api api, String whole) {
        return decision.send(api, whole, false);
    }
}
