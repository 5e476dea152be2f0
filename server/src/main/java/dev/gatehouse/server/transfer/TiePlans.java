package dev.gatehouse.server.transfer;

import dev.gatehouse.connect.export.Place;
import dev.gatehouse.connect.export.Subject;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.model.Target.Access;
import dev.gatehouse.pim.request.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans who is in which group, and who owns it: places in groups that are assigned for good, like any others. */
final class TiePlans {
    private final Source source;
    private final Here here;
    private final Names names;
    private final Forms forms;
    private final Set<Circles.Tie> circles;
    private final List<PlanLine> lines = new ArrayList<>();

    TiePlans(Source source, Here here, Names names, Forms forms) {
        this.source = source;
        this.here = here;
        this.names = names;
        this.forms = forms;
        this.circles = Circles.of(inside());
        source.tenant().groups().forEach(this::group);
    }

    List<PlanLine> lines() {
        return lines;
    }

    /** Which groups lie in which, here and by the export. */
    private Map<PrincipalId, List<PrincipalId>> inside() {
        Map<PrincipalId, Set<PrincipalId>> all = new HashMap<>();
        here.world().groups().values().forEach(group -> members(all, group.id()).addAll(group.members()));
        here.world().grants().values().stream()
                .filter(grant -> grant.isOpen() && grant.kind() == AssignmentKind.ACTIVE)
                .forEach(grant -> {
                    if (grant.target() instanceof Target.Group place && place.access() == Access.MEMBER) {
                        members(all, place.group()).add(grant.principal());
                    }
                });
        source.tenant().groups().forEach(group -> members(all, group.id()).addAll(group.members()));
        Map<PrincipalId, List<PrincipalId>> groups = new HashMap<>();
        all.forEach((group, members) -> groups.put(
                group, sorted(members).stream().filter(all::containsKey).toList()));
        return groups;
    }

    private static Set<PrincipalId> members(Map<PrincipalId, Set<PrincipalId>> all, PrincipalId group) {
        return all.computeIfAbsent(group, any -> new java.util.HashSet<>());
    }

    private static List<PrincipalId> sorted(Set<PrincipalId> those) {
        return those.stream().sorted(Comparator.comparing(PrincipalId::value)).toList();
    }

    private void group(Group group) {
        if (group.dynamic()) {
            int places = group.members().size() + group.owners().size();
            if (places > 0) {
                lines.add(PlanLine.of(
                        Verdict.LEFT_OUT,
                        Thing.MEMBER,
                        places + " members and owners of " + group.name(),
                        "a rule chooses who is in this group, and PIM governs no such groups",
                        source.place(new Subject.OfPrincipal(group.id()))));
            }
            return;
        }
        sorted(group.members()).forEach(who -> tie(group, who, Access.MEMBER));
        sorted(group.owners()).forEach(who -> tie(group, who, Access.OWNER));
    }

    private void tie(Group group, PrincipalId who, Access access) {
        boolean owner = access == Access.OWNER;
        Subject subject = new Subject.OfTie(group.id(), who, owner);
        Optional<Place> place = source.place(subject);
        Thing thing = owner ? Thing.OWNER : Thing.MEMBER;
        String name = names.of(who) + " of " + group.name();
        Optional<String> fault = source.fault(subject).or(() -> circle(group, who, owner));
        if (fault.isPresent()) {
            lines.add(PlanLine.of(Verdict.REFUSED, thing, name, fault.get(), place));
        } else if (isSo(group.id(), who, access)) {
            lines.add(PlanLine.of(Verdict.UNCHANGED, thing, name, "", place));
        } else {
            PlanStep step = forms.submit(
                    Action.ADMIN_ASSIGN,
                    AssignmentKind.ACTIVE,
                    new Holding(who, new Target.Group(group.id(), access)),
                    Optional.empty(),
                    Optional.empty(),
                    place);
            lines.add(new PlanLine(Verdict.NEW, thing, name, "", place, List.of(step)));
        }
    }

    private Optional<String> circle(Group group, PrincipalId who, boolean owner) {
        return !owner && circles.contains(new Circles.Tie(group.id(), who))
                ? Optional.of("the group would lie in itself")
                : Optional.empty();
    }

    private boolean isSo(PrincipalId group, PrincipalId who, Access access) {
        boolean fixed = here.group(group)
                .map(one -> access == Access.OWNER ? one.owners() : one.members())
                .filter(those -> those.contains(who))
                .isPresent();
        return fixed
                || here.assigned(new Holding(who, new Target.Group(group, access)), AssignmentKind.ACTIVE).stream()
                        .anyMatch(grant -> grant.state() == GrantState.CURRENT);
    }
}
