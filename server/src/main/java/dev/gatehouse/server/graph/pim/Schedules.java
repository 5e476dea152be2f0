package dev.gatehouse.server.graph.pim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Link;
import dev.gatehouse.server.graph.Tree;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Links to schedules. */
final class Schedules {
    private Schedules() {}

    /** The schedule that a property names. */
    static Link link(PimStation pim, Surface surface, AssignmentKind kind, String property) {
        return new Link(() -> GrantEntity.schedule(surface, kind, pim), entities -> {
            List<Optional<GrantId>> ids = entities.stream()
                    .map(entity -> Tree.text(entity, property).flatMap(Targeted::grant))
                    .toList();
            return schedules(pim, ids);
        });
    }

    /** What somebody is eligible for, and activated; of a request or an assignment that names its own schedule. */
    static Link activatedUsing(PimStation pim, Surface surface) {
        return new Link(() -> GrantEntity.schedule(surface, AssignmentKind.ELIGIBLE, pim), entities -> {
            List<Optional<GrantId>> ids =
                    entities.stream().map(Schedules::scheduleOf).toList();
            Map<GrantId, Grant> found =
                    found(pim, ids.stream().flatMap(Optional::stream).toList());
            return schedules(
                    pim,
                    ids.stream()
                            .map(id -> id.flatMap(one -> Optional.ofNullable(found.get(one)))
                                    .flatMap(Grant::eligibility))
                            .toList());
        });
    }

    private static Optional<GrantId> scheduleOf(ObjectNode entity) {
        return Tree.text(entity, "targetScheduleId")
                .or(() -> Tree.text(entity, "roleAssignmentScheduleId"))
                .or(() -> Tree.text(entity, "assignmentScheduleId"))
                .or(() -> Tree.text(entity, "id"))
                .flatMap(Targeted::grant);
    }

    private static List<JsonNode> schedules(PimStation pim, List<Optional<GrantId>> ids) {
        Map<GrantId, Told> found =
                Told.of(
                                pim,
                                List.copyOf(found(
                                                pim,
                                                ids.stream()
                                                        .flatMap(Optional::stream)
                                                        .toList())
                                        .values()))
                        .stream()
                        .collect(Collectors.toMap(told -> told.grant().id(), Function.identity()));
        return ids.stream()
                .map(id -> id.flatMap(one -> Optional.ofNullable(found.get(one)))
                        .<JsonNode>map(GrantEntity::schedule)
                        .orElseGet(Tree::none))
                .toList();
    }

    private static Map<GrantId, Grant> found(PimStation pim, Collection<GrantId> ids) {
        return pim.queries().grants(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Grant::id, Function.identity()));
    }
}
