package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse pim revoke}. */
@Command(
        name = "revoke",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Ends at once whatever somebody has activated, or one role of it. He stays eligible; gatehouse pim remove"
                        + " takes that.",
        footer = {"", "Example:", "  gatehouse pim revoke cem -j \"his laptop was stolen\""})
final class RevokeCommand extends Task {
    @Parameters(paramLabel = "USER", description = "By name, the beginning of it, or id.")
    private String user = "";

    @Option(names = "--role", paramLabel = "ROLE", order = 10, description = "This role only.")
    private Optional<String> role = Optional.empty();

    @Option(names = "--scope", paramLabel = "PATH", order = 11, description = "Over this, with --role. Default: /.")
    private Optional<String> scope = Optional.empty();

    @Option(
            names = {"-j", "--justification"},
            paramLabel = "TEXT",
            required = true,
            order = 20,
            description = "Why.")
    private String justification = "";

    @Mixin
    private CodeOption code = new CodeOption();

    RevokeCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected Optional<String> code() {
        return code.code();
    }

    @Override
    protected int run() {
        JsonNode ended = asking(api -> {
            Targets targets = new Targets(api);
            ObjectNode wish = JsonNodeFactory.instance
                    .objectNode()
                    .put("principalId", targets.principal(user))
                    .put("justification", justification);
            role.ifPresent(name -> wish.set("target", targets.role(name, scope)));
            return api.post("pim/grants/revocation", wish);
        });
        List<String> lines = new GrantText(moments(), terminal().console().outColour()).all(ended.path("ended"));
        show(ended, () -> Stream.concat(Stream.of("Ended:"), lines.stream()).toList());
        return ExitCode.DONE;
    }
}
