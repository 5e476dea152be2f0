package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.AccessPolicy;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Privileged users who are exempt from a Conditional Access policy that protects, and tenants in which no policy asks for a
 * second factor. What a policy says of applications, places and devices is not looked at.
 */
final class AccessPolicyExemptions implements Check {
    private static final About ABOUT = new About(
            "ca-exempt-accounts",
            "Privileged account that is exempt from Conditional Access",
            Area.AUTHENTICATION,
            Severity.HIGH,
            List.of("ca-exempt-accounts"),
            "Whoever takes over an exempt account passes by the controls that would have stopped him.",
            PrivilegedUser.needs(Dataset.CONDITIONAL_ACCESS));
    private static final Set<String> SECOND_FACTOR = Set.of("mfa", "authenticationStrength");
    private static final Set<String> PROTECTS = Set.of("mfa", "authenticationStrength", "block", "compliantDevice");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        PolicyReach reach = new PolicyReach(tenant);
        List<AccessPolicy> protecting = reach.enabled().stream()
                .filter(policy -> asksFor(policy, PROTECTS))
                .toList();
        List<Finding> findings = new ArrayList<>();
        int examined = 1;
        if (reach.enabled().stream().noneMatch(policy -> asksAdministrators(policy, baseline))) {
            findings.add(nobodyIsAsked());
        }
        for (PrivilegedUser one : PrivilegedUser.of(tenant, baseline)) {
            for (AccessPolicy policy : protecting) {
                if (reach.includes(policy, one.user())) {
                    examined++;
                    List<PolicyReach.Way> ways = reach.exemptions(policy, one.user());
                    if (!ways.isEmpty()) {
                        findings.add(finding(one, policy, ways, tenant, baseline));
                    }
                }
            }
        }
        return new Result(examined, findings);
    }

    private static boolean asksFor(AccessPolicy policy, Set<String> controls) {
        return !Collections.disjoint(policy.controls(), controls);
    }

    private static boolean asksAdministrators(AccessPolicy policy, Baseline baseline) {
        return asksFor(policy, SECOND_FACTOR)
                && (policy.included().everybody()
                        || policy.included().roles().stream().anyMatch(baseline.roles()::isPrivileged));
    }

    private static Finding nobodyIsAsked() {
        return new Finding(
                ABOUT,
                Subject.TENANT,
                "second factor",
                "no enabled policy asks everybody or privileged roles for a second factor",
                "a policy that asks all privileged roles for one that cannot be phished",
                ABOUT.severity(),
                Tier.CONTROL,
                false,
                List.of("POST /v1.0/identity/conditionalAccess/policies {\"displayName\": \"Second factor for"
                        + " administrators\", \"state\": \"enabledForReportingButNotEnforced\", \"conditions\":"
                        + " {\"clientAppTypes\": [\"all\"], \"applications\": {\"includeApplications\": [\"All\"]},"
                        + " \"users\": {\"includeRoles\": [\"" + WellKnown.GLOBAL_ADMINISTRATOR + "\", \""
                        + WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR
                        + "\"]}}, \"grantControls\": {\"operator\": \"OR\", \"builtInControls\": [\"mfa\"]}} and the"
                        + " other privileged roles; then enable it"));
    }

    private static Finding finding(
            PrivilegedUser one, AccessPolicy policy, List<PolicyReach.Way> ways, Tenant tenant, Baseline baseline) {
        return one.finding(
                ABOUT,
                "excluded from " + policy.name() + " (" + policy.id() + ")",
                ways.stream()
                        .map(way -> words(way, tenant, baseline))
                        .collect(Collectors.joining(" and ", "exempt ", "")),
                "included; only emergency access accounts are exempt",
                ways.stream().map(way -> remedy(way, policy, one)).toList());
    }

    private static String words(PolicyReach.Way way, Tenant tenant, Baseline baseline) {
        return switch (way) {
            case PolicyReach.Way.Everybody any -> "with everybody";
            case PolicyReach.Way.AsGuest any -> "as a guest";
            case PolicyReach.Way.Himself any -> "by name";
            case PolicyReach.Way.ByGroup by -> "by the group " + by.group().name();
            case PolicyReach.Way.ByRole by -> "by the role " + Roles.name(by.role(), tenant, baseline);
        };
    }

    private static String remedy(PolicyReach.Way way, AccessPolicy policy, PrivilegedUser one) {
        AccessPolicy.Subjects excluded = policy.excluded();
        return switch (way) {
            case PolicyReach.Way.Everybody any -> Requests.change(policy, "excludeUsers", excluded.users());
            case PolicyReach.Way.AsGuest any -> "Exclude no guests from the policy " + policy.id();
            case PolicyReach.Way.Himself any ->
                Requests.change(
                        policy,
                        "excludeUsers",
                        excluded.users().stream()
                                .filter(user -> !user.equals(one.user().id()))
                                .toList());
            case PolicyReach.Way.ByGroup by ->
                Requests.leave(by.group(), one.user().id());
            case PolicyReach.Way.ByRole by ->
                Requests.change(
                        policy,
                        "excludeRoles",
                        excluded.roles().stream()
                                .filter(role -> !role.equals(by.role()))
                                .toList());
        };
    }
}
