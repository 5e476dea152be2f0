package dev.gatehouse.cli.pim.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gatehouse pim reviews list}. */
@Command(
        name = "list",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Lists access reviews, the newest first: those in which you are asked, in which you decided something, or that"
                        + " you made; a PrivilegedRoleAdministrator and an Auditor see all.",
        footer = {
            "",
            "Examples:",
            "  gatehouse pim reviews list --mine",
            "  gatehouse pim reviews list --output json | jq -r '.items[] | select(.status == \"InProgress\") | .id'"
        })
final class ListCommand extends Task {
    @Option(names = "--mine", order = 10, description = "Only those in which you could decide something now.")
    private boolean mine;

    ListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        JsonNode reviews =
                asking(api -> api.all("pim/reviews", mine ? Map.of("mine", "true") : Map.<String, String>of()));
        show(reviews, () -> new ReviewText(moments(), terminal().console().outColour()).list(reviews.path("items")));
        return ExitCode.DONE;
    }
}
