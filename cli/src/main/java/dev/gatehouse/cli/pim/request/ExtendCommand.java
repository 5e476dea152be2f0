package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse pim extend}. */
@Command(
        name = "extend",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Asks for more time of what is active, or with --eligible of what you are eligible for. An activation is"
                        + " judged by the whole role setting again, and lasts no longer in all than that allows.",
        footer = {
            "",
            "Examples:",
            "  gatehouse pim extend exch --for 1h -j \"not done yet\"",
            "  gatehouse pim extend exch --eligible --for 90d -j \"still on the mail team\""
        })
final class ExtendCommand extends AskTask {
    @Parameters(paramLabel = "ROLE", description = "A role or group by its name, the beginning of it, or its id.")
    private String role = "";

    @Option(names = "--for", paramLabel = "TIME", order = 10, description = "How long from now on: 2h, 90m, 10d.")
    private Optional<String> lasts = Optional.empty();

    @Option(names = "--until", paramLabel = "TIME", order = 11, description = "Until when, in place of --for.")
    private Optional<String> until = Optional.empty();

    @Option(
            names = "--scope",
            paramLabel = "PATH",
            order = 12,
            description = "Over what, where you have it over several.")
    private Optional<String> scope = Optional.empty();

    @Option(names = "--eligible", order = 13, description = "What you are eligible for, not what is active.")
    private boolean eligible;

    @Mixin
    private Why why = new Why();

    ExtendCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    List<ObjectNode> forms(Api api) {
        if (lasts.isPresent() == until.isPresent()) {
            throw PimException.usage("say how long: --for TIME, or --until TIME");
        }
        String kind = eligible ? "eligible" : "active";
        ObjectNode form = Asking.form("selfExtend").put("kind", kind);
        form.set("target", new Targets(api).own(role, scope, kind));
        lasts.ifPresent(text -> Times.lasting(form, "--for", text));
        until.ifPresent(
                text -> form.put("end", Times.moment(moments(), "--until", text).toString()));
        why.into(form);
        return List.of(form);
    }
}
