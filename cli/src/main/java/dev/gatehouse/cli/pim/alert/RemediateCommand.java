package dev.gatehouse.cli.pim.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Shown;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse pim alerts remediate}. */
@Command(
        name = "remediate",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Mends an incident: removes the assignment that it is about, or has the directory take away what PIM did not give. It is"
                    + " judged as if you had thought of it yourself: the last administrator stays, and an emergency account loses"
                    + " nothing.",
            "",
            "Where people must find out what to do (gatehouse pim alerts show says what), it is refused."
        },
        footer = {"", "Example:", "  gatehouse pim alerts remediate stale 7c1e03d2 -j \"left the company\""})
final class RemediateCommand extends AlertTask {
    @Parameters(index = "1", paramLabel = "INCIDENT", description = "By its id, or the first characters of it.")
    private String incident = "";

    @Option(
            names = {"-j", "--justification"},
            paramLabel = "TEXT",
            order = 20,
            description = "Why.")
    private String justification = "";

    RemediateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    JsonNode done(Api api, String id) {
        String whole = incident(api.get("pim/alerts/" + id).path("incidents"), incident);
        return api.post(
                "pim/alerts/" + id + "/remedy",
                JsonNodeFactory.instance.objectNode().put("incident", whole).put("justification", justification));
    }

    @Override
    List<String> lines(JsonNode answer) {
        return List.of(
                answer.has("requestId")
                        ? "The assignment is removed, by the request " + Shown.text(answer.path("requestId")) + "."
                        : "The directory is told to take it away.",
                "The alert knows when it is looked for again: gatehouse pim alerts refresh");
    }
}
