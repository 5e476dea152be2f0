package dev.gatehouse.cli.report;

import dev.gatehouse.detection.config.Expectation;
import dev.gatehouse.detection.data.JsonLine;

/** Writes what the configuration expected, and how many alerts that met. */
final class ExpectationJson {
    private ExpectationJson() {}

    static String of(Met met) {
        Expectation expectation = met.expectation();
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeStringField("kind", expectation.kind().words());
            JsonLine.texts(json, "rules", expectation.rules());
            JsonLine.texts(json, "entities", expectation.entities());
            json.writeStringField("reason", expectation.reason());
            json.writeStringField("from", expectation.validity().from().toString());
            json.writeStringField("until", expectation.validity().until().toString());
            json.writeStringField("declared", expectation.origin().toString());
            json.writeNumberField("alerts", met.alerts());
            json.writeEndObject();
        });
    }
}
