package dev.gatehouse.server.transfer;

import dev.gatehouse.connect.export.Place;
import dev.gatehouse.connect.export.Subject;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.RoleAssignment;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Plans who has which role of the directory, and who is eligible for it. */
final class AssignmentPlans {
    private final Source source;
    private final Here here;
    private final Names names;
    private final Forms forms;
    private final Set<GrantId> taken = new HashSet<>();
    private final List<PlanLine> lines = new ArrayList<>();

    AssignmentPlans(Source source, Here here, Names names, Forms forms) {
        this.source = source;
        this.here = here;
        this.names = names;
        this.forms = forms;
        List<Assignment> all = Stream.concat(
                        source.tenant().assignments(RoleSystem.ENTRA).stream(), source.tenant().planned().stream())
                .filter(one -> one.system() == RoleSystem.ENTRA)
                .distinct()
                .sorted(Comparator.comparing(
                                (Assignment one) -> names.of(one.held().principal()))
                        .thenComparing(one -> names.of(one.held().role()))
                        .thenComparing(one -> one.held().scope().toString())
                        .thenComparing(one -> one.held().kind())
                        .thenComparing(one -> one.held().validity().from())
                        .thenComparing(one -> one.held().validity().until()))
                .toList();
        // What is there as it is told is not changed into something else that is told.
        List<Assignment> others = all.stream().filter(one -> !isThere(one)).toList();
        others.forEach(this::assignment);
        int azure = source.tenant().assignments(RoleSystem.AZURE).size();
        if (azure > 0) {
            lines.add(PlanLine.of(
                    Verdict.LEFT_OUT,
                    Thing.ACTIVE,
                    azure + " over Azure resources",
                    "the embedded directory has no Azure resources",
                    Optional.empty()));
        }
    }

    List<PlanLine> lines() {
        return lines;
    }

    private boolean isThere(Assignment one) {
        if (one.origin() == Assignment.Origin.ACTIVATED
                || source.fault(subject(one.held())).isPresent()) {
            return false;
        }
        Optional<Grant> same = here.assigned(holding(one.held()), one.held().kind()).stream()
                .filter(grant -> !taken.contains(grant.id()))
                .filter(grant -> isSame(grant.validity(), one.held().validity()))
                .findFirst();
        same.ifPresent(grant -> {
            taken.add(grant.id());
            add(Verdict.UNCHANGED, one, "", List.of());
        });
        return same.isPresent();
    }

    /** What has begun need not have begun at the same time. */
    private boolean isSame(Interval one, Interval other) {
        return one.until().equals(other.until())
                && (one.from().equals(other.from())
                        || (!one.from().isAfter(here.at()) && !other.from().isAfter(here.at())));
    }

    private void assignment(Assignment one) {
        Optional<String> fault = source.fault(subject(one.held()));
        Optional<String> useless = useless(one);
        if (fault.isPresent()) {
            add(Verdict.REFUSED, one, fault.get(), List.of());
        } else if (useless.isPresent()) {
            add(Verdict.LEFT_OUT, one, useless.get(), List.of());
        } else {
            wanted(one);
        }
    }

    private Optional<String> useless(Assignment one) {
        if (source.told().isInherited(subject(one.held()))) {
            return Optional.of("he has it by being in a group that has it");
        }
        if (one.origin() == Assignment.Origin.ACTIVATED) {
            return Optional.of("is activated for some hours; whoever needs it activates it here");
        }
        return one.held().validity().until().isAfter(here.at()) ? Optional.empty() : Optional.of("is over");
    }

    private void wanted(Assignment one) {
        Interval time = one.held().validity();
        Optional<Instant> start = time.start().filter(from -> from.isAfter(here.at()));
        Optional<Grant> other = here.assigned(holding(one.held()), one.held().kind()).stream()
                .filter(grant -> !taken.contains(grant.id()))
                .filter(grant -> grant.validity().overlaps(time))
                .findFirst();
        other.ifPresent(grant -> taken.add(grant.id()));
        PlanStep step = forms.submit(
                other.isPresent() ? Action.ADMIN_UPDATE : Action.ADMIN_ASSIGN,
                one.held().kind(),
                holding(one.held()),
                start,
                time.end(),
                place(one));
        add(
                other.isPresent() ? Verdict.CHANGED : Verdict.NEW,
                one,
                other.map(grant -> "was " + during(grant.validity()) + ", will be ")
                                .orElse("")
                        + during(time),
                List.of(step));
    }

    private String during(Interval time) {
        String from = time.start()
                .filter(start -> start.isAfter(here.at()))
                .map(start -> "from " + start + " ")
                .orElse("");
        return from + time.end().map(end -> "until " + end).orElse("without an end");
    }

    private void add(Verdict verdict, Assignment one, String why, List<PlanStep> steps) {
        RoleAssignment held = one.held();
        Thing thing = held.kind() == AssignmentKind.ELIGIBLE ? Thing.ELIGIBLE : Thing.ACTIVE;
        String name = names.of(held.principal()) + " as " + names.of(held.role()) + " over " + held.scope();
        lines.add(new PlanLine(verdict, thing, name, why, place(one), steps));
    }

    private Optional<Place> place(Assignment one) {
        return source.place(subject(one.held()));
    }

    private static Subject.OfAssignment subject(RoleAssignment held) {
        return new Subject.OfAssignment(held.principal(), held.role(), held.scope(), held.kind());
    }

    private static Holding holding(RoleAssignment held) {
        return new Holding(held.principal(), new Target.Role(held.role(), held.scope()));
    }
}
