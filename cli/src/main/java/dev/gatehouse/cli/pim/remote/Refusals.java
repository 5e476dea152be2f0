package dev.gatehouse.cli.pim.remote;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.pim.remote.Http.Answer;
import dev.gatehouse.cli.pim.text.Moments;
import dev.gatehouse.cli.pim.text.Spans;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a server says where it does not do something, in sentences. */
final class Refusals {
    private static final String SECOND_FACTOR = "secondFactor";

    private final Moments moments;

    Refusals(Moments moments) {
        this.moments = requireNonNull(moments, "moments is null");
    }

    /** Whether nothing but an old second factor is in the way. */
    static boolean isStepUp(Answer answer) {
        JsonNode refusals = answer.body().path("refusals");
        return answer.status() == 403
                && !refusals.isEmpty()
                && StreamSupport.stream(refusals.spliterator(), false)
                        .allMatch(one -> one.path("code").asText().equals(SECOND_FACTOR));
    }

    /** With all that is in the way, and what helps. */
    PimException of(Answer answer, List<String> remedies) {
        List<String> lines = new ArrayList<>();
        answer.body().path("refusals").forEach(refusal -> lines.addAll(lines(refusal)));
        if (lines.isEmpty()) {
            String detail = Shown.text(answer.body().path("detail"));
            lines.add("  " + (detail.isEmpty() ? "the server answers with status " + answer.status() : detail));
        }
        lines.addAll(remedies);
        return PimException.refused("not done:", lines, answer.body());
    }

    private List<String> lines(JsonNode refusal) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + sentence(refusal) + "  [" + Shown.text(refusal.path("code")) + "]");
        instant(refusal.path("from")).ifPresent(from -> lines.add("    possible from " + moments.shown(from)));
        List<String> approvers = new ArrayList<>();
        refusal.path("approvers").forEach(one -> approvers.add(Shown.text(one.path(one.has("name") ? "name" : "id"))));
        if (!approvers.isEmpty()) {
            lines.add("    who can approve it: " + String.join(", ", approvers));
        }
        return lines;
    }

    private static String sentence(JsonNode refusal) {
        String limit = Spans.human(Shown.text(refusal.path("limit")));
        String value = Spans.human(Shown.text(refusal.path("value")));
        return Shown.text(refusal.path("says"))
                + (limit.isEmpty() ? "" : ": " + limit)
                + (value.isEmpty() ? "" : ", not " + value);
    }

    private static Optional<Instant> instant(JsonNode time) {
        try {
            return time.isTextual() ? Optional.of(Instant.parse(time.asText())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
