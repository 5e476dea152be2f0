package dev.gatehouse.detection.alert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads lists of names and values as people do: Exchange tells the parameters of a command so. */
final class NamedValues {
    private static final JsonFactory JSON = new JsonFactory();

    private NamedValues() {}

    /** {@code Name: value, …} for a list of objects with a name and a value; any other text as it is. */
    static String words(String text) {
        return text.startsWith("[{") ? read(text) : text;
    }

    private static String read(String text) {
        List<String> pairs = new ArrayList<>();
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                String name = "";
                String value = "";
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String key = json.currentName().toLowerCase(Locale.ROOT);
                    if (!json.nextToken().isScalarValue()) {
                        return text;
                    }
                    name = key.equals("name") ? json.getText() : name;
                    value = key.equals("value") ? json.getText() : value;
                }
                if (name.isEmpty()) {
                    return text;
                }
                pairs.add(name + ": " + value);
            }
        } catch (IOException e) {
            return text;
        }
        return String.join(", ", pairs);
    }
}
