package dev.gatehouse.cli.pim.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import dev.gatehouse.cli.pim.request.CodeOption;
import dev.gatehouse.cli.pim.request.Targets;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse pim reviews create}. */
@Command(
        name = "create",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Has the assignments of a role or of a group reviewed, once or again and again. Whoever administers it at this moment"
                    + " can.",
            "",
            "Where nothing else is said it is held once, from today on, for 7 days; it is about all assignments; what nobody"
                    + " decided stays; nothing is done until somebody applies it; who approves must say why; and what is"
                    + " recommended goes by the last 30 days."
        },
        footer = {
            "",
            "Examples:",
            "  gatehouse pim reviews create \"Exchange Administrator\" --reviewer kim --days 14",
            "  gatehouse pim reviews create \"Global Administrator\" --stage \"self for 3 days\" \\",
            "      --stage \"group:Tier-0 approvers for 4 days\" --every quarter --otherwise deny --auto-apply",
            "  gatehouse pim reviews create \"On call\" --access member --kind active --reviewer manager --fallback kim \\",
            "      --every \"2 weeks\" --until 2027-12-31 --zone Europe/Stockholm"
        })
final class CreateCommand extends Task {
    @Parameters(
            paramLabel = "ROLE",
            description = "A role by its name, the beginning of it, or its template id; with --access a group.")
    private String role = "";

    @Option(
            names = "--scope",
            paramLabel = "PATH",
            order = 5,
            description = "Of a role over Azure resources: the path of the scope.")
    private Optional<String> scope = Optional.empty();

    @Option(
            names = "--access",
            paramLabel = "PLACE",
            order = 6,
            description = "ROLE is a group, and this the place in it: member or owner.")
    private Optional<String> access = Optional.empty();

    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Mixin
    private CodeOption code = new CodeOption();

    CreateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected Optional<String> code() {
        return code.code();
    }

    @Override
    protected int run() {
        JsonNode made = asking(api -> api.post("pim/reviews", wish(api)));
        show(made, () -> new ReviewText(moments(), terminal().console().outColour()).whole(made));
        return ExitCode.DONE;
    }

    /** With an id of its own: sent again, it is the same review. */
    private ObjectNode wish(Api api) {
        Targets targets = new Targets(api);
        ObjectNode target = access.map(place -> targets.group(role, place)).orElseGet(() -> targets.role(role, scope));
        ObjectNode wish = JsonNodeFactory.instance
                .objectNode()
                .put("id", UUID.randomUUID().toString())
                .put("name", targets.name(target));
        wish.withObject("/scope").set("target", target);
        wish.withObject("/schedule").put("timeZone", terminal().zone().getId());
        plan.into(wish, targets);
        if (wish.path("stages").isEmpty() || !wish.at("/stages/0").has("reviewers")) {
            throw PimException.usage("say who is asked: --reviewer WHO, or --stage STAGE");
        }
        return wish;
    }
}
