package dev.gatehouse.server.graph.review;

import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Arguments;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.Feature;
import dev.gatehouse.server.graph.FixedSet;
import dev.gatehouse.server.graph.Handler;
import dev.gatehouse.server.graph.Reading;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Version;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Access reviews as they are read: definitions, the times that they are held, who is asked and what is decided. */
@Singleton
final class ReviewFeature implements Feature {
    static final String INSTANCES = ReviewSets.PATH + "/{id}/instances";
    static final String INSTANCE = INSTANCES + "/{iid}";

    private final ReviewSets sets;
    private final Reading reading;

    ReviewFeature(PimStation pim, Asker asker, InstantSource clock, Reading reading) {
        this.sets = new ReviewSets(pim, asker, clock, reading);
        this.reading = reading;
    }

    @Override
    public List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        all.addAll(lists(ReviewSets.PATH, (seen, _) -> sets.definitions(seen)));
        all.add(get(
                ReviewSets.PATH + "/{id}", (call, path) -> Reply.of(sets.whole(call, definition(sets.seen(), path)))));
        all.addAll(listsAndOne(INSTANCES, "iid", (seen, path) -> sets.instances(seen, definition(seen, path))));
        all.addAll(listsAndOne(
                INSTANCE + "/decisions", "did", (seen, path) -> sets.decisions(seen, instance(seen, path))));
        all.addAll(listsAndOne(INSTANCE + "/stages", "sid", (seen, path) -> sets.stages(seen, instance(seen, path))));
        String contacted = INSTANCE + "/contactedReviewers";
        all.add(get(
                contacted,
                (call, path) ->
                        reading.list(call, sets.reviewers(sets.seen(), instance(sets.seen(), path)), contacted)));
        return all;
    }

    /** A list of what is seen, how many there are, and those that are the caller's to review. */
    private List<Endpoint> lists(String path, BiFunction<Seen, Arguments, FixedSet> set) {
        return List.of(
                get(path, (call, arguments) -> reading.list(call, set.apply(sets.seen(), arguments), path)),
                get(path + "/$count", (call, arguments) -> reading.count(call, set.apply(sets.seen(), arguments))),
                get(path + "/filterByCurrentUser(on={on})", (call, arguments) -> {
                    ReviewSets.ofReviewer(arguments.get("on"));
                    return reading.list(call, set.apply(sets.reviewed(), arguments), path);
                }));
    }

    private List<Endpoint> listsAndOne(String path, String variable, BiFunction<Seen, Arguments, FixedSet> set) {
        List<Endpoint> all = new ArrayList<>(lists(path, set));
        all.add(get(
                path + "/{" + variable + "}",
                (call, arguments) ->
                        reading.get(call, set.apply(sets.seen(), arguments), arguments.get(variable), path)));
        return all;
    }

    private static Endpoint get(String path, Handler handler) {
        return new Endpoint("GET", path, Version.ALL, Endpoint.READERS, handler);
    }

    static Definition definition(Seen seen, Arguments path) {
        return seen.definition(path.get("id"));
    }

    static Instance instance(Seen seen, Arguments path) {
        return seen.instance(definition(seen, path), path.get("iid"));
    }
}
