package dev.gatehouse.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.context.How;
import dev.gatehouse.detection.data.JsonLine;
import dev.gatehouse.detection.rules.RuleSource;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Writes what a scan knows about itself as members of a JSON object. */
final class FactsJson {
    private FactsJson() {}

    static void write(JsonGenerator json, ScanFacts facts) throws IOException {
        json.writeStringField("tenant", facts.tenant());
        json.writeStringField("created", facts.created().toString());
        JsonLine.texts(json, "arguments", facts.arguments());
        read(json, facts);
        privileged(json, facts);
        rules(json, facts.rules());
        json.writeStringField("contextVersion", facts.contextVersion());
        json.writeBooleanField("contextRefused", facts.contextRefused());
        JsonLine.list(json, "couldNotSee", facts.couldNotSee(), (to, spot) -> {
            JsonLine.texts(to, "rows", spot.rows());
            to.writeStringField("gap", spot.gap());
            to.writeStringField("remedy", spot.remedy());
        });
        json.writeNumberField("matchesLeftOut", facts.dropped());
        CustodyJson.write(json, facts.files(), facts.notRead());
    }

    private static void read(JsonGenerator json, ScanFacts facts) throws IOException {
        json.writeObjectFieldStart("read");
        json.writeNumberField("records", facts.all().records());
        json.writeNumberField("logs", facts.logs());
        json.writeNumberField("bytes", facts.bytes());
        json.writeNumberField("copies", facts.copies().records());
        json.writeNumberField("copiedEvents", facts.copies().events());
        json.writeEndObject();
        CustodyJson.tables(json, facts.all().tables());
        counts(json, "noRows", facts.all().skippedByKind());
        counts(json, "quarantined", facts.quarantine());
    }

    private static void privileged(JsonGenerator json, ScanFacts facts) throws IOException {
        json.writeObjectFieldStart("privileged");
        json.writeNumberField("accounts", facts.privilegedAccounts());
        json.writeNumberField("emergencyAccess", facts.emergency());
        json.writeObjectFieldStart("by");
        for (How how : How.values()) {
            if (facts.privileged().containsKey(how)) {
                json.writeNumberField(how.json(), facts.privileged().get(how));
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void rules(JsonGenerator json, RuleFacts rules) throws IOException {
        json.writeObjectFieldStart("rules");
        for (RuleSource source : RuleSource.values()) {
            json.writeNumberField(source.json(), rules.bySource().getOrDefault(source, 0));
        }
        json.writeNumberField("correlations", rules.correlations());
        json.writeNumberField("refused", rules.refused());
        json.writeNumberField("withoutTable", rules.unrouted());
        json.writeNumberField("withUnknownField", rules.unresolved());
        json.writeStringField("fingerprint", rules.fingerprint());
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String name, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> count : new TreeMap<>(counts).entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }
}
