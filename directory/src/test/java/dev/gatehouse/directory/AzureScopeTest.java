package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AzureScopeTest {
    private static final String SUBSCRIPTION = "/subscriptions/4f2c9a3e-5d1b-4c8e-9f60-2b7d1e8a9c35";
    private static final String GROUP = SUBSCRIPTION + "/resourceGroups/payroll";
    private static final String VAULT = GROUP + "/providers/Microsoft.KeyVault/vaults/salaries";
    private static final String MANAGEMENT_GROUP = "/providers/Microsoft.Management/managementGroups/contoso";

    @ParameterizedTest
    @CsvSource({
        "/, ROOT",
        MANAGEMENT_GROUP + ", MANAGEMENT_GROUP",
        SUBSCRIPTION + ", SUBSCRIPTION",
        GROUP + ", RESOURCE_GROUP",
        VAULT + ", RESOURCE",
        SUBSCRIPTION + "/providers/Microsoft.Insights/diagnosticSettings/x, RESOURCE",
        MANAGEMENT_GROUP + "/providers/Microsoft.Authorization/policyAssignments/x, RESOURCE"
    })
    void knowsWhatAPathLeadsTo(String path, AzureScope.Level level) {
        assertThat(AzureScope.parse(path).orElseThrow().level()).isEqualTo(level);
    }

    @Test
    void comparesWithoutRegardToCaseOrASlashAtTheEnd() {
        assertThat(scope(GROUP.toUpperCase(java.util.Locale.ROOT) + "//")).isEqualTo(scope(GROUP));
        assertThat(scope("//")).hasToString("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "payroll",
                "/subscriptions",
                "/subscriptions/payroll",
                "/subscriptions/00000000-0000-0000-0000-000000000000",
                SUBSCRIPTION + "/resourceGroups",
                SUBSCRIPTION + "//resourceGroups/payroll",
                SUBSCRIPTION + "/resourceGroups/../x",
                "/tenants/contoso"
            })
    void refusesWhatIsNoScope(String path) {
        assertThat(Scope.azure(path)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new AzureScope(path));
    }

    @Test
    void eachLevelContainsTheNextAndItself() {
        var chain = List.of(scope("/"), scope(SUBSCRIPTION), scope(GROUP), scope(VAULT));

        for (int outer = 0; outer < chain.size(); outer++) {
            for (int inner = 0; inner < chain.size(); inner++) {
                assertThat(chain.get(outer).contains(chain.get(inner)))
                        .as("%s contains %s", chain.get(outer), chain.get(inner))
                        .isEqualTo(outer <= inner);
            }
        }
    }

    @Test
    void aNameThatBeginsAlikeIsAnother() {
        assertThat(scope(GROUP).contains(scope(GROUP + "-test"))).isFalse();
    }

    @Test
    void aManagementGroupMayContainAnySubscriptionButThatIsNotCertain() {
        var contoso = scope(MANAGEMENT_GROUP);

        assertThat(contoso.contains(scope(SUBSCRIPTION))).isFalse();
        assertThat(contoso.mayContain(scope(SUBSCRIPTION))).isTrue();
        assertThat(contoso.mayContain(scope(VAULT))).isTrue();
        assertThat(contoso.mayContain(scope(MANAGEMENT_GROUP + "-research"))).isTrue();
        assertThat(contoso.mayContain(scope("/"))).isFalse();
        assertThat(contoso.contains(contoso)).isTrue();
        assertThat(scope("/").contains(contoso)).isTrue();
        assertThat(scope(SUBSCRIPTION).mayContain(contoso)).isFalse();
        assertThat(contoso.mayContain(DirectoryScope.WHOLE)).isFalse();
    }

    private static Scope scope(String path) {
        return Scope.azure(path).orElseThrow();
    }
}
