package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.policy.Assignment.Place;
import dev.gatehouse.cli.pim.policy.Plan.AssignmentPlan;
import dev.gatehouse.cli.pim.policy.Plan.SettingPlan;
import dev.gatehouse.cli.pim.remote.Api;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds what a file wants against what is in force. */
final class Planner {
    private static final int DAYS = 90;

    private final Api api;
    private final InForce inForce;
    private final People people;
    private final Instant now;

    Planner(Api api, People people, Instant now) {
        this.api = api;
        this.inForce = new InForce(api);
        this.people = people;
        this.now = now;
    }

    /**
     * What is to change.
     *
     * @param prunes whether what is assigned and not in the file is to be removed
     */
    Plan of(Policy policy, boolean prunes) {
        List<SettingPlan> settings = new ArrayList<>();
        policy.settings().forEach((governed, parts) -> setting(governed, parts).ifPresent(settings::add));
        List<AssignmentPlan> assignments = new ArrayList<>();
        List<Assignment> over = new ArrayList<>();
        List<Assignment> unlisted = new ArrayList<>();
        policy.assignments().ifPresent(wanted -> assignments(wanted, assignments, over, unlisted));
        if (prunes) {
            unlisted.forEach(one -> assignments.add(new AssignmentPlan(Optional.of(one), Optional.empty())));
        }
        return new Plan(settings, assignments, over, prunes ? List.of() : unlisted, replay(settings));
    }

    private Optional<SettingPlan> setting(Governed governed, ObjectNode parts) {
        JsonNode told = inForce.setting(governed);
        JsonNode before = SettingFields.SETTING.normal(told);
        ObjectNode after = InForce.with(before, parts);
        List<Change> changes = new Differences(people).of(before, after);
        ObjectNode wish = after.deepCopy();
        wish.set("version", told.path("version"));
        return changes.isEmpty() ? Optional.empty() : Optional.of(new SettingPlan(governed, changes, wish));
    }

    private void assignments(
            List<Assignment> wanted, List<AssignmentPlan> plans, List<Assignment> over, List<Assignment> unlisted) {
        Map<Place, Assignment> there = new LinkedHashMap<>();
        inForce.assignments().forEach(one -> there.merge(one.place(), one, Planner::later));
        Set<Place> listed = new HashSet<>();
        for (Assignment one : wanted) {
            listed.add(one.place());
            Optional<Assignment> before = Optional.ofNullable(there.get(one.place()));
            if (one.end().filter(end -> !end.isAfter(now)).isPresent()) {
                over.add(one);
            } else if (before.isEmpty() || !before.get().end().equals(one.end())) {
                plans.add(new AssignmentPlan(before, Optional.of(one)));
            }
        }
        there.values().stream().filter(one -> !listed.contains(one.place())).forEach(unlisted::add);
    }

    /** Of two that follow each other that which ends last is the one that a file speaks of. */
    private static Assignment later(Assignment one, Assignment other) {
        return one.end().isEmpty()
                        || other.end()
                                .filter(end -> end.isBefore(one.end().get()))
                                .isPresent()
                ? one
                : other;
    }

    private Optional<JsonNode> replay(List<SettingPlan> settings) {
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("days", DAYS);
        ArrayNode all = body.putArray("settings");
        settings.forEach(one ->
                all.add(one.wish().deepCopy().set("target", one.governed().target())));
        return Optional.of(api.post("pim/settings/replay", body));
    }
}
