package dev.gatehouse.cli.pages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The techniques that rules speak of, as a layer for the ATT&CK Navigator, in version 4.5 of its format
 * (github.com/mitre-attack/attack-navigator, layers/spec). The score is the number of rules.
 */
final class NavigatorLayer {
    private NavigatorLayer() {}

    static String json(List<Described> rules) {
        Map<String, List<Described>> byTechnique = new TreeMap<>();
        for (Described rule : rules) {
            rule.rule()
                    .attack()
                    .forEach(id -> byTechnique
                            .computeIfAbsent(id, any -> new ArrayList<>())
                            .add(rule));
        }
        StringWriter text = new StringWriter();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
            write(json, byTechnique);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, Map<String, List<Described>> byTechnique) throws IOException {
        int most = byTechnique.values().stream().mapToInt(List::size).max().orElse(1);
        json.writeStartObject();
        json.writeStringField("name", "Gatehouse");
        json.writeStringField(
                "description", "Techniques that Gatehouse's own detections speak of; the score counts rules.");
        json.writeStringField("domain", "enterprise-attack");
        json.writeObjectFieldStart("versions");
        json.writeStringField("layer", "4.5");
        json.writeEndObject();
        json.writeArrayFieldStart("techniques");
        for (Map.Entry<String, List<Described>> technique : byTechnique.entrySet()) {
            json.writeStartObject();
            json.writeStringField("techniqueID", technique.getKey());
            json.writeNumberField("score", technique.getValue().size());
            json.writeStringField(
                    "comment",
                    technique.getValue().stream()
                            .map(rule -> rule.rule().document().title())
                            .collect(Collectors.joining("; ")));
            json.writeBooleanField("enabled", true);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("gradient");
        json.writeArrayFieldStart("colors");
        json.writeString("#dbe9f6");
        json.writeString("#0b559f");
        json.writeEndArray();
        json.writeNumberField("minValue", 0);
        json.writeNumberField("maxValue", most);
        json.writeEndObject();
        json.writeEndObject();
    }
}
