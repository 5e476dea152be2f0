package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.UserPrincipalName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigurationReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "# nothing yet\n",
                "---\n",
                "{}",
                "\uFEFF",
                "emergencyAccounts:\nwatchlists:\nprivilegedRoles:\n"
            })
    void noConfigurationAtAllIsAValidConfiguration(String yaml) {
        assertThat(Read.configuration(yaml)).isEqualTo(Configuration.none());
    }

    @Test
    void readsWhatAnAdministratorDeclares() {
        var configuration = Read.configuration("""
                tenant: contoso
                emergencyAccounts:
                  - breakglass1@contoso.example
                  - 4F2C9A3E-5D1B-4C8E-9F60-2B7D1E8A9C35
                privilegedAccounts:
                  - Adm_Kim@Contoso.example
                privilegedRoles:
                  add: [Reports Reader]
                watchlists:
                  approved_countries: [NL, DE]
                """);

        assertThat(configuration.tenant()).isEqualTo("contoso");
        assertThat(configuration.emergencyAccounts())
                .extracting(Account::account)
                .containsExactly(
                        UserPrincipalName.of("breakglass1@contoso.example"),
                        PrincipalId.of("4f2c9a3e-5d1b-4c8e-9f60-2b7d1e8a9c35"));
        assertThat(configuration.privilegedAccounts())
                .extracting(Account::account)
                .containsExactly(UserPrincipalName.of("adm_kim@contoso.example"));
        assertThat(configuration.privilegedRoles().add()).hasSize(1);
        assertThat(configuration.watchlists().values("APPROVED_COUNTRIES")).contains(List.of("NL", "DE"));
    }

    @Test
    void everyDeclarationKnowsWhereItStands() {
        var account = Read.configuration("tenant: a\nemergencyAccounts:\n  - kim@contoso.example\n")
                .emergencyAccounts()
                .getFirst();

        assertThat(account.origin())
                .isEqualTo(new Origin("gatehouse.yaml", 3, 5))
                .hasToString("gatehouse.yaml:3:5");
    }

    @Test
    void reportsAllMistakesOfAFileAtOnce() {
        assertThat(Read.problems("""
                        tenant: ''
                        emergencyAccount:
                          - kim@contoso.example
                        privilegedAccounts:
                          - Kim Adams
                          - account: lee@contoso.example
                            from: yesterday
                        """))
                .containsExactly(
                        "gatehouse.yaml:2:1: there is no key \"emergencyAccount\"; expected one of tenant, "
                                + "emergencyAccounts, privilegedAccounts, privilegedRoles, watchlists, fieldTables, "
                                + "workingHours, thresholds, exclusions, plannedChanges, plannedTests, posture, "
                                + "acceptedFindings, sources, retention, sinks, sinkTargets, canary, server; did you mean \"emergencyAccounts\"?",
                        "gatehouse.yaml:1:9: \"tenant\" is empty; expected a text; see docs/configuration.md",
                        "gatehouse.yaml:5:5: \"Kim Adams\" is no account; expected a user principal name such as "
                                + "adm_kim@contoso.example, or an object id; copy the user principal name or the object "
                                + "id from the directory",
                        "gatehouse.yaml:7:11: \"yesterday\" is not a time; expected a time with its zone such as "
                                + "2026-05-04T09:00:00Z, or a date such as 2026-05-04 (midnight UTC); write it as "
                                + "year-month-day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenant:",
                "tenant: ''",
                "tenant: '  '",
                "tenant: ~",
                "tenant: [a]",
                "tenant: {a: b}",
                "tenant: !secret a"
            })
    void aTenantIsAText(String yaml) {
        assertThat(Read.problems(yaml)).singleElement().asString().contains("expected a text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant: a b", "tenant: a/b", "tenant: ../etc", "tenant: 'a\\nb'", "tenant: \"a\\u0007\""})
    void aTenantsNameIsSafeEverywhere(String yaml) {
        assertThat(Read.problems(yaml)).singleElement().asString().contains("is no name for a tenant");
    }

    @Test
    void aNumberIsATextAsItWasWritten() {
        assertThat(Read.configuration("tenant: 0042").tenant()).isEqualTo("0042");
    }

    @ParameterizedTest
    @ValueSource(strings = {"just text", "- kim@contoso.example", "42"})
    void aFileIsASection(String yaml) {
        assertThat(Read.problems(yaml))
                .singleElement()
                .asString()
                .contains("\"the file\" is")
                .contains("expected a section");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"emergencyAccounts: kim@contoso.example", "emergencyAccounts: {account: kim@contoso.example}"})
    void accountsAreAList(String yaml) {
        assertThat(Read.problems(yaml)).singleElement().asString().contains("not a list; expected a list of accounts");
    }

    @Test
    void readsBytesInUtf8WithOrWithoutAMark() {
        var bytes = "\uFEFFwatchlists: {names: [Zoë]}".getBytes(StandardCharsets.UTF_8);
        var configuration = ConfigurationReader.read("gatehouse.yaml", bytes)
                .configuration()
                .orElseThrow();

        assertThat(configuration.watchlists().values("names")).contains(List.of("Zoë"));
    }

    @Test
    void saysWhereBytesAreNotUtf8() {
        var bytes = "tenant: contoso\nwatchlists: {names: [Zoë]}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ConfigurationReader.read("gatehouse.yaml", bytes).problems())
                .extracting(ConfigProblem::describe)
                .containsExactly(
                        "gatehouse.yaml:2:24: the file is not UTF-8 here; expected UTF-8; save the file as UTF-8");
    }

    @Test
    void refusesUtf16() {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            assertThat(ConfigurationReader.read("gatehouse.yaml", "tenant: a".getBytes(charset))
                            .problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo(ConfigProblem.Code.ENCODING);
                        assertThat(problem.remedy()).contains("UTF-8");
                    });
        }
    }
}
