package dev.gatehouse.cli.pim.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.ExitCode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code gatehouse pim whoami}. */
@Command(
        name = "whoami",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Says as whom the server knows you, by what, and which of its roles you have.",
        footer = {"", "Example:", "  gatehouse pim whoami --output json | jq -r .name"})
public final class WhoAmICommand extends Task {
    /** At this terminal. */
    public WhoAmICommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        JsonNode who = asking(api -> api.get("session"));
        show(who, () -> lines(who));
        return ExitCode.DONE;
    }

    private static List<String> lines(JsonNode who) {
        List<String> roles = new ArrayList<>();
        who.path("roles").forEach(role -> roles.add(Shown.text(role)));
        return List.of(
                Shown.text(who.path("name")),
                "  id     " + Shown.text(who.path("id")),
                "  by     " + by(who.path("by").asText()),
                "  roles  " + (roles.isEmpty() ? "none" : String.join(", ", roles)));
    }

    private static String by(String word) {
        return switch (word) {
            case "issued" -> "a sign-in of this program";
            case "token" -> "an API token, which has no second factor";
            case "application" -> "a token of an application";
            default -> word;
        };
    }
}
