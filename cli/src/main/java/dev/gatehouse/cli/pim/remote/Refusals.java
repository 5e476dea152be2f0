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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What a server says where it does not do something, in sentences. */
final class Refusals {
    private static final String SECOND_FACTOR = "secondFactor";

    /** What they name is no limit, but what is in the way. */
    private static final Set<String> IN_THE_WAY = Set.of("exists", "overlaps", "pending");

    private static final Pattern INTERVAL = Pattern.compile("\\[(\\S+), (\\S+)\\)");

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
        instant(refusal.path("from").asText()).ifPresent(from -> lines.add("    possible from " + moments.shown(from)));
        List<String> approvers = new ArrayList<>();
        refusal.path("approvers").forEach(one -> approvers.add(Shown.text(one.path(one.has("name") ? "name" : "id"))));
        if (!approvers.isEmpty()) {
            lines.add("    who can approve it: " + String.join(", ", approvers));
        }
        return lines;
    }

    private String sentence(JsonNode refusal) {
        String limit = words(Shown.text(refusal.path("limit")));
        String value = words(Shown.text(refusal.path("value")));
        boolean inTheWay = IN_THE_WAY.contains(refusal.path("code").asText());
        return Shown.text(refusal.path("says"))
                + (limit.isEmpty() ? "" : ": " + limit)
                + (value.isEmpty() ? "" : inTheWay ? " (" + value + ")" : ", not " + value);
    }

    /** A length or a stretch of time as people read it; any other text as it is. */
    private String words(String text) {
        Matcher interval = INTERVAL.matcher(text);
        if (!interval.matches()) {
            return Spans.human(text);
        }
        Optional<Instant> until = instant(interval.group(2));
        return instant(interval.group(1))
                        .map(from -> "from " + moments.shown(from))
                        .orElse("always")
                + until.map(end -> " until " + moments.shown(end)).orElse(", without an end");
    }

    private static Optional<Instant> instant(String time) {
        try {
            return Optional.of(Instant.parse(time));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
