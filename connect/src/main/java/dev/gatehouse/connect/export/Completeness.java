package dev.gatehouse.connect.export;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.tenant.Dataset;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Says which collections an export has once all of it was read, and what it lacks of those that it has. */
final class Completeness {
    private final Gathered gathered;
    private final Problems problems;

    private Completeness(Gathered gathered, Problems problems) {
        this.gathered = gathered;
        this.problems = problems;
    }

    static void check(Gathered gathered, Problems problems) {
        new Completeness(gathered, problems).check();
    }

    private void check() {
        List<ObjectId> groups =
                gathered.groups.keySet().stream().map(id -> id.value()).toList();
        List<ObjectId> services = gathered.servicePrincipals.keySet().stream()
                .map(id -> id.value())
                .toList();
        related(Dataset.GROUPS, groups, ExportCollection.GROUP_MEMBERS);
        related(Dataset.GROUPS, groups, ExportCollection.GROUP_OWNERS);
        related(Dataset.SERVICE_PRINCIPALS, services, ExportCollection.SERVICE_PRINCIPAL_OWNERS);
        related(Dataset.APPLICATIONS, gathered.applications.keySet(), ExportCollection.APPLICATION_OWNERS);
        devices();
        unassigned(ExportCollection.ROLE_POLICIES, ExportCollection.ROLE_POLICY_ASSIGNMENTS);
        unassigned(ExportCollection.AZURE_POLICIES, ExportCollection.AZURE_POLICY_ASSIGNMENTS);
        plainOnly(
                Set.of(ExportCollection.ROLE_ASSIGNMENT_SCHEDULE_INSTANCES, ExportCollection.ROLE_ASSIGNMENT_SCHEDULES),
                ExportCollection.ROLE_ASSIGNMENTS);
        plainOnly(
                Set.of(
                        ExportCollection.AZURE_ASSIGNMENT_SCHEDULE_INSTANCES,
                        ExportCollection.AZURE_ASSIGNMENT_SCHEDULES),
                ExportCollection.AZURE_ROLE_ASSIGNMENTS);
    }

    /** A policy does not say itself for which role it is. */
    private void unassigned(ExportCollection policies, ExportCollection assignments) {
        if (gathered.collections.contains(policies) && !gathered.collections.contains(assignments)) {
            problems.add(
                    "",
                    "",
                    "has " + policies.file() + ", but does not say for which roles they are",
                    "ask for roleManagementPolicyAssignments as well");
        }
    }

    /** Of no objects all members and owners are known; of some, those of each must be told. */
    private void related(Dataset of, Collection<ObjectId> objects, ExportCollection relation) {
        if (gathered.has.contains(of) && objects.isEmpty()) {
            gathered.has.addAll(relation.datasets());
        }
        if (gathered.has.containsAll(relation.datasets())) {
            lacking(of, objects, relation);
        }
    }

    private void lacking(Dataset of, Collection<ObjectId> objects, ExportCollection relation) {
        List<ObjectId> lacking = objects.stream()
                .filter(id -> gathered.findRelated(relation, id).isEmpty())
                .toList();
        if (!lacking.isEmpty()) {
            problems.add(
                    "",
                    "",
                    "has no " + relation.file() + " of " + lacking.size() + " of " + objects.size() + " " + of.words()
                            + "; they are taken for empty. The first is " + lacking.getFirst(),
                    "ask for the " + relation.file() + " of each");
        }
    }

    /** Devices count with their owners, or not at all. */
    private void devices() {
        boolean has = gathered.collections.contains(ExportCollection.DEVICES);
        if (has && (gathered.devices.isEmpty() || gathered.collections.contains(ExportCollection.DEVICE_OWNERS))) {
            gathered.has.add(Dataset.DEVICES);
            lacking(Dataset.DEVICES, gathered.devices.keySet(), ExportCollection.DEVICE_OWNERS);
        } else if (has) {
            problems.add("", "", "has devices without owners", "ask with $expand=registeredOwners");
        }
    }

    private void plainOnly(Set<ExportCollection> planned, ExportCollection plain) {
        if (gathered.collections.contains(plain) && planned.stream().noneMatch(gathered.collections::contains)) {
            problems.add(
                    "",
                    "",
                    "has " + plain.file() + " and no instances of their schedules: what was activated for some hours "
                            + "looks like a permanent assignment",
                    "ask for roleAssignmentScheduleInstances as well, if the tenant has the licence");
        }
    }
}
