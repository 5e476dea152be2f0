package dev.gatehouse.cli.pim.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Choice;
import dev.gatehouse.cli.pim.remote.Ids;
import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.remote.Shown;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import dev.gatehouse.cli.pim.request.CodeOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command about one alert. */
abstract class AlertTask extends Task {
    @Parameters(
            index = "0",
            paramLabel = "ALERT",
            description = "An alert by its id or the beginning of it; the case does not matter.")
    private String alert = "";

    @Mixin
    private CodeOption code = new CodeOption();

    AlertTask(Terminal terminal) {
        super(terminal);
    }

    /** Does it, and answers what the server says. */
    abstract JsonNode done(Api api, String id);

    /** The same for people. */
    List<String> lines(JsonNode answer) {
        return new AlertText(moments(), terminal().console().outColour()).whole(answer);
    }

    @Override
    protected final Optional<String> code() {
        return code.code();
    }

    @Override
    protected final int run() {
        JsonNode answer = asking(api -> done(api, whole(api)));
        show(answer, () -> lines(answer));
        return ExitCode.DONE;
    }

    private String whole(Api api) {
        List<Choice> all = new ArrayList<>();
        api.get("pim/alerts").path("items").forEach(one -> {
            String id = one.path("id").asText();
            all.add(Choice.byId(id, id, Shown.text(one.path("id"))));
        });
        return Choice.idOf(all, alert, "ALERT")
                .orElseThrow(() -> PimException.usage("there is no alert \"" + alert + "\" (gatehouse pim alerts)"));
    }

    /** The id of an incident among those that an alert found. */
    static String incident(JsonNode found, String beginning) {
        return Ids.among(found, beginning, "incident", "in this alert, or not any more (gatehouse pim alerts show)");
    }

    /** Sets an alert from what it is now. */
    static JsonNode set(Api api, String id, ObjectNode setting) {
        setting.put("version", api.get("pim/alerts/" + id).path("version").asLong());
        return api.put("pim/alerts/" + id + "/setting", setting);
    }
}
