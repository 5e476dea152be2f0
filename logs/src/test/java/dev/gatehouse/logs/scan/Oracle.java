package dev.gatehouse.logs.scan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads JSON with Jackson into plain data; of keys that differ by ASCII case only, the first counts. */
final class Oracle {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** A text, so that it is told from a number. */
    record Text(String value) {}

    private Oracle() {}

    /** The data, or nothing if Jackson refuses it. */
    static Optional<Object> read(byte[] bytes, int from, int to) {
        try (JsonParser parser = FACTORY.createParser(bytes, from, to - from)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Optional.empty();
            }
            Object value = value(parser, first);
            return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The value at a path of keys that hold no dot. */
    static Optional<Object> at(Object root, List<String> keys) {
        Object value = root;
        for (String key : keys) {
            if (!(value instanceof Map<?, ?> map) || !map.containsKey(fold(key))) {
                return Optional.empty();
            }
            value = map.get(fold(key));
        }
        return Optional.ofNullable(value);
    }

    private static Object value(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = fold(parser.currentName());
                map.putIfAbsent(key, value(parser, parser.nextToken()));
            }
            return map;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                list.add(value(parser, next));
            }
            return list;
        }
        return token == JsonToken.VALUE_STRING ? new Text(whole(parser.getText())) : parser.getText();
    }

    /** Half a surrogate pair is no character, and no UTF-8. */
    private static String whole(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String fold(String key) {
        StringBuilder folded = new StringBuilder(key);
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            folded.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return folded.toString();
    }
}
