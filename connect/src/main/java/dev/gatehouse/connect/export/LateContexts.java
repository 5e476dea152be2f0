package dev.gatehouse.connect.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.gatehouse.connect.file.Input;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The contexts of a file's pages, found in a reading of its own: for pages that have theirs after their items. */
final class LateContexts {
    /** Who writes more pages than this into one file writes contexts where they belong. */
    private static final int MOST = 10_000;

    private final Map<Integer, String> byObject;

    private LateContexts(Map<Integer, String> byObject) {
        this.byObject = byObject;
    }

    /** Those of a file, as far as it is JSON. */
    static LateContexts of(Input input) throws IOException {
        Map<Integer, String> found = new HashMap<>();
        try (JsonParser parser = Pages.parser(input)) {
            int objects = 0;
            int lists = 0;
            for (JsonToken token = parser.nextToken();
                    token != null && found.size() < MOST;
                    token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY && lists == 0) {
                    lists++;
                } else if (token == JsonToken.END_ARRAY) {
                    lists--;
                } else if (token == JsonToken.START_OBJECT) {
                    members(parser, objects++, found);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JsonProcessingException | IllegalStateException e) {
            return new LateContexts(found); // The reading of the items tells where it is no JSON.
        }
        return new LateContexts(found);
    }

    /** The context of the object with this number; empty where it has none. */
    String of(int object) {
        return byObject.getOrDefault(object, "");
    }

    private static void members(JsonParser parser, int object, Map<Integer, String> found) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING && name.equals(Pages.CONTEXT)) {
                found.put(object, parser.getText());
            }
            parser.skipChildren();
        }
    }
}
