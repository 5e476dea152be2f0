package dev.gatehouse.bench.generate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Azure at contoso.example: three subscriptions below two management groups, and more owners than anybody knows. */
final class ContosoAzure {
    private static final Instant START = Instant.parse("2024-09-02T07:30:00Z");
    private static final Instant END = Instant.parse("2026-09-02T07:30:00Z");

    private final ContosoPeople people;
    private final ContosoOthers others;
    private final DirectoryExport export;
    private final AzureObjects azure;

    ContosoAzure(ContosoPeople people, ContosoOthers others, DirectoryExport export) {
        this.people = people;
        this.others = others;
        this.export = export;
        this.azure = export.azure();
    }

    void fill() {
        String production = azure.managementGroup("Contoso Production", azure.top());
        String shop = azure.subscription("Contoso Shop", production);
        String payroll = azure.subscription("Contoso Payroll", production);
        String sandbox = azure.subscription("Contoso Sandbox", azure.top());
        holders(production, shop, payroll, sandbox);
        settings(List.of(root(), azure.top(), production, shop, payroll), sandbox);
        azure.define("Contoso Auditor", AzureRole.READER.actions());
        azure.define(
                "Contoso Machine Operator",
                List.of(
                        "Microsoft.Compute/virtualMachines/read",
                        "Microsoft.Compute/virtualMachines/start/action",
                        "Microsoft.Compute/virtualMachines/restart/action"));
    }

    private void holders(String production, String shop, String payroll, String sandbox) {
        Person developer = others.fuchs();
        String platform = export.group(
                "Azure platform owners",
                false,
                List.of(people.okafor().id(), people.haddad().id(), people.kim().id(), developer.id()));
        azure.active(always(platform, Held.GROUP, AzureRole.OWNER, production));
        azure.eligible(may(people.moreau(), AzureRole.OWNER, shop));
        azure.eligible(may(people.weber(), AzureRole.OWNER, shop));
        azure.eligible(may(people.okafor(), AzureRole.OWNER, sandbox));
        azure.eligible(may(people.weber(), AzureRole.USER_ACCESS_ADMINISTRATOR, root()));
        azure.active(always(developer.id(), Held.USER, AzureRole.CONTRIBUTOR, shop + "/resourceGroups/rg-checkout"));
        azure.active(always(
                people.workloads().get(3).id(),
                Held.SERVICE,
                AzureRole.CONTRIBUTOR,
                payroll + "/resourceGroups/rg-build"));
        String auditors =
                export.group("Cloud auditors", false, List.of(people.kim().id()));
        azure.active(always(auditors, Held.GROUP, AzureRole.READER, root()));
        if (export.taken().equals(ContosoDirectory.NOW)) {
            // While adm_weber had every subscription, the attacker gave the account that he made the same: nobody saw
            // it.
            azure.outsideOfPim(new Held(
                    others.lind().id(),
                    Held.USER,
                    AzureRole.USER_ACCESS_ADMINISTRATOR.id(),
                    "/",
                    Instant.parse("2026-05-15T00:41:37Z"),
                    Optional.empty()));
        }
    }

    /** Two approve what is asked for in production; in the sandbox nobody must. */
    private void settings(List<String> guarded, String sandbox) {
        String approvers = export.group(
                "Azure approvers",
                false,
                List.of(people.weber().id(), people.okafor().id()));
        for (String scope : guarded) {
            azure.settings(scope, AzureRole.OWNER, RoleSettings.USUAL.approvedBy(approvers));
            azure.settings(scope, AzureRole.USER_ACCESS_ADMINISTRATOR, RoleSettings.USUAL.approvedBy(approvers));
            azure.settings(scope, AzureRole.CONTRIBUTOR, RoleSettings.USUAL);
        }
        azure.settings(sandbox, AzureRole.OWNER, RoleSettings.USUAL.withoutReason());
        azure.settings(sandbox, AzureRole.CONTRIBUTOR, RoleSettings.USUAL);
    }

    private String root() {
        return "/providers/Microsoft.Management/managementGroups/"
                + export.ids().tenant();
    }

    private static Held always(String principal, String type, AzureRole role, String scope) {
        return new Held(principal, type, role.id(), scope, START, Optional.empty());
    }

    private static Held may(Person person, AzureRole role, String scope) {
        return new Held(person.id(), Held.USER, role.id(), scope, START, Optional.of(END));
    }
}
