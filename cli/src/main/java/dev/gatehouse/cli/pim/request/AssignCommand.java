package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gatehouse pim assign}. */
@Command(
        name = "assign",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Makes somebody eligible for a role, or gives it to him. Whoever administers the role at this moment can.",
        footer = {
            "",
            "Examples:",
            "  gatehouse pim assign \"Exchange Administrator\" --to cem --for 90d -j \"joins the mail team\"",
            "  gatehouse pim assign \"Global Reader\" --to auditors --active --until 2026-12-31 -j \"yearly audit\"",
            "  gatehouse pim assign \"Tier-0 operators\" --access member --to cem --for 30d -j \"on call\""
        })
final class AssignCommand extends AskTask {
    @Mixin
    private Whose whose = new Whose();

    @Option(
            names = "--to",
            paramLabel = "USER",
            required = true,
            order = 5,
            description = "A user, group or application, by name, the beginning of it, or id.")
    private String user = "";

    @Option(names = "--for", paramLabel = "TIME", order = 14, description = "How long: 90d, 8h.")
    private Optional<String> lasts = Optional.empty();

    @Option(names = "--until", paramLabel = "TIME", order = 15, description = "Until when: a day, or a time.")
    private Optional<String> until = Optional.empty();

    @Option(names = "--permanent", order = 16, description = "Without an end, where the role setting allows it.")
    private boolean permanent;

    @Option(names = "--start", paramLabel = "TIME", order = 17, description = "When it begins. Without it: now.")
    private Optional<String> start = Optional.empty();

    @Mixin
    private Why why = new Why();

    AssignCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    List<ObjectNode> forms(Api api) {
        if (Stream.of(lasts.isPresent(), until.isPresent(), permanent)
                        .filter(is -> is)
                        .count()
                > 1) {
            throw PimException.usage("one of --for, --until and --permanent");
        }
        Targets targets = new Targets(api);
        ObjectNode form = Asking.form("adminAssign").put("kind", whose.kind());
        form.set("target", whose.target(targets));
        form.put("principalId", targets.principal(user));
        lasts.ifPresent(text -> Times.lasting(form, "--for", text));
        until.ifPresent(
                text -> form.put("end", Times.moment(moments(), "--until", text).toString()));
        start.ifPresent(text ->
                form.put("start", Times.moment(moments(), "--start", text).toString()));
        if (permanent) {
            form.put("end", "never");
        }
        why.into(form);
        return List.of(form);
    }
}
