package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.alert.Thresholds;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;

/** Alerts: how they are set, and what they found. */
final class AlertJson {
    private AlertJson() {}

    static ObjectNode write(AlertState alert, ObjectNode into) {
        into.put("kind", alert.kind().name()).put("version", alert.version()).put("enabled", alert.enabled());
        write(alert.thresholds(), into.putObject("thresholds"));
        ArrayNode open = into.putArray("open");
        new TreeMap<>(alert.open())
                .forEach((key, since) -> open.addObject().put("key", key).put("since", since.toString()));
        ArrayNode dismissed = into.putArray("dismissed");
        alert.dismissed().stream().sorted().forEach(dismissed::add);
        return into;
    }

    static AlertState read(Strict from) {
        Map<String, Instant> open = new TreeMap<>();
        from.objects("open", one -> Map.entry(one.text("key"), one.moment("since")))
                .forEach(one -> open.put(one.getKey(), one.getValue()));
        return new AlertState(
                from.one("kind", AlertKind.class),
                from.number("version"),
                from.flag("enabled"),
                from.object("thresholds", AlertJson::thresholds),
                open,
                new HashSet<>(from.texts("dismissed")));
    }

    private static void write(Thresholds thresholds, ObjectNode into) {
        switch (thresholds) {
            case Thresholds.None any -> into.put("type", "none");
            case Thresholds.Days days -> into.put("type", "days").put("days", days.days());
            case Thresholds.Sequence sequence ->
                into.put("type", "sequence")
                        .put("within", sequence.within().toString())
                        .put("count", sequence.count());
            case Thresholds.Share share ->
                into.put("type", "share").put("count", share.count()).put("percent", share.percent());
        }
    }

    private static Thresholds thresholds(Strict from) {
        String type = from.text("type");
        return switch (type) {
            case "none" -> new Thresholds.None();
            case "days" -> new Thresholds.Days(from.count("days"));
            case "sequence" -> new Thresholds.Sequence(from.span("within"), from.count("count"));
            case "share" -> new Thresholds.Share(from.count("count"), from.count("percent"));
            default -> throw from.unknown("type", type);
        };
    }
}
