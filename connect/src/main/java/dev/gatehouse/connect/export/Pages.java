package dev.gatehouse.connect.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputProblem;
import java.io.IOException;
import java.util.Optional;

/** Walks over the items of a file, whatever they lie in: pages with a {@code value}, bare lists, one object, or several. */
final class Pages {
    static final String CONTEXT = "@odata.context";
    static final String VALUE = "value";

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(1_000_000)
                    .maxNameLength(10_000)
                    .build())
            .build();

    private final Input input;
    private final Problems problems;
    private final Sink sink;
    private Optional<LateContexts> late = Optional.empty();
    private int values;
    private int objects;

    /** Takes what a file has. */
    interface Sink {
        /** An item, and the {@code @odata.context} that it stands under; empty where there is none. */
        void item(String context, JsonNode item, Place place);

        /** Ends a page or a bare list of so many items. */
        void page(String context, int items);
    }

    private Pages(Input input, Problems problems, Sink sink) {
        this.input = input;
        this.problems = problems;
        this.sink = sink;
    }

    /** Reads a file to its end, or to where it is no JSON any more. */
    static void read(Input input, Problems problems, Sink sink) {
        new Pages(input, problems, sink).read();
    }

    static JsonParser parser(Input input) throws IOException {
        return JSON.createParser(input.open());
    }

    private void read() {
        try (JsonParser parser = parser(input)) {
            while (parser.nextToken() != null) {
                values++;
                value(parser);
            }
            if (values == 0) {
                problems.cut(input.name(), "is empty", "ask for it again, or leave it out");
            }
        } catch (JsonProcessingException | IllegalStateException e) {
            problems.cut(
                    input.name(),
                    "is no JSON from some place on: " + reason(e),
                    "ask for it again; what comes before was read");
        } catch (IOException e) {
            problems.cut(input.name(), InputProblem.of(input.name(), e).reason(), "what could be read was read");
        }
    }

    private static String reason(Exception e) {
        if (!(e instanceof JsonProcessingException json)) {
            return "its names are made to collide";
        }
        String told = json.getOriginalMessage();
        String brief = told.length() > 200 ? told.substring(0, 200) + "…" : told;
        JsonLocation at = json.getLocation();
        return at == null ? brief : brief + " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private void value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, "");
            case START_ARRAY -> list(parser, "", "", true);
            default -> wrong("", "is neither an object nor a list");
        }
    }

    /** A bare list may hold whole pages. */
    private void list(JsonParser parser, String context, String at, boolean bare) throws IOException {
        int items = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String place = at + "/" + items++;
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                wrong(place, "is no object");
                parser.skipChildren();
            } else if (bare) {
                object(parser, place);
            } else {
                long line = line(parser);
                Tree tree = new Tree(parser);
                item(context, tree.value(), tree, place, line);
            }
        }
        sink.page(context, items);
    }

    private void object(JsonParser parser, String at) throws IOException {
        int number = objects++;
        long line = line(parser);
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        Tree tree = new Tree(parser);
        boolean page = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(VALUE)) {
                page = true;
                list(parser, context(rest, number), at + "/" + VALUE, false);
            } else {
                rest.set(name, tree.value());
            }
        }
        if (!page) {
            item(rest.path(CONTEXT).asText(""), rest, tree, at, line);
        }
    }

    /** What was written before the list; else what comes after it, as some tools order the members of an object. */
    private String context(ObjectNode before, int number) throws IOException {
        if (before.has(CONTEXT)) {
            return before.path(CONTEXT).asText("");
        }
        if (late.isEmpty()) {
            late = Optional.of(LateContexts.of(input));
        }
        return late.get().of(number);
    }

    private void item(String context, JsonNode item, Tree tree, String at, long line) {
        if (tree.isCut()) {
            wrong(at, "is larger than an item of an export can be");
        } else {
            sink.item(context, item, new Place(input.name(), line, position(at)));
        }
    }

    private void wrong(String at, String what) {
        problems.add(input.name(), position(at), what, "ask for it again, or leave it out");
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private String position(String at) {
        return values > 1 ? "value " + values + " " + at : at;
    }
}
