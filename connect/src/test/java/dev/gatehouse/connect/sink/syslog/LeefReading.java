package dev.gatehouse.connect.sink.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads LEEF 2.0 by IBM's pages alone: six fields that end with a pipe, the sixth of which names what separates attributes, by
 * itself or as a number of sixteen; then attributes, whose keys end at the first equals sign.
 */
record LeefReading(String vendor, String product, String version, String eventId, Map<String, String> attributes) {
    static LeefReading of(String text) {
        assertThat(text).startsWith("LEEF:2.0|").doesNotContain("\n", "\r", "\0");
        List<String> fields = List.of(text.split("\\|", 7));
        assertThat(fields).hasSize(7);
        String named = fields.get(5);
        String delimiter = named.matches("0?x[0-9A-Fa-f]{1,4}")
                ? Character.toString(Integer.parseInt(named.substring(named.indexOf('x') + 1), 16))
                : named;
        assertThat(delimiter).hasSize(1);
        assertThat(fields.get(4)).hasSizeLessThanOrEqualTo(255);
        return new LeefReading(
                fields.get(1), fields.get(2), fields.get(3), fields.get(4), attributes(fields.get(6), delimiter));
    }

    private static Map<String, String> attributes(String text, String delimiter) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String attribute : text.split(Pattern.quote(delimiter), -1)) {
            int equals = attribute.indexOf('=');
            assertThat(equals).as(attribute).isPositive();
            String key = attribute.substring(0, equals);
            assertThat(key).matches("[A-Za-z0-9]+");
            assertThat(attributes.put(key, attribute.substring(equals + 1)))
                    .as("a key may appear once: %s", key)
                    .isNull();
        }
        return attributes;
    }
}
