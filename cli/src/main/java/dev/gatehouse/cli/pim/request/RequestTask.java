package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Ids;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command about one request, which shows what it is then. */
abstract class RequestTask extends Task {
    @Parameters(paramLabel = "ID", description = "The id of a request, or its first characters.")
    private String id = "";

    @Mixin
    private CodeOption code = new CodeOption();

    RequestTask(Terminal terminal) {
        super(terminal);
    }

    /** Does it, and answers the request as it is then. */
    abstract JsonNode done(Api api, String whole);

    @Override
    protected final Optional<String> code() {
        return code.code();
    }

    @Override
    protected final int run() {
        JsonNode request = asking(api -> done(api, whole(api)));
        show(request, () -> new RequestText(moments(), terminal().console().outColour()).whole(request));
        return ExitCode.DONE;
    }

    private String whole(Api api) {
        return Ids.isWhole(id)
                ? id
                : Ids.among(
                        api.get(Api.path("pim/requests", Map.of("limit", "200")))
                                .path("items"),
                        id,
                        "request",
                        "among the newest; give its whole id");
    }
}
