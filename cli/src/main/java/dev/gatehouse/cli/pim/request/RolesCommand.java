package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code gatehouse pim roles}. */
@Command(
        name = "roles",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Lists what you are eligible for and what is active, by yourself or through groups, and until when.",
        footer = {
            "",
            "Examples:",
            "  gatehouse pim roles",
            "  gatehouse pim roles --output json | jq -r '.items[] | select(.kind == \"eligible\") | .target.roleName'"
        })
final class RolesCommand extends Task {
    RolesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        JsonNode grants = asking(api -> api.all("pim/grants", Map.of("mine", "true", "state", "scheduled,current")));
        show(grants, () -> new GrantText(moments(), terminal().console().outColour()).own(grants.path("items")));
        return ExitCode.DONE;
    }
}
