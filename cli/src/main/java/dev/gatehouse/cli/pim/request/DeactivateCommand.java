package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse pim deactivate}. */
@Command(
        name = "deactivate",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Gives back what you activated, before its time is over. Not in its first five minutes.",
        footer = {"", "Example:", "  gatehouse pim deactivate exch"})
final class DeactivateCommand extends AskTask {
    @Parameters(
            arity = "1..*",
            paramLabel = "ROLE",
            description = "A role or group by its name, the beginning of it, or its id.")
    private List<String> roles = new ArrayList<>();

    @Option(
            names = "--scope",
            paramLabel = "PATH",
            order = 12,
            description = "Over what, where you have it over several.")
    private Optional<String> scope = Optional.empty();

    DeactivateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    List<ObjectNode> forms(Api api) {
        Targets targets = new Targets(api);
        return roles.stream()
                .map(role ->
                        Asking.form("selfDeactivate").<ObjectNode>set("target", targets.own(role, scope, "active")))
                .toList();
    }
}
