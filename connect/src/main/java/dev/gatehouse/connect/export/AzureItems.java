package dev.gatehouse.connect.export;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Assignment.Origin;
import dev.gatehouse.directory.tenant.RoleDefinition;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads roles of Azure, who holds them, and their settings: items with their own in {@code properties}, or flat. */
final class AzureItems {
    private static final String AUTHORIZATION = "/providers/microsoft.authorization/";

    private final Gathered gathered;

    AzureItems(Gathered gathered) {
        this.gathered = gathered;
    }

    void definition(Item item) {
        Item own = own(item);
        Optional<ObjectId> id = item.text("name")
                .flatMap(ObjectId::parse)
                .or(() -> item.text("id").flatMap(AzureItems::last))
                .or(() -> own.text("name").flatMap(ObjectId::parse));
        if (id.isEmpty()) {
            item.wrong("has no name that is the id of a role, and was left out", "ask for it again");
            return;
        }
        List<Item> permissions = own.children("permissions");
        gathered.roles.add(new RoleDefinition(
                new RoleDefinitionId(id.get()),
                own.text("roleName").orElseGet(id.get()::toString),
                RoleSystem.AZURE,
                own.text("type")
                        .or(() -> own.text("roleType"))
                        .filter("BuiltInRole"::equalsIgnoreCase)
                        .isPresent(),
                allowed(permissions),
                Actions.of(permissions, "notActions")));
    }

    void assignment(Item item) {
        Item own = own(item);
        Optional<Instant> made = own.time("createdOn");
        add(item, Held.Source.PLAIN, AssignmentKind.ACTIVE, Times.interval(made, Optional.empty()), Origin.ASSIGNED);
    }

    void assignmentSchedule(Item item, Held.Source source) {
        schedule(item, source, AssignmentKind.ACTIVE);
    }

    void eligibilitySchedule(Item item, Held.Source source) {
        schedule(item, source, AssignmentKind.ELIGIBLE);
    }

    private void schedule(Item item, Held.Source source, AssignmentKind kind) {
        Item own = own(item);
        if (Validity.isInForce(own)) {
            add(item, source, kind, Validity.instance(own), Validity.origin(own));
        }
    }

    private void add(Item item, Held.Source source, AssignmentKind kind, Optional<Interval> validity, Origin origin) {
        Item own = own(item);
        Optional<PrincipalId> principal = own.needed("principalId").map(PrincipalId::new);
        Optional<ObjectId> role = role(own);
        Optional<AzureScope> scope = scope(item, own);
        if (principal.isPresent() && role.isPresent() && scope.isPresent() && validity.isPresent()) {
            gathered.held.add(new Held(
                    source,
                    RoleSystem.AZURE,
                    principal.get(),
                    role.get(),
                    scope.get(),
                    kind,
                    validity.get(),
                    origin,
                    false,
                    item.place()));
        }
    }

    void policy(Item item) {
        Optional<PolicyRules> rules = PolicyItems.rules(own(item));
        if (rules.isEmpty()) {
            item.wrong("has no rules, and was left out", "ask for it again");
        }
        rules.ifPresent(read -> item.text("id").ifPresent(id -> gathered.rules.put(PolicyItems.key(id), read)));
    }

    void policyAssignment(Item item) {
        Item own = own(item);
        Optional<ObjectId> role = role(own);
        Optional<AzureScope> scope = scope(item, own);
        Optional<String> policy = own.text("policyId").or(() -> item.text("id"));
        if (role.isPresent() && scope.isPresent() && policy.isPresent()) {
            gathered.policyUses.add(new PolicyUse(
                    RoleSystem.AZURE, role.get(), scope.get(), policy.get(), PolicyItems.rules(own), item));
        }
    }

    private static Optional<ObjectId> role(Item own) {
        Optional<ObjectId> role = own.text("roleDefinitionId").flatMap(AzureItems::last);
        if (role.isEmpty()) {
            own.wrong("has no roleDefinitionId that names a role, and was left out", "ask for it again");
        }
        return role;
    }

    private static Optional<AzureScope> scope(Item item, Item own) {
        Optional<AzureScope> scope = own.text("scope")
                .or(() -> item.text("id").flatMap(AzureItems::above))
                .flatMap(AzureScope::parse);
        if (scope.isEmpty()) {
            item.wrong(
                    "has no scope that is a management group, a subscription or what lies in one, and was left out",
                    "nothing, if its scope is of another service; else ask for it again");
        }
        return scope;
    }

    /** The scope in front of an id's last provider, as {@code /subscriptions/…/providers/Microsoft.Authorization/…}. */
    private static Optional<String> above(String id) {
        int at = id.toLowerCase(Locale.ROOT).lastIndexOf(AUTHORIZATION);
        return at < 0 ? Optional.empty() : Optional.of(at == 0 ? "/" : id.substring(0, at));
    }

    private static Optional<ObjectId> last(String id) {
        return ObjectId.parse(id.substring(id.lastIndexOf('/') + 1));
    }

    private static Item own(Item item) {
        Item properties = item.child("properties");
        return properties.node().isObject() ? properties : item;
    }

    /** Those on data too. What of these is not allowed is left out: it must not take anything from the others. */
    private static Set<String> allowed(List<Item> permissions) {
        Set<String> allowed = new LinkedHashSet<>(Actions.of(permissions, "actions"));
        allowed.addAll(Actions.of(permissions, "dataActions"));
        return allowed;
    }
}
