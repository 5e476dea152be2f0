package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The directory of a made-up tenant at one moment, written as {@code scripts/export-directory} saves it. */
final class DirectoryExport {
    private final Instant taken;
    private final DirectoryIds ids;
    private final ApplicationObjects applications;
    private final RoleObjects roles;
    private final AzureObjects azure;
    private final List<DirectoryAccount> accounts = new ArrayList<>();
    private final List<DirectoryGroup> groups = new ArrayList<>();
    private final List<ObjectNode> devices = new ArrayList<>();
    private final List<AccessRule> rules = new ArrayList<>();

    DirectoryExport(Tenant tenant, Instant taken) {
        this.taken = taken;
        this.ids = new DirectoryIds(tenant.id());
        this.applications = new ApplicationObjects(ids, tenant.pim());
        this.roles = new RoleObjects(ids);
        this.azure = new AzureObjects(ids, tenant.name());
    }

    Instant taken() {
        return taken;
    }

    DirectoryIds ids() {
        return ids;
    }

    ApplicationObjects applications() {
        return applications;
    }

    RoleObjects roles() {
        return roles;
    }

    AzureObjects azure() {
        return azure;
    }

    void account(DirectoryAccount account) {
        accounts.add(account);
    }

    /** A group; its id. */
    String group(String name, boolean roleAssignable, List<String> members, String... inner) {
        var group = new DirectoryGroup(ids.of(name), name, roleAssignable, members, List.of(inner), List.of());
        groups.add(group);
        return group.id();
    }

    void group(DirectoryGroup group) {
        groups.add(group);
    }

    /** A device that is managed and compliant. */
    void device(Device device, Person owner) {
        ObjectNode json = Nodes.object()
                .put("id", device.id())
                .put("displayName", device.name())
                .put("isManaged", device.managed())
                .put("isCompliant", device.managed());
        json.set("registeredOwners", Nodes.objects(Reference.users(List.of(owner.id()))));
        devices.add(json);
    }

    void rule(AccessRule rule) {
        rules.add(rule);
    }

    void write(Path folder) throws IOException {
        var pages = new ExportPages(folder);
        pages.taken(taken);
        pages.graph(
                "users",
                "users",
                "users(id,userPrincipalName,displayName,accountEnabled,userType,onPremisesSyncEnabled,createdDateTime,"
                        + "signInActivity)",
                accounts.stream().map(DirectoryAccount::user).toList(),
                100);
        pages.graph(
                "userRegistrationDetails",
                "reports/authenticationMethods/userRegistrationDetails",
                "reports/authenticationMethods/userRegistrationDetails",
                accounts.stream().map(DirectoryAccount::registration).toList(),
                1_000);
        pages.graph(
                "groups",
                "groups",
                "groups(id,displayName,isAssignableToRole,onPremisesSyncEnabled,owners(id))",
                groups.stream().map(DirectoryGroup::group).toList(),
                100);
        for (DirectoryGroup group : groups) {
            pages.graph(
                    "members-of-group-" + group.id(),
                    "groups/" + group.id() + "/members",
                    "directoryObjects(id)",
                    group.inside(),
                    999);
        }
        pages.graph(
                "devices",
                "devices",
                "devices(id,displayName,isManaged,isCompliant,registeredOwners(id))",
                devices,
                200);
        pages.graph(
                "conditionalAccessPolicies",
                "identity/conditionalAccess/policies",
                "identity/conditionalAccess/policies",
                rules.stream().map(AccessRule::json).toList(),
                100);
        applications.write(pages);
        roles.write(pages);
        azure.write(pages);
    }
}
