package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse pim activate}. */
@Command(
        name = "activate",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Activates a role, or a place in a group, that you are eligible for. Several are granted together or not at all.",
            "",
            "Where somebody must approve it, the request waits; --wait waits with it. Where it is refused, you are told every"
                    + " reason: the rule, what it allows, who could approve, and when it would be possible."
        },
        footer = {
            "",
            "Examples:",
            "  gatehouse pim activate \"Exchange Administrator\" --for 2h -j \"INC-7 mailbox is stuck\"",
            "  gatehouse pim activate exch --for 2h -j \"INC-7\" --ticket INC-7 --ticket-system ServiceNow --wait",
            "  gatehouse pim activate \"User Administrator\" \"Groups Administrator\" --for 1h -j \"new department\"",
            "  gatehouse pim activate contributor --scope /subscriptions/11111111-2222-3333-4444-555555555555 --for 1h",
            "  gatehouse pim activate exch --start 22:00 --for 3h -j \"maintenance window\""
        })
final class ActivateCommand extends AskTask {
    @Parameters(
            arity = "1..*",
            paramLabel = "ROLE",
            description = "A role or group by its name, the beginning of it, or its id; the case does not matter.")
    private List<String> roles = new ArrayList<>();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            order = 10,
            description = "How long: 2h, 90m, 1h30m. Without it: as long as the role setting allows.")
    private Optional<String> lasts = Optional.empty();

    @Option(
            names = "--start",
            paramLabel = "TIME",
            order = 11,
            description =
                    "When it begins: 2026-05-04T09:00Z, \"2026-05-04 09:00\" (where you are), 22:00, +2h. Without it:"
                            + " now.")
    private Optional<String> start = Optional.empty();

    @Option(
            names = "--scope",
            paramLabel = "PATH",
            order = 12,
            description =
                    "Over what: /, /administrativeUnits/ID, /ID, or the path of an Azure scope. Needed only where you are"
                            + " eligible for the role over several.")
    private Optional<String> scope = Optional.empty();

    @Mixin
    private Why why = new Why();

    ActivateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    List<ObjectNode> forms(Api api) {
        Targets targets = new Targets(api);
        List<ObjectNode> forms = new ArrayList<>();
        for (String role : roles) {
            ObjectNode form = Asking.form("selfActivate");
            form.set("target", targets.own(role, scope, "eligible"));
            lasts.ifPresent(text -> Times.lasting(form, "--for", text));
            start.ifPresent(text ->
                    form.put("start", Times.moment(moments(), "--start", text).toString()));
            why.into(form);
            forms.add(form);
        }
        return forms;
    }
}
