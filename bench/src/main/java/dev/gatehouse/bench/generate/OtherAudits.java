package dev.gatehouse.bench.generate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes audit records of which few are needed: of guests, groups, devices, applications, packages and settings. */
final class OtherAudits {
    private final AuditIds ids;

    OtherAudits(AuditIds ids) {
        this.ids = ids;
    }

    /** Somebody invites a guest. */
    Audit invitation(Instant time, Actor by, Person guest) {
        return record(time, "Invited Users", "UserManagement", "Invite external user", "Add", by, Target.user(guest));
    }

    /** Somebody changes a group. */
    Audit groupUpdate(Instant time, Actor by, String groupId, String name) {
        return core(
                time,
                "GroupManagement",
                "Update group",
                by,
                Target.of("Group", groupId, name, Target.Change.quoted("Description", "", "Reviewed")));
    }

    /** Somebody changes an application that can do little. */
    Audit applicationUpdate(Instant time, Actor by, Workload application) {
        return core(
                time,
                "ApplicationManagement",
                "Update application",
                by,
                Target.of(
                        "Application",
                        application.appId(),
                        application.name(),
                        Target.Change.quoted("AppAddress", "", "https://intranet.example/signed-in")));
    }

    /** Somebody changes a device. */
    Audit deviceUpdate(Instant time, Actor by, Device device) {
        return core(
                time,
                "Device",
                "Update device",
                by,
                Target.of("Device", device.id(), device.name(), new Target.Change("IsCompliant", "[false]", "[true]")));
    }

    /** A device joins; its owner's name stands beside it. */
    Audit deviceAdded(Instant time, Actor by, Person owner, Device device) {
        return record(
                time,
                "Device Registration Service",
                "Device",
                "Add registered owner to device",
                "Assign",
                by,
                Target.user(owner, Target.Change.quoted("Device.DisplayName", "", device.name())),
                Target.of("Device", device.id(), device.name()));
    }

    /** Somebody asks for an access package. */
    Audit packageRequest(Instant time, Person person, String ip, String packageId, String name) {
        return record(
                time,
                "Entitlement Management",
                "EntitlementManagement",
                "User requests access package assignment",
                "CreateEntitlementGrantRequest",
                new Actor.User(person, ip),
                Target.of("Access Package", packageId, name),
                Target.user(person));
    }

    /** Somebody says how people of a domain sign in. */
    Audit federationSettings(Instant time, Actor by, String domain) {
        return core(
                time,
                "DirectoryManagement",
                "Set federation settings on domain",
                by,
                Target.of(
                        "Domain",
                        domain,
                        domain,
                        Target.Change.quoted("IssuerUri", "urn:" + domain, "urn:" + domain + ":2")));
    }

    /** Somebody changes a policy of the directory. */
    Audit policyUpdate(Instant time, Actor by, String policyId, String name) {
        return core(
                time,
                "Policy",
                "Update policy",
                by,
                Target.of("Policy", policyId, name, Target.Change.quoted("PolicyDetail", "", "{}")));
    }

    /** Somebody switches an alert of PIM off. */
    Audit pimAlertDisabled(Instant time, Person by, String alert) {
        return new Audit(
                time,
                ids.pim(),
                ids.correlation(),
                Pim.SERVICE,
                "RoleManagement",
                "Disable PIM alert",
                "DisableAlert",
                "",
                new Actor.User(by, ""),
                List.of(Target.of("Other", ids.correlation(), alert)),
                List.of());
    }

    private Audit core(Instant time, String category, String activity, Actor by, Target target) {
        return record(time, CoreDirectory.SERVICE, category, activity, "Update", by, target);
    }

    private Audit record(
            Instant time,
            String service,
            String category,
            String activity,
            String operation,
            Actor by,
            Target... targets) {
        return new Audit(
                time,
                ids.other(service.replace(" ", "")),
                ids.correlation(),
                service,
                category,
                activity,
                operation,
                "",
                by,
                List.of(targets),
                List.of(Map.entry("User-Agent", "")));
    }
}
