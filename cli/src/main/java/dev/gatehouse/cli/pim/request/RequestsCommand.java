package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gatehouse pim requests}. */
@Command(
        name = "requests",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Lists requests, the newest first: those that you may see. The id of each is shown by its first characters,"
                        + " which the other commands understand.",
        footer = {
            "",
            "Examples:",
            "  gatehouse pim requests --to-approve",
            "  gatehouse pim requests --mine --status PendingApproval,Denied",
            "  gatehouse pim show 3f2a9c01"
        })
final class RequestsCommand extends Task {
    @Option(names = "--mine", order = 10, description = "Those that are for you.")
    private boolean mine;

    @Option(names = "--to-approve", order = 11, description = "Those that you could decide now.")
    private boolean toApprove;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            order = 12,
            description = "PendingApproval, Provisioned, Denied, ...; several with commas.")
    private Optional<String> status = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", order = 13, description = "How many at most. Default: 50.")
    private int limit = 50;

    RequestsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        if (toApprove && (mine || status.isPresent())) {
            throw PimException.usage("--to-approve goes without --mine and --status");
        }
        JsonNode page = asking(this::listed);
        show(page, () -> new RequestText(moments(), terminal().console().outColour()).list(page.path("items")));
        return ExitCode.DONE;
    }

    private JsonNode listed(Api api) {
        Map<String, String> asked = new TreeMap<>(Map.of("limit", Integer.toString(limit)));
        if (toApprove) {
            return api.get(Api.path("pim/approvals", asked));
        }
        status.ifPresent(words -> asked.put("status", words));
        if (mine) {
            asked.put("principalId", api.get("session").path("id").asText());
        }
        return api.get(Api.path("pim/requests", asked));
    }
}
