package dev.gatehouse.cli.pim.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Ids;
import dev.gatehouse.cli.pim.remote.Shown;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import dev.gatehouse.cli.pim.request.Targets;
import java.util.List;
import picocli.CommandLine.Parameters;

/** A command about whether one user is let in. */
abstract class AccountTask extends Task {
    private final String step;
    private final String done;

    @Parameters(paramLabel = "USER", description = "By name, the beginning of it, or id.")
    private String user = "";

    /**
     * At a terminal.
     *
     * @param step the last part of the route
     * @param done what is so then, behind the user's name
     */
    AccountTask(Terminal terminal, String step, String done) {
        super(terminal);
        this.step = step;
        this.done = done;
    }

    /** Who has an id needs no list, which not everybody may see who may do this. */
    private String id(Api api) {
        return Ids.isWhole(user) ? user : new Targets(api).user(user);
    }

    @Override
    protected final int run() {
        JsonNode now = asking(
                api -> api.post("pim/principals/" + id(api) + "/" + step, JsonNodeFactory.instance.objectNode()));
        show(now, () -> List.of(Shown.text(now.path("name")) + " " + done));
        return ExitCode.DONE;
    }
}
