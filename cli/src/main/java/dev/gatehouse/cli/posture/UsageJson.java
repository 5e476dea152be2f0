package dev.gatehouse.cli.posture;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.data.JsonLine;
import dev.gatehouse.directory.usage.Advice;
import dev.gatehouse.directory.usage.RoleUsage;
import dev.gatehouse.directory.usage.Timing;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes how roles were used as one JSON object. Durations are as ISO 8601 has them. */
final class UsageJson {
    private UsageJson() {}

    static String write(UsageReport report) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            JsonLine.time(json, "first", report.log().first());
            JsonLine.time(json, "last", report.log().last());
            json.writeBooleanField("roleDefinitions", report.usage().defined());
            json.writeNumberField("activations", report.log().elevations().size());
            json.writeNumberField("activationsNotJudged", report.log().others());
            json.writeNumberField("activationsUnresolved", report.log().unresolved());
            json.writeNumberField("deedsWithoutNeed", report.usage().ordinary());
            JsonLine.list(json, "roles", report.usage().roles(), (to, one) -> role(to, report, one));
            JsonLine.list(json, "beyond", report.usage().beyond(), (to, one) -> {
                to.writeStringField("account", report.name(one.principal()));
                to.writeStringField("accountId", one.principal().toString());
                to.writeStringField("operation", one.operation());
                to.writeNumberField("count", one.count());
                JsonLine.texts(to, "actions", one.actions());
            });
            json.writeEndObject();
        });
    }

    private static void role(JsonGenerator json, UsageReport report, RoleUsage one) throws IOException {
        json.writeStringField("account", report.name(one.principal()));
        json.writeStringField("accountId", one.principal().toString());
        json.writeStringField("role", one.roleName());
        json.writeStringField("roleId", one.role().toString());
        json.writeStringField("tier", one.tier().words());
        timing(json, one.timing());
        JsonLine.list(json, "done", one.done(), (to, done) -> {
            to.writeStringField("operation", done.operation());
            to.writeNumberField("count", done.count());
            JsonLine.texts(to, "actions", done.actions());
        });
        json.writeObjectFieldStart("unknown");
        for (Map.Entry<String, Integer> unknown : one.unknown().entrySet()) {
            json.writeNumberField(unknown.getKey(), unknown.getValue());
        }
        json.writeEndObject();
        if (one.share().isPresent()) {
            json.writeNumberField("actionsUsed", one.share().get().used());
            json.writeNumberField("actionsAllowed", one.share().get().allowed());
        }
        json.writeStringField("advice", UsageReport.words(one.advice()));
        List<Advice.Suggested> smaller = one.advice() instanceof Advice.Smaller advice ? advice.roles() : List.of();
        JsonLine.list(json, "smaller", smaller, (to, role) -> {
            to.writeStringField("role", role.name());
            to.writeStringField("roleId", role.id().toString());
        });
        JsonLine.texts(json, "elsewhere", one.elsewhere());
    }

    private static void timing(JsonGenerator json, Timing timing) throws IOException {
        json.writeNumberField("activations", timing.elevations());
        json.writeNumberField("unused", timing.unused());
        json.writeStringField("total", timing.total().toString());
        json.writeStringField("longest", timing.longest().toString());
        duration(json, "lastDeedMedian", timing.lastDeed().map(Timing.LastDeed::median));
        duration(json, "lastDeed95", timing.lastDeed().map(Timing.LastDeed::ninetyFifth));
        duration(json, "lastDeedLongest", timing.lastDeed().map(Timing.LastDeed::longest));
        duration(json, "setting", timing.setting());
        duration(json, "enough", timing.enough());
    }

    private static void duration(JsonGenerator json, String name, Optional<Duration> time) throws IOException {
        JsonLine.text(json, name, time.map(Duration::toString).orElse(""));
    }
}
