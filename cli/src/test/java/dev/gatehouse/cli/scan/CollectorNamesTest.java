package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Collectors by the names of their files. */
final class CollectorNamesTest {
    private final Collectors collectors = Collectors.known();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /case/Output/EntraID/2026-SignInLogs/x/1-SignInLogs.json      | Microsoft-Extractor-Suite (Output/EntraID)
                    Output/AzureAD/20260504/Auditlogs.json                        | Microsoft-Extractor-Suite (Output/AzureAD)
                    Output/UnifiedAuditLog/2026/UAL-20260504.csv                  | Microsoft-Extractor-Suite (Output/UnifiedAuditLog)
                    D:\\case\\Output\\ActivityLogs\\1-s-ActivityLog.json          | Microsoft-Extractor-Suite (Output/ActivityLogs)
                    Output/RiskyEvents/1-RiskyUsers.csv                           | Microsoft-Extractor-Suite (Output/RiskyEvents)
                    a.zip!/output/entraid/signin_rt/rt_signin_log_2026-05-04.json | Untitled Goose Tool (output/entraid)
                    entraid/entraid_configs/users.json                            | Untitled Goose Tool (output/entraid)
                    output/azure/s-1/Activity Log/azure_activity_log_1.json       | Untitled Goose Tool (output/azure)
                    Hawk_20260504_1200/Tenant/EntraIDAuditLogs.json               | Hawk (Tenant)
                    Hawk_20260504_1200/kim@contoso.example/Simple_User.csv        | Hawk (a user's folder)
                    DFIR-O365_Logs/azure_ad_signin/2026/AADSigninLog_c_1.json     | DFIR-O365RC (azure_ad_signin)
                    O365_unified_audit_logs/2026/UnifiedAuditLog_c_1_UserIds.json | DFIR-O365RC (O365_unified_audit_logs)
                    ExportDir/PSLogin_Operations_Export.csv                       | Sparrow (ExportDir)
                    """)
    void areRecognised(String name, String hint) {
        assertThat(collectors.of(List.of(name))).contains(hint);
    }

    @ParameterizedTest
    @CsvSource({
        "signins.json",
        "output/signins.json",
        "Output/EntraID/notes.txt",
        "myOutput/EntraID/1-SignInLogs.json",
        "azure/activity.json",
        "Tenant/EntraIDAuditLogs.json",
        "Operations_Export.csv",
        "''"
    })
    void othersAreNot(String name) {
        assertThat(collectors.of(List.of(name))).isEmpty();
    }

    @Test
    void severalAreNamedOnceEachWithAllTheirFolders() {
        assertThat(collectors.of(List.of(
                        "output/azure/s-1/key_vault_logs/log_1.json",
                        "output/azure/s-1/key_vault_logs/log_2.json",
                        "notes.txt",
                        "Hawk_20260504_1200/Tenant/RiskyUsers.json",
                        "output/entraid/signin_sp/sp_signin_log_1.json")))
                .contains("Untitled Goose Tool (output/entraid, output/azure); Hawk (Tenant)");
        assertThat(collectors.of(List.of())).isEqualTo(Optional.empty());
    }

    @Test
    void aLineThatSaysTooLittleIsRefused() {
        assertThatThrownBy(() -> Collectors.parse("# comment\n\nHawk | Tenant\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Hawk | Tenant");
    }
}
