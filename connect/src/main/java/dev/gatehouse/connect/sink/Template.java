package dev.gatehouse.connect.sink;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.gatehouse.detection.alert.Expected;
import dev.gatehouse.detection.data.Printable;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with places for what an alert says, such as {@code {severity}: {title}}. What is put in comes from logs, which are hostile:
 * every place is passed through an escape of the format at hand, and control characters never arrive.
 */
public record Template(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Map<String, Function<Message.Told, String>> PLACES = places();

    /** Throws {@link IllegalArgumentException} at a place that is not known, with the list of those that are. */
    public Template {
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            if (!PLACES.containsKey(matcher.group(1))) {
                throw new IllegalArgumentException("a template cannot hold " + matcher.group() + "; it can hold "
                        + PLACES.keySet().stream().map(name -> "{" + name + "}").collect(joining(", ")));
            }
        }
    }

    /** The text of an alert; what is put in is escaped, what the template itself says is not. */
    public String fill(Message.Told told, UnaryOperator<String> escape) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(escape.apply(Printable.of(
                                requireNonNull(PLACES.get(place.group(1)), "checked when it was read")
                                        .apply(told),
                                ' ')
                        .strip())));
    }

    private static Map<String, Function<Message.Told, String>> places() {
        Map<String, Function<Message.Told, String>> places = new TreeMap<>();
        places.put("id", told -> told.alert().id().toString());
        places.put("revision", told -> Integer.toString(told.alert().revision()));
        places.put("state", told -> told.alert().state().json());
        places.put("tenant", told -> told.alert().tenant());
        places.put("severity", told -> told.alert().severity().text());
        places.put("SEVERITY", told -> told.alert().severity().text().toUpperCase(Locale.ROOT));
        places.put("title", told -> told.alert().rule().title());
        places.put("rule", told -> told.alert().rule().id().toString());
        places.put("rows", told -> String.join(", ", told.alert().rule().rows()));
        places.put("attack", told -> String.join(", ", told.alert().rule().attack()));
        places.put("summary", told -> told.alert().summary());
        places.put("advice", told -> told.alert().advice());
        places.put("time", told -> time(told.alert().time()));
        places.put("detectedAt", told -> told.alert().detectedAt().toString());
        places.put("events", told -> Long.toString(told.alert().eventCount()));
        places.put("entities", told -> Fact.entities(told.alert()));
        places.put(
                "incident",
                told -> told.alert().incidentId().map(Object::toString).orElse(""));
        places.put(
                "expected",
                told -> told.alert().expected().map(Expected::reason).orElse(""));
        places.put("link", Message.Told::link);
        places.put("news", told -> told.isFirst() ? "new" : "update");
        return places;
    }

    private static String time(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("unknown");
    }
}
