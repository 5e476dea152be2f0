package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.AccessPolicy;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Registration;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.tenant.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether there are enough emergency access accounts, and whether each would let somebody in when all else fails. */
final class EmergencyAccounts implements Check {
    private static final About ABOUT = new About(
            "emergency-accounts",
            "Emergency access that may not work",
            Area.EMERGENCY_ACCESS,
            Severity.HIGH,
            List.of(),
            "When a policy, a service or a person fails, such an account is the last way into the tenant. Nobody notices that"
                    + " it does not work until it is needed.",
            PrivilegedUser.needs(Dataset.REGISTRATIONS, Dataset.CONDITIONAL_ACCESS));
    /** What {@link #judge} asks of each account. */
    private static final int QUESTIONS = 7;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        List<User> accounts =
                tenant.users().stream().filter(baseline::isEmergency).toList();
        PolicyReach reach = new PolicyReach(tenant);
        List<Finding> findings = new ArrayList<>();
        if (accounts.size() < baseline.limits().emergencyAccounts()) {
            findings.add(tooFew(accounts.size(), baseline));
        }
        accounts.forEach(account -> judge(account, tenant, reach).forEach(findings::add));
        return new Result(1 + QUESTIONS * accounts.size(), findings);
    }

    private static Finding tooFew(int accounts, Baseline baseline) {
        return new Finding(
                ABOUT,
                Subject.TENANT,
                "emergency access accounts",
                accounts + " in the tenant, of " + baseline.emergency().size() + " that are declared",
                "at least " + baseline.limits().emergencyAccounts(),
                ABOUT.severity(),
                Tier.CONTROL,
                false,
                List.of(
                        "Make accounts for emergencies in the cloud, with Global Administrator for good, and declare them"
                                + " as such"));
    }

    private static Stream<Finding> judge(User account, Tenant tenant, PolicyReach reach) {
        return Stream.of(
                        enabled(account),
                        globalAdministrator(account, tenant),
                        fromTheCloud(account),
                        member(account),
                        initialDomain(account),
                        secondFactor(account, tenant),
                        exempt(account, reach))
                .flatMap(List::stream);
    }

    private static List<Finding> enabled(User account) {
        return unless(
                account.enabled(),
                account,
                "accountEnabled",
                "may not sign in",
                "may sign in",
                List.of(Requests.enable(account, true)));
    }

    private static List<Finding> globalAdministrator(User account, Tenant tenant) {
        boolean holds = Holder.of(tenant, RoleSystem.ENTRA).stream()
                .filter(holder -> holder.principal().equals(account.id()))
                .map(Holder::assignment)
                .anyMatch(one -> one.isStanding() && one.held().role().equals(WellKnown.GLOBAL_ADMINISTRATOR));
        return unless(
                holds,
                account,
                "Global Administrator",
                "not held, or only until an end, or only after activation",
                "active without an end: in an emergency there may be nobody to approve, and no service to activate with",
                List.of(Requests.makeGlobalAdministrator(account.id())));
    }

    private static List<Finding> fromTheCloud(User account) {
        return unless(
                !account.synchronised(),
                account,
                "onPremisesSyncEnabled",
                "comes from a directory on-premises",
                "an account that exists in the cloud alone",
                List.of("Make another emergency access account in the cloud, and declare it instead of this one"));
    }

    private static List<Finding> member(User account) {
        return unless(
                !account.guest(),
                account,
                "userType",
                "a guest, whose home is another tenant",
                "an account of this tenant",
                List.of("Make another emergency access account in this tenant, and declare it instead of this one"));
    }

    private static List<Finding> initialDomain(User account) {
        return unless(
                        account.name().toLowerCase(Locale.ROOT).endsWith(".onmicrosoft.com"),
                        account,
                        "userPrincipalName",
                        account.name(),
                        "a name in the initial domain, .onmicrosoft.com: it works when another domain is lost or federated",
                        List.of("PATCH /v1.0/users/" + account.id()
                                + " {\"userPrincipalName\": \"NAME@TENANT.onmicrosoft.com\"}"))
                .stream()
                .map(finding -> finding.as(Severity.LOW))
                .toList();
    }

    private static List<Finding> secondFactor(User account, Tenant tenant) {
        return unless(
                tenant.registration(account.id())
                        .filter(Registration::registered)
                        .isPresent(),
                account,
                "isMfaRegistered",
                "no second factor is registered",
                "a passkey (FIDO2) or a certificate: Microsoft asks for a second factor in its portals, of these accounts too",
                List.of(Requests.letRegister(account)));
    }

    private static List<Finding> exempt(User account, PolicyReach reach) {
        List<AccessPolicy> policies = reach.enabled().stream()
                .filter(policy ->
                        policy.controls().contains("block") || policy.controls().contains("compliantDevice"))
                .filter(policy -> reach.includes(policy, account)
                        && reach.exemptions(policy, account).isEmpty())
                .toList();
        return unless(
                policies.isEmpty(),
                account,
                "Conditional Access",
                "may be locked out by "
                        + policies.stream().map(AccessPolicy::name).sorted().collect(Collectors.joining(", ")),
                "exempt from every policy that blocks or asks for a compliant device",
                policies.stream()
                        .map(policy -> Requests.change(
                                policy,
                                "excludeUsers",
                                Stream.concat(policy.excluded().users().stream(), Stream.of(account.id()))
                                        .toList()))
                        .toList());
    }

    private static List<Finding> unless(
            boolean well, User account, String setting, String is, String should, List<String> remedy) {
        return well
                ? List.of()
                : List.of(new Finding(
                        ABOUT,
                        Subject.of(account),
                        setting,
                        is,
                        should,
                        ABOUT.severity(),
                        Tier.CONTROL,
                        false,
                        remedy));
    }
}
