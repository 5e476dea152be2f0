package dev.gatehouse.connect.export;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.Scope;
import dev.gatehouse.directory.tenant.Assignment.Origin;
import dev.gatehouse.directory.tenant.RoleDefinition;
import java.util.Optional;

/** Reads roles of the directory, and who holds them. */
final class RoleItems {
    private final Gathered gathered;

    RoleItems(Gathered gathered) {
        this.gathered = gathered;
    }

    void definition(Item item) {
        item.needed("id").ifPresent(id -> {
            ObjectId template = item.id("templateId").orElse(id);
            gathered.templates.put(id, template);
            gathered.role(
                    new RoleDefinition(
                            new RoleDefinitionId(template),
                            item.text("displayName").orElseGet(id::toString),
                            RoleSystem.ENTRA,
                            item.flag("isBuiltIn").orElse(false),
                            Actions.of(item.children("rolePermissions"), "allowedResourceActions"),
                            Actions.of(item.children("rolePermissions"), "excludedResourceActions"),
                            item.flag("isEnabled"),
                            item.text("description")),
                    item.place());
        });
    }

    /** A role of the directory that somebody holds, as older requests tell of it: with an id that only this tenant has. */
    void directoryRole(Item item) {
        item.needed("id")
                .ifPresent(id -> item.needed("roleTemplateId").ifPresent(template -> {
                    gathered.templates.put(id, template);
                    if (item.has("members")) {
                        gathered.has(ExportCollection.ROLE_ASSIGNMENTS);
                    }
                    for (Item member : item.children("members")) {
                        member.needed("id")
                                .map(PrincipalId::new)
                                .ifPresent(principal -> gathered.held.add(
                                        plain(principal, template, DirectoryScope.WHOLE, member.place())));
                    }
                }));
    }

    void assignment(Item item) {
        holder(item, (principal, role, scope) -> gathered.held.add(plain(principal, role, scope, item.place())));
    }

    void assignmentInstance(Item item) {
        instance(item, AssignmentKind.ACTIVE);
    }

    void eligibilityInstance(Item item) {
        instance(item, AssignmentKind.ELIGIBLE);
    }

    void assignmentSchedule(Item item) {
        schedule(item, AssignmentKind.ACTIVE);
    }

    void eligibilitySchedule(Item item) {
        schedule(item, AssignmentKind.ELIGIBLE);
    }

    private void instance(Item item, AssignmentKind kind) {
        add(item, Held.Source.INSTANCE, kind, Validity.instance(item));
    }

    private void schedule(Item item, AssignmentKind kind) {
        if (Validity.isInForce(item)) {
            add(item, Held.Source.SCHEDULE, kind, Validity.schedule(item));
        }
    }

    private void add(Item item, Held.Source source, AssignmentKind kind, Optional<Interval> validity) {
        holder(
                item,
                (principal, role, scope) -> validity.ifPresent(valid -> gathered.held.add(new Held(
                        source,
                        RoleSystem.ENTRA,
                        principal,
                        role,
                        scope,
                        kind,
                        valid,
                        Validity.origin(item),
                        isInherited(item),
                        item.place()))));
    }

    private static boolean isInherited(Item item) {
        return item.text("memberType").filter("Group"::equalsIgnoreCase).isPresent();
    }

    private static Held plain(PrincipalId principal, ObjectId role, Scope scope, Place place) {
        return new Held(
                Held.Source.PLAIN,
                RoleSystem.ENTRA,
                principal,
                role,
                scope,
                AssignmentKind.ACTIVE,
                Interval.ALWAYS,
                Origin.ASSIGNED,
                false,
                place);
    }

    private static void holder(Item item, Holder holder) {
        Optional<ObjectId> principal = item.needed("principalId");
        Optional<ObjectId> role = item.needed("roleDefinitionId");
        Optional<Scope> scope = item.text("directoryScopeId")
                .or(() -> item.text("resourceScope"))
                .flatMap(Scope::directory);
        if (scope.isEmpty()) {
            item.wrong(
                    "has no directoryScopeId that is a scope of the directory, and was left out",
                    "ask for it again with directoryScopeId; roles of other services are not read");
        } else if (principal.isPresent() && role.isPresent()) {
            holder.take(new PrincipalId(principal.get()), role.get(), scope.get());
        }
    }

    /** Takes who holds which role over what. */
    private interface Holder {
        void take(PrincipalId principal, ObjectId role, Scope scope);
    }
}
