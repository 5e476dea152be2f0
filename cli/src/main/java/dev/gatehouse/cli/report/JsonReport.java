package dev.gatehouse.cli.report;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.Product;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertJson;
import dev.gatehouse.detection.data.JsonLine;
import dev.gatehouse.detection.incident.Incident;
import dev.gatehouse.detection.incident.IncidentJson;
import dev.gatehouse.sigma.Level;
import java.io.PrintStream;
import java.util.List;

/** One JSON object: what the scan knows about itself, the alerts, a line each, and how many they are. */
public final class JsonReport implements Report {
    private final PrintStream out;
    private final ScanFacts facts;
    private final AlertCounts counts = new AlertCounts();

    /** Of a scan; alerts are written as they come. */
    public JsonReport(PrintStream out, ScanFacts facts) {
        this.out = requireNonNull(out, "out is null");
        this.facts = requireNonNull(facts, "facts is null");
    }

    @Override
    public void begin(List<Incident> incidents) {
        out.print("{\"gatehouse\":\"" + Product.VERSION + "\",\n\"scan\":");
        out.print(JsonLine.of(json -> {
            json.writeStartObject();
            FactsJson.write(json, facts);
            json.writeEndObject();
        }));
        out.print(",\n\"incidents\":[");
        for (int i = 0; i < incidents.size(); i++) {
            out.print(i == 0 ? "\n" : ",\n");
            out.print(IncidentJson.write(incidents.get(i)));
        }
        out.print("\n],\n\"alerts\":[");
    }

    @Override
    public void alert(Alert alert) {
        out.print(counts.total() == 0 ? "\n" : ",\n");
        out.print(AlertJson.write(alert));
        counts.add(alert);
    }

    @Override
    public void end(List<Met> expectations) {
        out.print("\n],\n\"expectations\":[");
        for (int i = 0; i < expectations.size(); i++) {
            out.print(i == 0 ? "\n" : ",\n");
            out.print(ExpectationJson.of(expectations.get(i)));
        }
        out.print("\n],\n\"counts\":");
        out.print(JsonLine.of(json -> {
            json.writeStartObject();
            json.writeNumberField("alerts", counts.total());
            json.writeNumberField("events", counts.events());
            for (Level level : Level.values()) {
                json.writeNumberField(level.text(), counts.of(level));
            }
            json.writeEndObject();
        }));
        out.print("}\n");
        out.flush();
    }
}
