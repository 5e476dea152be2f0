package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gatehouse pim remove}. */
@Command(
        name = "remove",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Takes an assignment away: being eligible, or with --active what somebody has. What he activated from it"
                        + " ends with it.",
        footer = {
            "",
            "Examples:",
            "  gatehouse pim remove \"Exchange Administrator\" --from cem -j \"left the mail team\"",
            "  gatehouse pim remove \"Global Reader\" --from auditors --active -j \"the audit is over\""
        })
final class RemoveCommand extends AskTask {
    @Mixin
    private Whose whose = new Whose();

    @Option(
            names = "--from",
            paramLabel = "USER",
            required = true,
            order = 5,
            description = "A user, group or application, by name, the beginning of it, or id.")
    private String user = "";

    @Mixin
    private Why why = new Why();

    RemoveCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    List<ObjectNode> forms(Api api) {
        Targets targets = new Targets(api);
        ObjectNode form = Asking.form("adminRemove").put("kind", whose.kind());
        form.set("target", whose.target(targets));
        form.put("principalId", targets.principal(user));
        why.into(form);
        return List.of(form);
    }
}
