package dev.gatehouse.server.graph.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.gatehouse.audit.Actor;
import dev.gatehouse.audit.Target;
import dev.gatehouse.pim.review.ReviewHistory;
import dev.gatehouse.server.api.Actors;
import dev.gatehouse.server.api.Given;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.review.ReviewSight;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Arguments;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.Collections;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.Feature;
import dev.gatehouse.server.graph.FixedSet;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Handler;
import dev.gatehouse.server.graph.Reading;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Retries;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.http.Calling;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.server.trail.Notes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
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

    private final PimStation pim;
    private final Asker asker;
    private final Calling calling;
    private final Accounts accounts;
    private final Watching watching;
    private final InstantSource clock;
    private final Reading reading;

    HistoryFeature(
            PimStation pim,
            Asker asker,
            Calling calling,
            Accounts accounts,
            Watching watching,
            InstantSource clock,
            Reading reading) {
        this.pim = pim;
        this.asker = asker;
        this.calling = calling;
        this.accounts = accounts;
        this.watching = watching;
        this.clock = clock;
        this.reading = reading;
    }

    @Override
    public List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>(new Collections(reading).read(PATH, set(), ROLES));
        all.addAll(List.of(
                get(INSTANCE, (call, path) -> reading.get(call, instances(history(path)), path.get("iid"), INSTANCES)),
                get(INSTANCE + "/content", (_, path) -> content(instance(path))),
                new Endpoint("POST", PATH, Version.ALL, ROLES, (call, _) -> define(call)),
                new Endpoint("POST", INSTANCE + "/generateDownloadUri", Version.ALL, ROLES, (call, path) -> {
                    ReviewHistory history = instance(path);
                    ObjectNode entity = Histories.instance(history, Optional.of(link(call, history)));
                    return Reply.of(reading.whole(call, entity, HistorySet.INSTANCE, INSTANCES + "/$entity"));
                })));
        return all;
    }

    private static Endpoint get(String path, Handler handler) {
        return new Endpoint("GET", path, Version.ALL, ROLES, handler);
    }

    private Histories histories() {
        return new Histories(pim, new ReviewSight(pim.reviews(), asker.viewer(), true, clock.instant()));
    }

    private HistorySet set() {
        return new HistorySet(() -> pim.histories().all(clock.instant()), this::histories);
    }

    private static FixedSet instances(ReviewHistory history) {
        return new FixedSet(HistorySet.INSTANCE, List.of(Histories.instance(history, Optional.empty())));
    }

    private Reply define(Call call) {
        Instant now = clock.instant();
        UUID id = Retries.id(
                call,
                asker.id().toString(),
                known -> pim.histories().find(known, now).map(ReviewHistory::created),
                now);
        ReviewHistory history = pim.histories().find(id, now).orElseGet(() -> defined(call, id, now));
        ObjectNode entity = histories().definitions(List.of(history)).getFirst();
        return Reply.created(reading.whole(call, entity, set().type(), PATH + "/$entity"));
    }

    private ReviewHistory defined(Call call, UUID id, Instant now) {
        ReviewHistory history = HistoryBody.read(call.object(), id, asker.id(), now);
        Target target = new Target("review-history", id.toString(), history.name());
        Actor actor = Actors.of(calling.caller(), accounts);
        watching.trail().append(Notes.of(watching.notes().entry(actor, "review-history.define", target, "")));
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
