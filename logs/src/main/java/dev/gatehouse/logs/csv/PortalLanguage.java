package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.ResourceLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A language that the portal was set to when a file was downloaded: its names of columns and its words in cells. */
record PortalLanguage(String name, Map<String, String> headers, Map<String, String> values) {
    private static final String VALUES = "[values]";
    private static final String IS = " = ";

    /** What needs no translation. */
    static final PortalLanguage ENGLISH = new PortalLanguage("English", Map.of(), Map.of());

    /** The languages that are read, English first. */
    static final List<PortalLanguage> KNOWN = Stream.concat(
                    Stream.of(ENGLISH),
                    Stream.of("fr", "es", "it")
                            .map(code -> of(ResourceLines.of(PortalLanguage.class, "portal." + code + ".headers"))))
            .toList();

    PortalLanguage {
        headers = Map.copyOf(headers);
        values = Map.copyOf(values);
    }

    /** The language that a file describes: its name, then names of columns, then words, each with the English one. */
    static PortalLanguage of(List<String> lines) {
        Map<String, String> headers = new HashMap<>();
        Map<String, String> values = new HashMap<>();
        Map<String, String> current = headers;
        for (String line : lines.subList(1, lines.size())) {
            if (line.equals(VALUES)) {
                current = values;
                continue;
            }
            int is = line.indexOf(IS);
            if (is < 0 || current.put(PortalText.folded(line.substring(0, is)), line.substring(is + 3)) != null) {
                throw new IllegalArgumentException("no translation, or the second one: " + line);
            }
        }
        headers.replaceAll((local, english) -> PortalText.folded(english));
        return new PortalLanguage(lines.getFirst(), headers, values);
    }

    /** The folded English name of a column. */
    String header(String cell) {
        String folded = PortalText.folded(cell);
        return headers.getOrDefault(folded, folded);
    }

    /** The English word of a cell; the cell's own text where no other is known. */
    String value(String cell) {
        return values.isEmpty() ? cell : values.getOrDefault(PortalText.folded(cell), cell);
    }
}
