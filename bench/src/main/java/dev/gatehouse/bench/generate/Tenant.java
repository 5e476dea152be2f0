package dev.gatehouse.bench.generate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * An organisation's directory, as far as its logs name it.
 *
 * @param id its tenant id
 * @param domain its domain
 * @param name its display name
 * @param policies its Conditional Access policies
 * @param pim the service principal through which PIM writes
 */
record Tenant(String id, String domain, String name, List<Policy> policies, Workload pim) {
    /** The public application id of PIM's own service principal. */
    static final String PIM_APP_ID = "01fc33a7-78ba-4d2f-a4b7-768e336e890e";

    Tenant {
        policies = List.copyOf(policies);
    }

    /** The object id that a role has in this directory, which is not its template's id. */
    String roleObjectId(Role role) {
        return UUID.nameUUIDFromBytes((id + role.templateId()).getBytes(StandardCharsets.US_ASCII))
                .toString();
    }

    /** A Conditional Access policy; {@code control} is what it asks for. */
    record Policy(String id, String name, String control) {}

    static Tenant of(Dice dice, String domain, String name) {
        return new Tenant(
                dice.guid(),
                domain,
                name,
                List.of(
                        new Policy(dice.guid(), "CA001: Require multifactor authentication for all users", "Mfa"),
                        new Policy(
                                dice.guid(),
                                "CA002: Require compliant device for administration",
                                "RequireCompliantDevice")),
                new Workload(dice.guid(), PIM_APP_ID, "MS-PIM", "", false));
    }
}
