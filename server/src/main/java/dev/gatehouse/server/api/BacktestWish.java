package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.Origin;
import dev.gatehouse.detection.config.Threshold;
import dev.gatehouse.detection.rules.ChosenThresholds;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.server.http.ProblemException;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.Severity;
import dev.gatehouse.sigma.SigmaParser;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which rules somebody wants tried on which time.
 *
 * @param thresholds limits of correlations by their name, id or title
 * @param perWeek how many alerts a week a limit may let through
 */
record BacktestWish(
        RuleContent content, Map<String, Threshold> thresholds, Instant from, Instant until, double perWeek) {
    private static final Set<String> MEMBERS = Set.of("rule", "yaml", "thresholds", "from", "until", "perWeek");
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final int MOST_RULES = 50;
    private static final int MOST_PER_WEEK = 10_000;
    private static final int MOST_TOLD = 20;
    private static final String FILE = "yaml";

    BacktestWish {
        thresholds = Map.copyOf(thresholds);
    }

    /** The same for the description of the API. */
    @Schema(name = "BacktestWish", description = "Give rule or yaml.")
    record Described(
            @Schema(description = "The id of a rule or correlation in force.") @Nullable
            String rule,

            @Schema(description = "Rules and correlations as a file has them, at most 50.") @Nullable
            String yaml,

            @Schema(description = "Other limits of correlations, by their name, id or title.") @Nullable
            Map<String, Double> thresholds,

            @Schema(description = "From this time on, or the day in UTC.", required = true)
            String from,

            @Schema(description = "Before this time; now if absent. At most 400 days after from.") @Nullable
            String until,

            @Schema(
                    description =
                            "How many alerts a week a proposed limit may let through, from 0 to 10000; 1 if absent.")
            @Nullable
            Double perWeek) {}

    static BacktestWish of(@Nullable JsonNode body, Rulebook inForce, Configuration configuration, Instant now) {
        if (body == null || !body.isObject() || !MEMBERS.containsAll(names(body))) {
            throw Problems.malformed(
                            "Send an object with rule or yaml, from, and if need be until, thresholds, perWeek.")
                    .thrown();
        }
        if (body.hasNonNull("rule") == body.hasNonNull("yaml")) {
            throw Parameters.wrong("rule", "the id of a rule in force, or yaml the text of others: one of both");
        }
        Instant until = body.hasNonNull("until") ? Parameters.time("until", text(body, "until")) : now;
        if (!body.hasNonNull("from")) {
            throw Parameters.wrong("from", "a time as 2026-11-01T08:30:00Z or a day as 2026-11-01");
        }
        Instant from = Parameters.time("from", text(body, "from"));
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw Parameters.wrong("until", "a time after from, at most 400 days");
        }
        RuleContent content =
                body.hasNonNull("yaml") ? parsed(text(body, "yaml")) : inForce(text(body, "rule"), inForce);
        return new BacktestWish(
                content,
                thresholds(body.path("thresholds"), content, configuration),
                from,
                until,
                body.hasNonNull("perWeek") ? number("perWeek", body.get("perWeek"), MOST_PER_WEEK) : 1);
    }

    /** The rules with the limits that were asked for. */
    RuleContent limited() {
        ChosenThresholds chosen = ChosenThresholds.apply(content, thresholds);
        if (!chosen.problems().isEmpty()) {
            throw Parameters.wrong(
                    "thresholds", "limits by name of correlations: " + String.join("; ", chosen.problems()));
        }
        return chosen.content();
    }

    private static RuleContent parsed(String yaml) {
        Parsed parsed = SigmaParser.parse(FILE, yaml);
        List<String> mistakes = parsed.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Problem::toString)
                .toList();
        if (!mistakes.isEmpty()) {
            throw mistaken(mistakes);
        }
        RuleContent content = RuleContent.of(parsed, RuleSource.CATALOGUE);
        int rules = content.rules().size() + content.correlations().size();
        if (rules < 1 || rules > MOST_RULES || content.filters().size() > MOST_RULES) {
            throw Parameters.wrong(FILE, "1 to " + MOST_RULES + " rules and correlations, as a file has them");
        }
        return content;
    }

    /** Ends the request, for rules have mistakes. */
    static ProblemException mistaken(List<String> mistakes) {
        return Problems.malformed("The rules have mistakes: " + mistakes.getFirst())
                .with(Map.of("parameter", FILE, "mistakes", mistakes.subList(0, Math.min(MOST_TOLD, mistakes.size()))))
                .thrown();
    }

    /** A rule in force or, of a correlation, that with all that it refers to. */
    private static RuleContent inForce(String id, Rulebook book) {
        for (int node = 0; node < book.correlations().rules().size(); node++) {
            if (book.correlations().rule(node).document().id().toString().equals(id)) {
                Set<Integer> nodes = new TreeSet<>(book.correlations().nodesOf(node));
                nodes.add(node);
                return new RuleContent(
                        book.correlations().rulesOf(node).stream()
                                .map(book.rules()::get)
                                .toList(),
                        nodes.stream().map(book.correlations()::rule).toList(),
                        List.of());
            }
        }
        return IntStream.range(0, book.rules().size())
                .mapToObj(book.rules()::get)
                .filter(rule -> rule.document().id().toString().equals(id))
                .findFirst()
                .map(rule -> RuleContent.of(List.of(rule)))
                .orElseThrow(() -> Parameters.wrong("rule", "the id of a rule in force"));
    }

    /** Those of the configuration that are meant, and those that were asked for. */
    private static Map<String, Threshold> thresholds(JsonNode asked, RuleContent content, Configuration configuration) {
        Map<String, Threshold> thresholds = new HashMap<>();
        configuration.thresholds().forEach((name, threshold) -> {
            boolean meant = content.correlations().stream()
                    .anyMatch(
                            rule -> rule.isNamed(name) && rule.sigma().bounds().size() == 1);
            if (meant && asked.isMissingNode()) {
                thresholds.put(name, threshold);
            }
        });
        if (!asked.isMissingNode() && !asked.isNull()) {
            if (!asked.isObject() || asked.size() > MOST_RULES) {
                throw Parameters.wrong("thresholds", "an object with a limit for each name of a correlation");
            }
            asked.properties()
                    .forEach(entry -> thresholds.put(
                            entry.getKey(),
                            new Threshold(
                                    number("thresholds", entry.getValue(), Integer.MAX_VALUE),
                                    new Origin("thresholds", 1, 1))));
        }
        return thresholds;
    }

    private static double number(String name, JsonNode value, int most) {
        if (!value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= most)) {
            throw Parameters.wrong(name, "a number from 0 to " + most);
        }
        return value.doubleValue();
    }

    private static String text(JsonNode body, String name) {
        if (!body.path(name).isTextual()) {
            throw Parameters.wrong(name, "a text");
        }
        return body.get(name).textValue();
    }

    private static List<String> names(JsonNode body) {
        return Stream.of(body)
                .flatMap(JsonNode::propertyStream)
                .map(Map.Entry::getKey)
                .toList();
    }
}
