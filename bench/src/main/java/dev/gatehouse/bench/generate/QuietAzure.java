package dev.gatehouse.bench.generate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Azure at the quiet tenant: few owners, all of them eligible, and two who approve. */
final class QuietAzure {
    private static final Instant START = Instant.parse("2026-02-02T09:00:00Z");
    private static final Instant END = Instant.parse("2027-02-02T09:00:00Z");

    private final QuietPeople people;
    private final DirectoryExport export;
    private final AzureObjects azure;

    QuietAzure(QuietPeople people, DirectoryExport export) {
        this.people = people;
        this.export = export;
        this.azure = export.azure();
    }

    void fill() {
        String root = "/providers/Microsoft.Management/managementGroups/"
                + export.ids().tenant();
        String operations = azure.managementGroup("Fabrikam Operations", azure.top());
        String ledger = azure.subscription("Fabrikam Ledger", operations);
        String barcodes = azure.subscription("Fabrikam Barcodes", operations);
        holders(root, operations, ledger, barcodes);
        String approvers = export.group("Azure approvers", true, List.of(admin(0), admin(12)));
        for (String scope : List.of(root, azure.top(), operations, ledger, barcodes)) {
            azure.settings(scope, AzureRole.OWNER, RoleSettings.USUAL.approvedBy(approvers));
            azure.settings(scope, AzureRole.USER_ACCESS_ADMINISTRATOR, RoleSettings.USUAL.approvedBy(approvers));
            azure.settings(scope, AzureRole.CONTRIBUTOR, RoleSettings.USUAL);
        }
        azure.define(
                "Fabrikam Machine Operator",
                List.of(
                        "Microsoft.Compute/virtualMachines/read",
                        "Microsoft.Compute/virtualMachines/start/action",
                        "Microsoft.Compute/virtualMachines/deallocate/action"));
    }

    private void holders(String root, String operations, String ledger, String barcodes) {
        azure.eligible(may(admin(0), AzureRole.USER_ACCESS_ADMINISTRATOR, root));
        azure.eligible(may(admin(12), AzureRole.OWNER, operations));
        azure.eligible(may(admin(9), AzureRole.OWNER, ledger));
        azure.eligible(may(admin(10), AzureRole.CONTRIBUTOR, barcodes));
        String auditors = export.group("Cloud auditors", false, List.of(admin(10)));
        azure.active(always(auditors, Held.GROUP, AzureRole.READER, root));
        azure.active(always(
                people.workloads().get(3).id(),
                Held.SERVICE,
                AzureRole.CONTRIBUTOR,
                barcodes + "/resourceGroups/rg-pipelines"));
        azure.active(always(
                people.users().get(4).person().id(),
                Held.USER,
                AzureRole.READER,
                ledger + "/resourceGroups/rg-reports"));
    }

    private String admin(int number) {
        return people.admins().get(number).person().id();
    }

    private static Held always(String principal, String type, AzureRole role, String scope) {
        return new Held(principal, type, role.id(), scope, START, Optional.empty());
    }

    private static Held may(String user, AzureRole role, String scope) {
        return new Held(user, Held.USER, role.id(), scope, START, Optional.of(END));
    }
}
