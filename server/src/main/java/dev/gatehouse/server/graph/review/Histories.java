package dev.gatehouse.server.graph.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.detection.data.CsvLine;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ReviewHistory;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.api.pim.review.ReviewSight;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Tree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was decided in reviews that are over, for whoever sees everybody's: as entities, and as lines of CSV. */
record Histories(PimStation pim, ReviewSight sight) {
    static final Set<String> INSTANCE = Set.of(
            "id",
            "reviewHistoryPeriodStartDateTime",
            "reviewHistoryPeriodEndDateTime",
            "status",
            "runDateTime",
            "fulfilledDateTime",
            "downloadUri",
            "expirationDateTime");

    private static final String DONE = "done";
    private static final int MOST = 100_000;
    private static final List<String> HEAD = List.of(
            "reviewId",
            "reviewName",
            "instanceId",
            "startDateTime",
            "endDateTime",
            "status",
            "resourceId",
            "resourceName",
            "principalId",
            "principalName",
            "assignment",
            "recommendation",
            "decision",
            "justification",
            "reviewedById",
            "reviewedByName",
            "reviewedDateTime",
            "applyResult",
            "appliedDateTime");

    /** Each as whoever defined it wanted it. */
    List<ObjectNode> definitions(List<ReviewHistory> those) {
        ReviewEntities people = new ReviewEntities(
                Names.of(pim, those.stream().map(ReviewHistory::by).toList()));
        return those.stream().map(history -> definition(history, people)).toList();
    }

    private static ObjectNode definition(ReviewHistory history, ReviewEntities people) {
        ObjectNode entity = period(history, Tree.object().put("id", history.id().toString()));
        entity.put("displayName", history.name());
        entity.put("status", DONE);
        history.decisions().forEach(entity.putArray("decisions")::add);
        entity.put("createdDateTime", Tree.time(history.created()));
        entity.set("createdBy", people.person(history.by()));
        ArrayNode scopes = entity.putArray("scopes");
        history.queries().forEach(query -> scopes.add(ScopeQueries.query(query)));
        entity.putNull("scheduleSettings");
        return entity;
    }

    /** There is one, with the id of its definition; nothing has to be waited for. */
    static ObjectNode instance(ReviewHistory history, Optional<String> link) {
        ObjectNode entity = period(history, Tree.object().put("id", history.id().toString()));
        entity.put("status", DONE);
        entity.put("runDateTime", Tree.time(history.created()));
        entity.put("fulfilledDateTime", Tree.time(history.created()));
        entity.set("downloadUri", Tree.text(link));
        entity.put("expirationDateTime", Tree.time(history.ends()));
        return entity;
    }

    private static ObjectNode period(ReviewHistory history, ObjectNode entity) {
        return entity.put("reviewHistoryPeriodStartDateTime", Tree.time(history.from()))
                .put("reviewHistoryPeriodEndDateTime", Tree.time(history.until()));
    }

    /** A line for each decision; a last one says so where there are too many. */
    String csv(ReviewHistory history) {
        List<String> lines = new ArrayList<>(List.of(CsvLine.of(HEAD)));
        List<Predicate<JsonNode>> meant = history.queries().stream()
                .flatMap(query -> meant(query).stream())
                .toList();
        List<Definition> reviews = new Seen(sight).definitions();
        ReviewEntities entities = new ReviewEntities(
                Names.of(pim, reviews.stream().map(Definition::by).toList()));
        for (Definition review : reviews) {
            List<Instance> instances = sight.instances(review);
            ObjectNode entity = entities.definition(review, ReviewSight.latest(instances));
            if (meant.stream().noneMatch(filter -> filter.test(entity))) {
                continue;
            }
            for (Instance instance : instances) {
                if (history.covers(instance)) {
                    lines(history, review, instance).forEach(lines::add);
                }
                if (lines.size() > MOST) {
                    lines.subList(MOST, lines.size()).clear();
                    lines.add(CsvLine.of(List.of("cut after " + (MOST - 1) + " lines; ask for a shorter time")));
                    return String.join("", lines);
                }
            }
        }
        return String.join("", lines);
    }

    /** What was kept before such was refused found nothing, and does so still. */
    private static Optional<Predicate<JsonNode>> meant(String query) {
        try {
            return HistoryBody.filter(query);
        } catch (GraphException e) {
            return Optional.empty();
        }
    }

    private Stream<String> lines(ReviewHistory history, Definition review, Instance instance) {
        List<Item> items = sight.items(instance);
        ReviewEntities entities = new ReviewEntities(Names.of(pim, ReviewSight.named(items)));
        return items.stream().flatMap(item -> {
            ObjectNode decision = entities.decision(item, instance.plan());
            boolean wanted = history.decisions().stream()
                    .anyMatch(one ->
                            one.equalsIgnoreCase(decision.path("decision").asText()));
            return wanted ? Stream.of(line(review, instance, item, decision)) : Stream.empty();
        });
    }

    private static String line(Definition review, Instance instance, Item item, ObjectNode decision) {
        return CsvLine.of(List.of(
                review.id().toString(),
                instance.plan().name(),
                ReviewEntities.id(instance.id()),
                instance.begun().toString(),
                instance.closed().map(Instant::toString).orElse(""),
                Words.pascal(instance.status()),
                text(decision, "/resource/id"),
                text(decision, "/resource/displayName"),
                text(decision, "/principal/id"),
                text(decision, "/principal/displayName"),
                Words.camel(item.kind()),
                text(decision, "/recommendation"),
                text(decision, "/decision"),
                text(decision, "/justification"),
                text(decision, "/reviewedBy/id"),
                text(decision, "/reviewedBy/displayName"),
                text(decision, "/reviewedDateTime"),
                text(decision, "/applyResult"),
                text(decision, "/appliedDateTime")));
    }

    private static String text(ObjectNode decision, String path) {
        JsonNode found = decision.at(path);
        return found.isTextual() ? found.textValue() : "";
    }
}
