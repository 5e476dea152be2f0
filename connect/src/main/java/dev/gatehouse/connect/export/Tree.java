package dev.gatehouse.connect.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Makes a tree of one item, up to a size: what is beyond it is passed over. Numbers are not kept, since none is asked
 * for and a hostile one can be long; each is 0 here.
 */
final class Tree {
    /** A group with all its members expanded is the largest item there is. */
    private static final int TOKENS = 1_000_000;

    private static final int CHARACTERS = 32_000_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private int tokens;
    private long characters;

    Tree(JsonParser parser) {
        this.parser = parser;
    }

    /** Whether something was passed over. */
    boolean isCut() {
        return tokens > TOKENS || characters > CHARACTERS;
    }

    /** The value that begins at the parser's token; the parser then stands at its last one. */
    JsonNode value() throws IOException {
        tokens++;
        JsonToken token = parser.currentToken();
        if (isCut()) {
            parser.skipChildren();
            return NODES.nullNode();
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text();
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(0);
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME ->
                NODES.nullNode();
        };
    }

    private JsonNode text() throws IOException {
        String text = parser.getText();
        characters += text.length();
        return NODES.textNode(text);
    }

    private JsonNode object() throws IOException {
        ObjectNode node = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            characters += name.length();
            parser.nextToken();
            node.set(name, value());
        }
        return node;
    }

    private JsonNode array() throws IOException {
        ArrayNode node = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode element = value();
            if (!isCut()) {
                node.add(element);
            }
        }
        return node;
    }
}
