package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gatehouse pim approve}. */
@Command(
        name = "approve",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Approves the open stage of a request. Nobody approves what is for himself, and nobody two stages of one request.",
        footer = {"", "Example:", "  gatehouse pim approve 3f2a9c01 -j \"I know of it\""})
final class ApproveCommand extends RequestTask {
    @Mixin
    private Decision decision = new Decision();

    ApproveCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    JsonNode done(Api api, String whole) {
        return decision.send(api, whole, true);
    }
}
