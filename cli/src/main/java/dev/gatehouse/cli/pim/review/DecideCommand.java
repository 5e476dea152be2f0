package dev.gatehouse.cli.pim.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse pim reviews decide}. */
@Command(
        name = "decide",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Says whether assignments stay or go: of whom you name, or of all that you are asked. Until the stage is over you can"
                    + " say something else.",
            "",
            "Nobody decides what he has himself, unless the review asks each about himself."
        },
        footer = {
            "",
            "Examples:",
            "  gatehouse pim reviews decide 3f2a9c01 cem --deny -j \"left the team\"",
            "  gatehouse pim reviews decide 3f2a9c01 ada ben --approve -j \"both are on call\"",
            "  gatehouse pim reviews decide 3f2a9c01 --as-recommended -j \"looked through\"",
            "  gatehouse pim reviews decide 3f2a9c01 --all --dont-know",
            "  gatehouse pim reviews decide 3f2a9c01 cem --take-back"
        })
final class DecideCommand extends ReviewTask {
    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "WHO",
            description =
                    "Whose assignments: a name, the beginning of it, or an id; or one assignment, by the first characters of its"
                            + " id.")
    private List<String> who = new ArrayList<>();

    @ArgGroup(multiplicity = "1", order = 10)
    private Said said = new Said();

    @Option(names = "--all", order = 18, description = "All that you are asked, in place of WHO.")
    private boolean all;

    @Option(
            names = {"-j", "--justification"},
            paramLabel = "TEXT",
            order = 20,
            description = "Why.")
    private String justification = "";

    @Mixin
    private InstanceOption instance = new InstanceOption();

    /** What he says. */
    static final class Said {
        @Option(names = "--approve", description = "It stays.")
        private boolean approve;

        @Option(names = "--deny", description = "It goes.")
        private boolean deny;

        @Option(names = "--dont-know", description = "You cannot say; what somebody said before holds.")
        private boolean dontKnow;

        @Option(names = "--take-back", description = "What was said in this stage counts no more.")
        private boolean takeBack;

        @Option(
                names = "--as-recommended",
                description = "What is recommended, of all that you are asked and nobody has said anything of.")
        private boolean asRecommended;

        private String word() {
            return approve ? "Approve" : deny ? "Deny" : dontKnow ? "DontKnow" : takeBack ? "NotReviewed" : "";
        }
    }

    DecideCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    JsonNode done(Api api, String id) {
        if (said.asRecommended && !who.isEmpty()) {
            throw PimException.usage("--as-recommended is about all that you are asked; leave out WHO");
        }
        if (!said.asRecommended && who.isEmpty() != all) {
            throw PimException.usage("say whose: WHO, or --all");
        }
        int number = instance(api, id, instance.instance());
        ObjectNode wish = about(number).put("justification", justification);
        if (said.asRecommended) {
            return api.post("pim/reviews/" + id + "/recommendations", wish);
        }
        wish.put("decision", said.word());
        if (!all) {
            JsonNode items = api.all("pim/reviews/" + id + "/items", Map.of("instance", Integer.toString(number)))
                    .path("items");
            ArrayNode grants = wish.putArray("grantIds");
            who.forEach(one -> Holders.meant(items, one).forEach(grants::add));
        }
        return api.post("pim/reviews/" + id + "/decisions", wish);
    }

    @Override
    List<String> lines(JsonNode answer) {
        return outcome(answer, "Nothing is said otherwise than before.");
    }
}
