package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gatehouse pim grants}. */
@Command(
        name = "grants",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Lists who is eligible for what and who has it, as far as you may see it: a PrivilegedRoleAdministrator and"
                        + " an Auditor see all, everybody else his own.",
        footer = {
            "",
            "Examples:",
            "  gatehouse pim grants --role \"Global Administrator\"",
            "  gatehouse pim grants --of cem --ended"
        })
final class GrantsCommand extends Task {
    @Option(names = "--role", paramLabel = "ROLE", order = 10, description = "Of this role only.")
    private Optional<String> role = Optional.empty();

    @Option(names = "--scope", paramLabel = "PATH", order = 11, description = "Over this, with --role. Default: /.")
    private Optional<String> scope = Optional.empty();

    @Option(names = "--of", paramLabel = "USER", order = 12, description = "Of this user, group or application only.")
    private Optional<String> user = Optional.empty();

    @Option(names = "--ended", order = 13, description = "What has ended, too.")
    private boolean ended;

    GrantsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        JsonNode grants = asking(this::listed);
        show(grants, () -> new GrantText(moments(), terminal().console().outColour()).all(grants.path("items")));
        return ExitCode.DONE;
    }

    private JsonNode listed(Api api) {
        Targets targets = new Targets(api);
        Map<String, String> asked = new TreeMap<>();
        role.ifPresent(name -> {
            ObjectNode target = targets.role(name, scope);
            target.properties()
                    .forEach(one -> asked.put(one.getKey(), one.getValue().asText()));
        });
        user.ifPresent(name -> asked.put("principalId", targets.principal(name)));
        asked.put("state", ended ? "scheduled,current,ended" : "scheduled,current");
        return api.all("pim/grants", asked);
    }
}
