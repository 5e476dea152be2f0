package dev.gatehouse.connect.export;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleAssignment;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.Scope;
import dev.gatehouse.directory.tenant.Assignment;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes assignments of what the collections tell, each once. Instances say most and count as they are. Schedules count
 * where the export has no instances of their kind, as far as they hold at its time. A plain assignment that an instance or
 * a schedule tells of as well is that one; any other was made outside PIM, and has no end.
 */
final class Holdings {
    private final Map<ObjectId, ObjectId> templates;
    private final Told told;
    private final Set<Assignment> made = new LinkedHashSet<>();
    private final Set<Assignment> planned = new LinkedHashSet<>();
    private final Set<Key> known = new HashSet<>();

    /** What of an assignment is the same in all collections. */
    private record Key(
            RoleSystem system, PrincipalId principal, RoleDefinitionId role, Scope scope, AssignmentKind kind) {}

    /** Which collections have the same things to tell. */
    private record Family(RoleSystem system, AssignmentKind kind) {}

    private Holdings(Map<ObjectId, ObjectId> templates, Told told) {
        this.templates = templates;
        this.told = told;
    }

    static Holdings of(Gathered gathered, Instant at) {
        Holdings holdings = new Holdings(gathered.templates, gathered.told);
        Set<Family> instances = families(gathered.collections);
        for (Held held : gathered.held) {
            if (held.source() == Held.Source.INSTANCE) {
                holdings.add(held);
            }
        }
        for (Held held : gathered.held) {
            boolean told = instances.contains(new Family(held.system(), held.kind()));
            if (held.source() == Held.Source.SCHEDULE
                    && !told
                    && held.validity().contains(at)) {
                holdings.add(held);
            } else if (held.source() == Held.Source.SCHEDULE
                    && held.validity().from().isAfter(at)) {
                holdings.planned.add(holdings.told(held));
            }
        }
        Set<Key> planned = Set.copyOf(holdings.known);
        for (Held held : gathered.held) {
            if (held.source() == Held.Source.PLAIN && !planned.contains(holdings.key(held))) {
                holdings.add(held);
            }
        }
        return holdings;
    }

    /** What holds now. */
    List<Assignment> now() {
        return List.copyOf(made);
    }

    /** What begins later. */
    List<Assignment> later() {
        return List.copyOf(planned);
    }

    private static Set<Family> families(Set<ExportCollection> collections) {
        Set<Family> families = new HashSet<>();
        for (ExportCollection collection : collections) {
            switch (collection) {
                case ROLE_ASSIGNMENT_SCHEDULE_INSTANCES ->
                    families.add(new Family(RoleSystem.ENTRA, AssignmentKind.ACTIVE));
                case ROLE_ELIGIBILITY_SCHEDULE_INSTANCES ->
                    families.add(new Family(RoleSystem.ENTRA, AssignmentKind.ELIGIBLE));
                case AZURE_ASSIGNMENT_SCHEDULE_INSTANCES ->
                    families.add(new Family(RoleSystem.AZURE, AssignmentKind.ACTIVE));
                case AZURE_ELIGIBILITY_SCHEDULE_INSTANCES ->
                    families.add(new Family(RoleSystem.AZURE, AssignmentKind.ELIGIBLE));
                default -> {
                    // Tells of no instances.
                }
            }
        }
        return families;
    }

    private void add(Held held) {
        known.add(key(held));
        made.add(told(held));
    }

    private Assignment told(Held held) {
        told.at(
                new Subject.OfAssignment(held.principal(), role(held), held.scope(), held.kind()),
                held.inherited(),
                held.place());
        return new Assignment(
                new RoleAssignment(held.principal(), role(held), held.scope(), held.kind(), held.validity()),
                held.system(),
                held.origin());
    }

    private Key key(Held held) {
        return new Key(held.system(), held.principal(), role(held), held.scope(), held.kind());
    }

    private RoleDefinitionId role(Held held) {
        return new RoleDefinitionId(
                held.system() == RoleSystem.ENTRA ? templates.getOrDefault(held.role(), held.role()) : held.role());
    }
}
