package dev.gatehouse.connect.export;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.Registration;
import dev.gatehouse.directory.tenant.ServicePrincipal;
import dev.gatehouse.directory.tenant.User;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads users, groups and service principals. */
final class PrincipalItems {
    private final Gathered gathered;

    PrincipalItems(Gathered gathered) {
        this.gathered = gathered;
    }

    void user(Item item) {
        item.needed("id")
                .map(PrincipalId::new)
                .ifPresent(id -> gathered.principal(gathered.users, user(id, item), item.place()));
    }

    private User user(PrincipalId id, Item item) {
        Optional<String> displayName = item.text("displayName");
        String name = item.text("userPrincipalName")
                .or(() -> item.text("mail"))
                .or(() -> displayName)
                .orElseGet(id::toString);
        Item activity = item.child("signInActivity");
        if (activity.node().isObject()) {
            gathered.has.add(Dataset.SIGN_IN_ACTIVITY);
        }
        selected(item, "accountEnabled", "users are taken as enabled");
        return new User(
                id,
                name,
                displayName.orElse(name),
                item.flag("accountEnabled").orElse(true),
                item.text("userType")
                        .map(type -> type.equalsIgnoreCase("Guest"))
                        .orElseGet(() -> name.toUpperCase(Locale.ROOT).contains("#EXT#")),
                item.flag("onPremisesSyncEnabled").orElse(false),
                item.time("createdDateTime"),
                activity.time("lastSuccessfulSignInDateTime").or(() -> activity.time("lastSignInDateTime")));
    }

    void group(Item item) {
        item.needed("id").map(PrincipalId::new).ifPresent(id -> {
            selected(item, "isAssignableToRole", "groups are taken as not assignable to roles");
            gathered.principal(
                    gathered.groups,
                    new Group(
                            id,
                            item.text("displayName").orElseGet(id::toString),
                            item.flag("isAssignableToRole").orElse(false),
                            item.flag("onPremisesSyncEnabled").orElse(false),
                            item.texts("groupTypes").stream().anyMatch("DynamicMembership"::equalsIgnoreCase),
                            Set.of(),
                            Set.of()),
                    item.place());
            Relations.inline(gathered, item, "members", ExportCollection.GROUP_MEMBERS, id.value());
            Relations.inline(gathered, item, "owners", ExportCollection.GROUP_OWNERS, id.value());
        });
    }

    void servicePrincipal(Item item) {
        item.needed("id").map(PrincipalId::new).ifPresent(id -> {
            gathered.principal(
                    gathered.servicePrincipals,
                    new ServicePrincipal(
                            id,
                            item.text("displayName").orElseGet(id::toString),
                            item.id("appId"),
                            item.flag("accountEnabled").orElse(true),
                            Set.of(),
                            Set.of()),
                    item.place());
            for (Item role : item.children("appRoles")) {
                role.id("id")
                        .ifPresent(roleId -> role.text("value")
                                .ifPresent(value -> gathered.appRoles.put(new Gathered.AppRole(id, roleId), value)));
            }
            Relations.inline(gathered, item, "owners", ExportCollection.SERVICE_PRINCIPAL_OWNERS, id.value());
            if (item.has("appRoleAssignments")) {
                gathered.has(ExportCollection.APP_ROLE_ASSIGNMENTS);
                item.children("appRoleAssignments").forEach(grant -> grant(grant, id));
            }
        });
    }

    /** A granted permission, under its own page. */
    void appRoleAssignment(Item item) {
        item.needed("principalId").map(PrincipalId::new).ifPresent(principal -> grant(item, principal));
    }

    private void grant(Item item, PrincipalId principal) {
        // The nil id stands for access without any permission.
        if (item.text("appRoleId")
                .filter(text -> !text.replace('-', '0').matches("0+"))
                .isEmpty()) {
            return;
        }
        item.needed("resourceId")
                .map(PrincipalId::new)
                .ifPresent(resource -> item.needed("appRoleId")
                        .ifPresent(role -> gathered.grants.add(
                                new Gathered.Grant(principal, new Gathered.AppRole(resource, role), item))));
    }

    void registration(Item item) {
        item.needed("id").map(PrincipalId::new).ifPresent(user -> {
            Set<String> methods = item.texts("methodsRegistered");
            boolean registered = item.flag("isMfaRegistered").orElse(!methods.isEmpty());
            gathered.registrations.put(
                    user,
                    new Registration(user, registered, item.flag("isMfaCapable").orElse(registered), methods));
        });
    }

    /** Tells of a property that Graph only answers with where it is asked for. */
    private static void selected(Item item, String name, String meaning) {
        if (!item.has(name)) {
            item.problems()
                    .once(
                            item.file(),
                            "has items without " + name + "; such " + meaning,
                            "ask with $select for " + name);
        }
    }

    /** An object that is somebody's member or owner. */
    void related(Item item, ExportCollection relation, ObjectId of) {
        item.needed("id").map(PrincipalId::new).ifPresent(who -> gathered.relate(relation, of, who, item.place()));
    }
}
