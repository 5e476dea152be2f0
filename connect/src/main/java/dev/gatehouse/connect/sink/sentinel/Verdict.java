package dev.gatehouse.connect.sink.sentinel;

import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HttpAnswer;

/**
 * What an answer of the Logs Ingestion API comes to: "Troubleshooting" in "Sample code to send data to Azure Monitor using Logs
 * ingestion API", and the troubleshooting guide of Azure.Monitor.Ingestion.
 */
final class Verdict {
    private Verdict() {}

    static Outcome of(HttpAnswer answer, Endpoint from) {
        if (answer.status() == 400) {
            return switch (answer.json().at("/error/code").asText("")) {
                // These speak of the address, not of the rows.
                case "InvalidStream" -> answer.later(from, "see whether the data collection rule declares stream");
                case "InvalidDcrImmutableId", "NotFound" ->
                    answer.later(from, "see whether immutableId is right, and endpoint of the same region");
                case "InvalidApiVersion" -> answer.later(from, "");
                default -> answer.outcome(from);
            };
        }
        return switch (answer.status()) {
            case 204 -> Outcome.DONE;
            case 401 -> answer.later(from, "the token was not taken, and another is asked for");
            case 403 ->
                answer.later(
                        from,
                        "give the application the role Monitoring Metrics Publisher on the data collection rule; that takes up to"
                                + " 30 minutes");
            case 404 -> answer.later(from, "see whether endpoint, immutableId and stream are right");
            default ->
                answer.isDone()
                        ? answer.later(from, "rows that are taken are answered with 204: see whether endpoint is right")
                        : answer.outcome(from);
        };
    }
}
