package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that asks for something, and may wait for it. */
abstract class AskTask extends Task {
    @Mixin
    private CodeOption code = new CodeOption();

    @Option(
            names = "--wait",
            order = 61,
            description =
                    "Waits until it is decided and the directory has it; ends with 1 where it is denied or fails.")
    private boolean wait;

    @Option(names = "--dry-run", order = 62, description = "Only says what would come of it; nothing is changed.")
    private boolean dry;

    AskTask(Terminal terminal) {
        super(terminal);
    }

    /** What is asked. */
    abstract List<ObjectNode> forms(Api api);

    @Override
    protected final Optional<String> code() {
        return code.code();
    }

    @Override
    protected final int run() {
        return asking(api -> {
            Asking asking = new Asking(api, terminal());
            List<ObjectNode> forms = forms(api);
            JsonNode answer = dry ? asking.tried(forms) : asking.send(forms);
            JsonNode settled = wait && !dry ? asking.settled(answer) : answer;
            show(settled, () -> lines(settled));
            return wait && !dry ? Asking.code(settled) : ExitCode.DONE;
        });
    }

    private List<String> lines(JsonNode answer) {
        RequestText text = new RequestText(moments(), terminal().console().outColour());
        List<String> lines = new ArrayList<>();
        if (dry) {
            lines.add("It would be possible; nothing was changed.");
        }
        Asking.requests(answer).forEach(request -> lines.addAll(text.whole(request)));
        return lines;
    }
}
