package dev.gatehouse.detection.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.Corpus;
import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.lint.RuleReport.Firing;
import dev.gatehouse.detection.rules.FieldTableFiles;
import dev.gatehouse.detection.rules.RuleContent;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The counts of docs/rules.md, over the public rules for Azure. */
final class CommunityLintTest {
    @Test
    void countsOverThePublicRules() throws IOException {
        LintReport report = new LintReport(lint("sigmahq/rules/cloud/azure"), List.of());
        assertThat(report.counts()).isEqualTo(new LintReport.Counts(123, 123, 80, 0, 0, 0, 1, 15, 0, 0, 107));
    }

    /** Each was found to be unable to fire where fields and values are taken as they are written. */
    @Test
    void rulesThatSpeakAnotherLanguageThanTheLogsFireByTheFieldTable() throws IOException {
        List<RuleReport> reports = lint("sigmahq/rules/cloud/azure");
        assertThat(named(reports, Firing.CAN))
                .contains(
                        "azure_blocked_account_attempt",
                        "azure_conditional_access_failure",
                        "azure_legacy_authentication_protocols",
                        "azure_user_password_change",
                        "azure_guest_to_member",
                        "azure_pim_activation_approve_deny",
                        "azure_priviledged_role_assignment_add",
                        "azure_priviledged_role_assignment_bulk_change",
                        "azure_subscription_permissions_elevation_via_auditlogs",
                        "azure_ad_only_single_factor_auth_required",
                        "azure_ad_risky_sign_ins_with_singlefactorauth_from_unknown_devices",
                        "azure_ad_suspicious_signin_bypassing_mfa",
                        "azure_app_device_code_authentication",
                        "azure_app_ropc_authentication",
                        "azure_pim_account_stale",
                        "azure_pim_invalid_license",
                        "azure_pim_role_assigned_outside_of_pim",
                        "azure_pim_role_frequent_activation",
                        "azure_pim_role_no_mfa_required",
                        "azure_pim_role_not_used",
                        "azure_pim_too_many_global_admins");
        assertThat(named(reports, Firing.UNLIKELY))
                .as("two operations in one event")
                .containsExactly("azure_privileged_account_creation");
    }

    @Test
    void rulesThatHoldForEverydayEventsAreFlagged() throws IOException {
        assertThat(lint("sigmahq/rules/cloud/azure").stream()
                        .filter(report -> report.has(Finding.OVER_BROAD))
                        .map(CommunityLintTest::name))
                .containsExactlyInAnyOrder(
                        "azure_creating_number_of_resources_detection",
                        "azure_device_or_configuration_modified_or_deleted",
                        "azure_aad_secops_ca_policy_removedby_bad_actor",
                        "azure_aad_secops_ca_policy_updatedby_bad_actor",
                        "azure_aad_secops_new_ca_policy_addedby_bad_actor",
                        "azure_ad_account_created_deleted",
                        "azure_app_appid_uri_changes",
                        "azure_app_credential_added",
                        "azure_app_end_user_consent",
                        "azure_group_user_addition_ca_modification",
                        "azure_group_user_removal_ca_modification",
                        "azure_service_principal_created",
                        "azure_ad_only_single_factor_auth_required",
                        "azure_ad_sign_ins_from_noncompliant_devices",
                        "azure_mfa_interrupted");
    }

    @Test
    void everyPublicRuleWithAPlaceholderNeedsAWatchlist() throws IOException {
        assertThat(lint("sigmahq/rules-placeholder/cloud/azure"))
                .hasSize(7)
                .allMatch(report -> report.has(Finding.PLACEHOLDER) && !report.hasUnknownFields());
    }

    private static List<String> named(List<RuleReport> reports, Firing firing) {
        return reports.stream()
                .filter(report -> report.firing() == firing)
                .map(CommunityLintTest::name)
                .toList();
    }

    private static String name(RuleReport report) {
        return report.rule().sigma().file().replace(".yml", "");
    }

    private static List<RuleReport> lint(String folder) throws IOException {
        return Linter.lint(RuleContent.of(Corpus.rules(folder)), FieldTableFiles.shipped(), Watchlists.NONE)
                .rules();
    }
}
