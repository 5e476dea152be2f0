package dev.gatehouse.server.graph.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.gatehouse.audit.Target;
import dev.gatehouse.pim.review.ReviewHistory;
import dev.gatehouse.server.api.Given;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.review.ReviewSight;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Arguments;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Feature;
import dev.gatehouse.server.graph.FixedSet;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Handler;
import dev.gatehouse.server.graph.Link;
import dev.gatehouse.server.graph.Reading;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Retries;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.trail.Notes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What was decided in reviews that are over, to be read again as a table. It is for who sees everything; that somebody wanted
 * it is in the audit trail.
 */
@Singleton
final class HistoryFeature implements Feature {
    private static final String PATH = "identityGovernance/accessReviews/historyDefinitions";
    private static final String ONE = PATH + "/{id}";
    private static final String INSTANCES = ONE + "/instances";
    private static final String INSTANCE = INSTANCES + "/{iid}";
    private static final Set<Role> ROLES = EnumSet.of(Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR);
    private static final EntityType INSTANCE_TYPE = new EntityType("accessReviewHistoryInstance", Histories.INSTANCE);

    private final PimStation pim;
    private final Asker asker;
    private final Watching watching;
    private final InstantSource clock;
    private final Reading reading;

    HistoryFeature(PimStation pim, Asker asker, Watching watching, InstantSource clock, Reading reading) {
        this.pim = pim;
        this.asker = asker;
        this.watching = watching;
        this.clock = clock;
        this.reading = reading;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get(PATH, (call, _) -> reading.list(call, all(), PATH)),
                get(ONE, (call, path) -> reading.get(call, all(), path.get("id"), PATH)),
                get(INSTANCES, (call, path) -> reading.list(call, instances(history(path)), INSTANCES)),
                get(INSTANCE, (call, path) -> reading.get(call, instances(history(path)), path.get("iid"), INSTANCES)),
                get(INSTANCE + "/content", (_, path) -> content(instance(path))),
                new Endpoint("POST", PATH, Version.ALL, ROLES, (call, _) -> define(call)),
                new Endpoint("POST", INSTANCE + "/generateDownloadUri", Version.ALL, ROLES, (call, path) -> {
                    ReviewHistory history = instance(path);
                    ObjectNode entity = histories().instance(history, Optional.of(link(call, history)));
                    return Reply.of(reading.whole(call, entity, INSTANCE_TYPE, INSTANCES + "/$entity"));
                }));
    }

    private static Endpoint get(String path, Handler handler) {
        return new Endpoint("GET", path, Version.ALL, ROLES, handler);
    }

    private Histories histories() {
        return new Histories(pim, new ReviewSight(pim.reviews(), asker.viewer(), true, clock.instant()));
    }

    private FixedSet all() {
        Histories histories = histories();
        return new FixedSet(
                type(),
                pim.histories().all(clock.instant()).stream()
                        .map(histories::definition)
                        .toList());
    }

    private EntityType type() {
        Link instances = new Link(
                () -> INSTANCE_TYPE,
                entities -> entities.stream()
                        .<JsonNode>map(entity -> {
                            var those = JsonNodeFactory.instance.arrayNode();
                            find(entity.path("id").asText())
                                    .ifPresent(history -> those.add(histories().instance(history, Optional.empty())));
                            return those;
                        })
                        .toList());
        return new EntityType("accessReviewHistoryDefinition", HistoryBody.PROPERTIES, Map.of("instances", instances));
    }

    private FixedSet instances(ReviewHistory history) {
        return new FixedSet(INSTANCE_TYPE, List.of(histories().instance(history, Optional.empty())));
    }

    private Reply define(Call call) {
        Instant now = clock.instant();
        UUID id = Retries.id(
                call,
                asker.id().toString(),
                known -> pim.histories().find(known, now).map(ReviewHistory::created),
                now);
        ReviewHistory history = pim.histories().find(id, now).orElseGet(() -> defined(call, id, now));
        return Reply.created(reading.whole(call, histories().definition(history), type(), PATH + "/$entity"));
    }

    private ReviewHistory defined(Call call, UUID id, Instant now) {
        ReviewHistory history = HistoryBody.read(call.object(), id, asker.id(), now);
        Target target = new Target("review-history", id.toString(), history.name());
        watching.trail().append(Notes.of(watching.notes().entry(asker.actor(), "review-history.define", target, "")));
        pim.histories().add(history, now);
        return history;
    }

    private Reply content(ReviewHistory history) {
        return new Reply(
                200,
                Optional.of(TextNode.valueOf(histories().csv(history))),
                Map.of(
                        "Content-Type",
                        "text/csv;charset=UTF-8",
                        "Content-Disposition",
                        "attachment; filename=\"review-history.csv\""));
    }

    private static String link(Call call, ReviewHistory history) {
        return call.url(PATH + "/" + history.id() + "/instances/" + history.id() + "/content");
    }

    private ReviewHistory instance(Arguments path) {
        ReviewHistory history = history(path);
        if (!history.id().toString().equalsIgnoreCase(path.get("iid"))) {
            throw GraphException.notFound(path.get("iid"));
        }
        return history;
    }

    private ReviewHistory history(Arguments path) {
        String id = path.get("id");
        return find(id).orElseThrow(() -> GraphException.notFound(id));
    }

    private Optional<ReviewHistory> find(String id) {
        return Given.id(id).flatMap(known -> pim.histories().find(known, clock.instant()));
    }
}
