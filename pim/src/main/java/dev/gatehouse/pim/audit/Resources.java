package dev.gatehouse.pim.audit;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.Scope;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.state.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom and what a record is about, in Entra's order. PIM names the role first, then the request, who has it, and where;
 * Core Directory names first who has it.
 */
final class Resources {
    private final AuditRecord record;
    private final Tenant tenant;

    Resources(AuditRecord record, Tenant tenant) {
        this.record = record;
        this.tenant = tenant;
    }

    List<Resource> all() {
        Stream<Resource> found = record.activity().service() == Service.CORE_DIRECTORY ? core() : pim();
        return found.toList();
    }

    private Stream<Resource> core() {
        Matter matter = record.matter();
        List<Resource.Property> properties = new ArrayList<>(account());
        matter.target().ifPresent(target -> properties.addAll(moved(target)));
        return Stream.concat(
                matter.subject().stream().map(who -> Resource.of(who, properties)),
                matter.target().stream().map(this::object));
    }

    private Resource object(Target target) {
        return switch (target) {
            case Target.Role role -> new Resource("Role", role.role().toString(), name(role.role()), defined());
            case Target.Group group -> group();
        };
    }

    /** As the change itself calls it, for a role that is gone has no other name. */
    private String name(RoleDefinitionId role) {
        return definition()
                .flatMap(change -> change.after().or(change::before))
                .map(CustomRole::name)
                .orElseGet(() -> tenant.name(role));
    }

    private List<Resource.Property> defined() {
        return definition()
                .map(change -> RoleWords.properties(change.before(), change.after()))
                .orElse(List.of());
    }

    private Optional<Change.OfRole> definition() {
        return record.change().filter(Change.OfRole.class::isInstance).map(Change.OfRole.class::cast);
    }

    private List<Resource.Property> moved(Target target) {
        boolean added = !record.activity().isRemoval();
        return switch (target) {
            case Target.Role role -> {
                String id = role.role().toString();
                String known = WellKnownNames.of(role.role());
                yield List.of(
                        Resource.Property.moved("Role.ObjectID", id, added),
                        Resource.Property.moved("Role.DisplayName", tenant.name(role.role()), added),
                        Resource.Property.moved("Role.TemplateId", id, added),
                        known.isEmpty()
                                ? new Resource.Property("Role.WellKnownObjectName", "", "")
                                : Resource.Property.moved("Role.WellKnownObjectName", known, added));
            }
            case Target.Group place ->
                List.of(
                        Resource.Property.moved("Group.ObjectID", place.group().toString(), added),
                        Resource.Property.moved("Group.DisplayName", group().name(), added),
                        new Resource.Property("Group.WellKnownObjectName", "", ""));
        };
    }

    private List<Resource.Property> account() {
        return record.change()
                .filter(Change.OfAccount.class::isInstance)
                .map(Change.OfAccount.class::cast)
                .map(change -> List.of(new Resource.Property(
                        "AccountEnabled",
                        change.before()
                                .map(before -> "[" + before.enabled() + "]")
                                .orElse("[]"),
                        "[" + change.after().enabled() + "]")))
                .orElse(List.of());
    }

    private Stream<Resource> pim() {
        Matter matter = record.matter();
        List<Resource> all = new ArrayList<>();
        matter.target().ifPresent(target -> all.add(role(target)));
        if (matter.subject().isPresent()) {
            all.add(Resource.of("Request", record.correlation().toString(), ""));
            all.add(Resource.of(matter.subject().get(), List.of()));
        }
        matter.target().ifPresent(target -> all.addAll(places(target)));
        matter.subject().ifPresent(who -> all.add(Resource.of("Other", who.id().toString(), who.name())));
        return all.stream();
    }

    private Resource role(Target target) {
        List<Resource.Property> changed = settings();
        return switch (target) {
            case Target.Role role -> {
                RoleDefinitionId id = role.role();
                List<Resource.Property> properties = new ArrayList<>(List.of(
                        Resource.Property.is("RoleDefinitionOriginId", id.toString()),
                        Resource.Property.is("RoleDefinitionOriginType", Details.origin(id))));
                if (role.scope() instanceof DirectoryScope) {
                    properties.add(Resource.Property.is("TemplateId", id.toString()));
                }
                properties.addAll(changed);
                yield new Resource("Role", id.toString(), tenant.name(id), properties);
            }
            case Target.Group place ->
                new Resource("Role", "", place.access() == Target.Access.OWNER ? "Owner" : "Member", changed);
        };
    }

    /** What is otherwise in a role setting, with what it was. */
    private List<Resource.Property> settings() {
        return record.change()
                .filter(Change.OfSetting.class::isInstance)
                .map(Change.OfSetting.class::cast)
                .map(Resources::settings)
                .orElse(List.of());
    }

    private static List<Resource.Property> settings(Change.OfSetting change) {
        List<SettingValues.Value> before = SettingValues.of(change.before());
        List<SettingValues.Value> after = SettingValues.of(change.after());
        List<Resource.Property> found = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                found.add(new Resource.Property(
                        after.get(i).name(), before.get(i).value(), after.get(i).value()));
            }
        }
        return found;
    }

    private List<Resource> places(Target target) {
        return switch (target) {
            case Target.Group any -> List.of(group());
            case Target.Role role -> places(role.scope());
        };
    }

    private List<Resource> places(Scope scope) {
        Resource directory = Resource.of("Directory", tenant.id(), tenant.name());
        return switch (scope) {
            case AzureScope azure -> List.of(Resource.of(type(azure.level()), azure.path(), azure.path()));
            case DirectoryScope.Whole any -> List.of(directory);
            case DirectoryScope.AdministrativeUnit unit ->
                List.of(directory, Resource.of("AdministrativeUnit", unit.id().toString(), ""));
            case DirectoryScope.One one ->
                List.of(directory, Resource.of("Other", one.id().toString(), ""));
        };
    }

    private static String type(AzureScope.Level level) {
        return switch (level) {
            case ROOT, MANAGEMENT_GROUP -> "ManagementGroup";
            case SUBSCRIPTION -> "Subscription";
            case RESOURCE_GROUP -> "ResourceGroup";
            case RESOURCE -> "Resource";
        };
    }

    private Resource group() {
        return record.matter()
                .group()
                .map(group -> Resource.of("Group", group.id().toString(), group.name()))
                .orElseGet(() -> Resource.of("Group", "", ""));
    }
}
