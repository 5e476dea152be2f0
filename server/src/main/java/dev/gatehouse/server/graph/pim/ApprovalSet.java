package dev.gatehouse.server.graph.pim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.server.graph.EntitySet;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Link;
import dev.gatehouse.server.graph.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Approvals of requests that must be approved; each has the id of its request.
 *
 * @param of the requests, to have and to be eligible
 * @param stages what their stages are called: {@code steps} in the beta, {@code stages} for groups
 */
record ApprovalSet(List<RequestSet> of, Stages asked, String stages) implements EntitySet {
    static ApprovalSet of(RequestSet active, Stages asked, String stages) {
        RequestSet eligible = new RequestSet(
                active.pim(),
                active.asker(),
                active.sight(),
                active.clock(),
                active.surface(),
                AssignmentKind.ELIGIBLE,
                active.on());
        return new ApprovalSet(List.of(active, eligible), asked, stages);
    }

    /** Those that are the caller's in some way. */
    ApprovalSet on(On way) {
        return new ApprovalSet(of.stream().map(requests -> requests.on(way)).toList(), asked, stages);
    }

    @Override
    public EntityType type() {
        return new EntityType(
                "approval",
                Set.of("id"),
                Map.of(
                        stages,
                        new Link(
                                () -> Stages.TYPE,
                                entities -> entities.stream().map(this::stages).toList())));
    }

    @Override
    public Stream<Item> list(Wanted wanted) {
        Optional<Behind> behind = wanted.behind(this::behind);
        int first = behind.map(Behind::place).orElse(0);
        Stream<Item> all = Stream.empty();
        for (int i = first; i < of.size(); i++) {
            int place = i;
            Optional<String> from = i == first ? behind.map(Behind::position) : Optional.empty();
            all = Stream.concat(
                    all,
                    of.get(i)
                            .list(new Wanted(Map.of(), from))
                            .filter(item -> item.entity().hasNonNull("approvalId"))
                            .map(item ->
                                    new Item(approval(item.entity().path("id").asText()), place + item.position())));
        }
        return all;
    }

    /** Behind a position in one of the collections of requests. */
    private record Behind(int place, String position) {}

    private Optional<Behind> behind(String position) {
        return Optional.of(position)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> EntitySet.place(text.substring(0, 1)))
                .filter(place -> place < of.size())
                .map(place -> new Behind(place, position.substring(1)));
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        return of.stream()
                .flatMap(requests -> requests.request(id).stream())
                .filter(request -> !request.steps().isEmpty())
                .findFirst()
                .map(request -> approval(request.id().toString()));
    }

    private static ObjectNode approval(String id) {
        return Tree.object().put("id", id);
    }

    private JsonNode stages(ObjectNode approval) {
        String id = approval.path("id").asText();
        return of.stream()
                .flatMap(requests -> requests.request(id).stream())
                .findFirst()
                .<JsonNode>map(asked::all)
                .orElseGet(Tree::none);
    }
}
