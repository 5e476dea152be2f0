package dev.gatehouse.cli.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import dev.gatehouse.detection.config.SecretPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse sinks set}. */
@Command(
        name = "set",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Declares a sink in the server, or declares it anew: FILE is JSON with the keys of an entry of sinks in gatehouse.yaml,"
                    + " but for those that end in From.",
            "",
            "Secrets are read from files or variables of this machine, never from arguments, and go to the server, which seals"
                    + " them. Without --secret, those that it has stay, unless the sink leads elsewhere than before. Who did it is in the"
                    + " audit trail, and an alert."
        },
        footer = {
            "",
            "Example:",
            "  echo '{\"type\": \"webhook\", \"url\": \"https://soc.contoso.example/alerts\"}' > soc.json",
            "  gatehouse sinks set soc soc.json --secret secret=env:SOC_WEBHOOK_SECRET"
        })
final class SetCommand extends Task {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(index = "0", paramLabel = "NAME", description = "The name of the sink.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "What it is, as JSON.")
    private Path file = Path.of("");

    @Option(
            names = "--secret",
            paramLabel = "KEY=PLACE",
            order = 10,
            description = "A secret by the name of its key without From, and where it is: env:NAME or file:PATH.")
    private Map<String, String> secrets = new LinkedHashMap<>();

    SetCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        ObjectNode body = read();
        if (!secrets.isEmpty()) {
            ObjectNode values = body.putObject("secrets");
            secrets.forEach((key, place) -> values.put(key, secret(place)));
        }
        JsonNode sink = asking(api -> api.put(SinkPath.of(name), body));
        show(
                sink,
                () -> new SinkText(moments(), terminal().console().outColour())
                        .all(JSON.createArrayNode().add(sink)));
        return ExitCode.DONE;
    }

    private ObjectNode read() {
        try {
            if (JSON.readTree(Files.readString(file)) instanceof ObjectNode object) {
                return object;
            }
            throw PimException.usage(file + ": is no JSON object; write {\"type\": ...}");
        } catch (JsonProcessingException e) {
            throw PimException.usage(
                    file + ":" + e.getLocation().getLineNr() + ": is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw PimException.usage(file + ": cannot be read");
        }
    }

    private String secret(String place) {
        return switch (SecretPlace.of(place)
                .orElseThrow(() -> PimException.usage(
                        "a secret is no argument, for other users of the machine could read it: write env:NAME or"
                                + " file:PATH (--secret)"))) {
            case SecretPlace.Environment(String variable) ->
                terminal()
                        .variable(variable)
                        .orElseThrow(() -> PimException.usage("the variable " + variable + " is not set (--secret)"));
            case SecretPlace.File(String path) -> content(Path.of(path));
        };
    }

    private static String content(Path from) {
        try {
            return Files.readString(from).strip();
        } catch (IOException e) {
            throw PimException.usage(from + ": cannot be read (--secret)");
        }
    }
}
