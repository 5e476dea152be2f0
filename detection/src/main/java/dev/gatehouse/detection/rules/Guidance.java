package dev.gatehouse.detection.rules;

import dev.gatehouse.sigma.SigmaDocument;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the {@code custom:} part of a document says to those who read its alerts. */
record Guidance(List<String> rows, String summary, List<String> entities, String advice) {
    static Guidance of(SigmaDocument document) {
        Map<String, Object> custom = document.custom();
        return new Guidance(
                texts(custom.get("rows")),
                text(custom.get("summary")),
                texts(custom.get("entities")),
                advice(document, text(custom.get("advice"))));
    }

    private static String advice(SigmaDocument document, String advice) {
        if (!advice.isEmpty() || document.falsePositives().isEmpty()) {
            return advice;
        }
        return "Known false positives: " + String.join("; ", document.falsePositives());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }
}
