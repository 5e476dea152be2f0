package dev.gatehouse.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.data.JsonLine;
import dev.gatehouse.sigma.Trace;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes a rule's tree as JSON. */
final class TraceJson {
    private final JsonGenerator json;
    private final TestWords words;

    TraceJson(JsonGenerator json, TestWords words) {
        this.json = json;
        this.words = words;
    }

    /** A member with the whole tree. */
    void tree(String name, Trace trace) throws IOException {
        json.writeFieldName(name);
        node(trace);
    }

    /** A member with the tests that the outcome rests on. */
    void reasons(String name, Trace trace) throws IOException {
        JsonLine.list(json, name, trace.reasons(), (_, reason) -> {
            test(reason.test());
            json.writeBooleanField("wanted", reason.wanted());
        });
    }

    private void node(Trace trace) throws IOException {
        json.writeStartObject();
        switch (trace) {
            case Trace.Test test -> {
                json.writeStringField("kind", "test");
                test(test);
            }
            case Trace.Not not -> parts("not", not, List.of(not.part()));
            case Trace.All all -> parts("all", all, all.parts());
            case Trace.Any any -> parts("any", any, any.parts());
            case Trace.OfThem of -> {
                json.writeStringField("name", TraceText.text(of.of()));
                parts("of", of, of.parts());
            }
            case Trace.Named named -> {
                json.writeStringField("name", named.name());
                parts("search", named, List.of(named.part()));
            }
            case Trace.Element element -> {
                json.writeStringField("list", TraceText.list(element));
                json.writeNumberField("number", element.number());
                json.writeNumberField("count", element.count());
                parts("element", element, List.of(element.part()));
            }
        }
        json.writeEndObject();
    }

    private void parts(String kind, Trace whole, List<Trace> parts) throws IOException {
        json.writeStringField("kind", kind);
        json.writeBooleanField("holds", whole.holds());
        json.writeArrayFieldStart("parts");
        for (Trace part : parts) {
            node(part);
        }
        json.writeEndArray();
    }

    private void test(Trace.Test test) throws IOException {
        json.writeBooleanField("holds", test.holds());
        json.writeStringField("field", words.field(test));
        json.writeStringField("column", test.column());
        json.writeStringField(
                "reads", test.reads().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        json.writeStringField("test", test.words());
        JsonLine.texts(json, "values", test.values());
        json.writeNumberField("count", test.count());
        json.writeNumberField("line", test.at().line());
    }
}
