package dev.gatehouse.cli.pim.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.remote.Terminal;
import dev.gatehouse.cli.pim.request.Times;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gatehouse pim alerts set}. */
@Command(
        name = "set",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Says from when on an alert warns; what you do not say stays as it is. What was found under other thresholds is found"
                    + " anew. gatehouse pim alerts list shows which alert has which.",
            "",
            "Whoever administers roles of the directory at this moment can."
        },
        footer = {
            "",
            "Examples:",
            "  gatehouse pim alerts set stale --days 60",
            "  gatehouse pim alerts set sequential --count 5 --within 1h",
            "  gatehouse pim alerts set TooManyGlobal --count 8 --percent 10"
        })
final class SetCommand extends AlertTask {
    @Option(names = "--days", paramLabel = "N", order = 10, description = "After so many days.")
    private Optional<Integer> days = Optional.empty();

    @Option(names = "--count", paramLabel = "N", order = 11, description = "From so many on.")
    private Optional<Integer> count = Optional.empty();

    @Option(
            names = "--percent",
            paramLabel = "N",
            order = 12,
            description = "And if they are so many of a hundred, too.")
    private Optional<Integer> percent = Optional.empty();

    @Option(
            names = "--within",
            paramLabel = "TIME",
            order = 13,
            description = "No longer after the end of the one before: 30m, 1h.")
    private Optional<String> within = Optional.empty();

    SetCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    JsonNode done(Api api, String id) {
        ObjectNode thresholds = JsonNodeFactory.instance.objectNode();
        days.ifPresent(number -> thresholds.put("days", number));
        count.ifPresent(number -> thresholds.put("count", number));
        percent.ifPresent(number -> thresholds.put("percent", number));
        within.ifPresent(
                text -> thresholds.put("within", Times.span("--within", text).toString()));
        if (thresholds.isEmpty()) {
            throw PimException.usage("say from when on: --days, --count, --percent or --within");
        }
        ObjectNode setting = JsonNodeFactory.instance.objectNode();
        setting.set("thresholds", thresholds);
        return set(api, id, setting);
    }
}
