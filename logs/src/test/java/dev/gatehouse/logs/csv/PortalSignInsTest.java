package dev.gatehouse.logs.csv;

import static dev.gatehouse.logs.csv.PortalSamples.CURRENT;
import static dev.gatehouse.logs.csv.PortalSamples.FAILED;
import static dev.gatehouse.logs.csv.PortalSamples.read;
import static dev.gatehouse.logs.csv.PortalSamples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of sign-ins, in all headers that the portal has had. */
final class PortalSignInsTest {
    private static final String FILE = "InteractiveSignIns_2026-03-01_2026-03-02.csv";

    @Test
    void rowHasTheColumnsOfGraph() {
        PortalReading reading = read(FILE, CURRENT, FAILED);

        assertThat(reading.tables).containsExactly(Table.SIGNIN_LOGS);
        assertThat(reading.ids).containsExactly("11111111-0000-4000-8000-000000000001");
        assertThat(reading.row())
                .containsEntry("TimeGenerated", "2026-03-01T08:19:41Z")
                .containsEntry("UserPrincipalName", "ada@contoso.example")
                .containsEntry("UserDisplayName", "Ada Admin")
                .containsEntry("AppId", "44444444-0000-4000-8000-000000000004")
                .containsEntry("ResourceIdentity", "55555555-0000-4000-8000-000000000005")
                .containsEntry("ResultType", "50126")
                .containsEntry("ResultDescription", "Wrong \"name\" or password")
                .containsEntry("Location", "FR")
                .containsEntry("LocationDetails", "{\"city\":\"Lyon\",\"countryOrRegion\":\"FR\",\"state\":\"Rhone\"}")
                .containsEntry("DeviceDetail", "{\"browser\":\"Edge 120.0.0\",\"operatingSystem\":\"Windows 11\"}")
                .containsEntry("IsInteractive", "true")
                .containsEntry("AutonomousSystemNumber", "64500")
                .containsEntry("ConditionalAccessStatus", "notApplied")
                .containsEntry("AuthenticationRequirement", "singleFactorAuthentication")
                .doesNotContainKeys("MfaDetail", "SessionId", "UserAgent");
        assertThat(reading.records).contains("\"errorCode\":50126").contains("\"autonomousSystemNumber\":64500");
    }

    @ParameterizedTest
    @CsvSource({
        "InteractiveSignIns_2026.csv, SIGNIN_LOGS, true",
        "NonInteractiveSignIns_2026.csv, AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS, false",
        "case 7/noninteractivesignins.csv, AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS, false",
        "NonInteractive/InteractiveSignIns.csv, SIGNIN_LOGS, true",
        "renamed.csv, SIGNIN_LOGS, true"
    })
    void fileNameTellsInteractiveFromNonInteractive(String fileName, Table table, String interactive) {
        PortalReading reading = read(fileName, CURRENT, FAILED);

        assertThat(reading.tables).containsExactly(table);
        assertThat(reading.row()).containsEntry("IsInteractive", interactive);
    }

    @ParameterizedTest
    @CsvSource({
        "ApplicationSignIns_2026.csv, AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS",
        "MSISignIns_2026.csv, AAD_MANAGED_IDENTITY_SIGNIN_LOGS",
        "renamed.csv, AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS"
    })
    void applicationsHaveTablesOfTheirOwn(String fileName, Table table) {
        Map<String, String> values = with(
                with(FAILED, "Service principal ID", "66666666-0000-4000-8000-000000000006"),
                "Credential key ID",
                "77777777-0000-4000-8000-000000000007");
        PortalReading reading = read(fileName, PortalSamples.APPLICATIONS, values);

        assertThat(reading.tables).containsExactly(table);
        assertThat(reading.row())
                .containsEntry("ServicePrincipalId", "66666666-0000-4000-8000-000000000006")
                .containsEntry("ServicePrincipalCredentialKeyId", "77777777-0000-4000-8000-000000000007")
                .containsEntry("ResultType", "50126")
                .doesNotContainKey("UserId");
    }

    @Test
    void olderAndOldestHeadersGiveTheSameRow() {
        SortedMap<String, String> expected = read(FILE, CURRENT, FAILED).row();
        List<String> oldest = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        FAILED.forEach((name, value) -> {
            oldest.add(
                    switch (name) {
                        case "Date (UTC)" -> "Date";
                        case "Request ID" -> "Sign-in ID";
                        case "Client app" -> "Client App";
                        case "Autonomous system  number" -> "AS number";
                        default -> name.strip();
                    });
            cells.add(value);
        });

        assertThat(PortalSamples.older()).hasSize(44);
        assertThat(read(FILE, PortalSamples.older(), FAILED).row()).isEqualTo(expected);
        assertThat(PortalReading.ofRows(FILE, oldest, List.of(cells)).row()).isEqualTo(expected);
    }

    @Test
    void orderOfColumnsAndUnknownOnesDoNotMatter() {
        SortedMap<String, String> expected = read(FILE, CURRENT, FAILED).row();
        List<String> names = new ArrayList<>(CURRENT);
        names.add("A column of next year");
        Collections.shuffle(names, new Random(7));

        assertThat(read(FILE, names, with(FAILED, "A column of next year", "x")).row())
                .isEqualTo(expected);
    }

    @Test
    void namesAreComparedWithoutCaseBlanksAndByteOrderMark() {
        List<String> names = new ArrayList<>();
        CURRENT.forEach(name -> names.add(" " + name.toUpperCase(Locale.ROOT).replace(" ", "\u00A0 ")));
        names.set(0, "\uFEFF" + names.getFirst());

        PortalReading reading = PortalReading.ofRows(FILE, names, List.of(PortalSamples.row(CURRENT, FAILED)));
        assertThat(reading.row()).isEqualTo(read(FILE, CURRENT, FAILED).row());
    }

    @Test
    void firstCellThatHoldsSomethingCountsWhereANameComesTwice() {
        List<String> row = new ArrayList<>(PortalSamples.row(CURRENT, FAILED));
        row.set(CURRENT.lastIndexOf("Incoming token type"), "Primary refresh token");
        assertThat(PortalReading.ofRows(FILE, CURRENT, List.of(row)).row())
                .containsEntry("IncomingTokenType", "primaryRefreshToken");

        row.set(CURRENT.indexOf("Incoming token type"), "SAML 1.1");
        assertThat(PortalReading.ofRows(FILE, CURRENT, List.of(row)).row())
                .containsEntry("IncomingTokenType", "saml11");
    }

    @ParameterizedTest
    @CsvSource({
        "Success, '', 0",
        "Success, 0, 0",
        "success, ' ', ' '",
        "Failure, '', none",
        "Interrupted, '', none",
        "Interrupted, 50140, 50140",
        "Something, 0, 0",
        "'', '', none",
        "Failure, 0x10, 0x10"
    })
    void resultCodeIsZeroOnlyWhereTheSignInSucceeded(String status, String code, String expected) {
        Map<String, String> values = with(with(FAILED, "Status", status), "Sign-in error code", code);
        String result = read(FILE, CURRENT, values).row().getOrDefault("ResultType", "none");

        assertThat(result.strip()).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "Cross tenant access type, B2B collaboration, CrossTenantAccessType, b2bCollaboration",
        "Authentication Protocol, Device code, AuthenticationProtocol, deviceCode",
        "Authentication Protocol, OAuth 2.0, AuthenticationProtocol, oAuth2",
        "Authentication Protocol, SomethingNew, AuthenticationProtocol, SomethingNew",
        "Original transfer method, Device code flow, OriginalTransferMethod, deviceCodeFlow",
        "Client credential type, Client secret, ClientCredentialType, clientSecret",
        "Authentication requirement, Multifactor authentication, AuthenticationRequirement, multiFactorAuthentication",
        "Conditional Access, Success, ConditionalAccessStatus, success",
        "Conditional Access, Failure, ConditionalAccessStatus, failure",
        "Token issuer type, Azure AD, TokenIssuerType, AzureAD",
        "User type, Guest, UserType, Guest",
        "Flagged for review, No, FlaggedForReview, false",
        "Through Global Secure Access, TRUE, IsThroughGlobalSecureAccess, true",
        "Latency, 120, ProcessingTimeInMilliseconds, 120",
        "Latency, 120 ms, ProcessingTimeInMilliseconds, 120 ms",
        "Session ID, 0a, SessionId, 0a",
        "IP address (seen by resource), 198.51.100.9, IPAddressFromResourceProvider, 198.51.100.9",
        "Unique token identifier, '''-abc', UniqueTokenIdentifier, -abc",
        "Unique token identifier, '''+abc', UniqueTokenIdentifier, +abc",
        "Unique token identifier, '''abc', UniqueTokenIdentifier, '''abc'"
    })
    void displayedTextsBecomeTheValuesOfGraph(String name, String cell, String column, String expected) {
        assertThat(read(FILE, CURRENT, with(FAILED, name, cell)).row()).containsEntry(column, expected);
    }

    @Test
    void deviceAndSecondFactorBecomeObjects() {
        Map<String, String> values = FAILED;
        values = with(values, "Device ID", "88888888-0000-4000-8000-000000000008");
        values = with(values, "Compliant", "Yes");
        values = with(values, "Managed", "false");
        values = with(values, "Join Type", "Azure AD joined");
        values = with(values, "Multifactor authentication result", "MFA denied; user declined the authentication");
        values = with(values, "Multifactor authentication auth method", "Mobile app notification");
        values = with(values, "Token Protection - Sign In Session", "Unbound");
        values = with(values, "Token Protection - Sign In Session StatusCode", "1002");

        assertThat(read(FILE, CURRENT, values).row())
                .containsEntry(
                        "DeviceDetail",
                        "{\"browser\":\"Edge 120.0.0\",\"deviceId\":\"88888888-0000-4000-8000-000000000008\","
                                + "\"isCompliant\":true,\"isManaged\":false,\"operatingSystem\":\"Windows 11\","
                                + "\"trustType\":\"Azure AD joined\"}")
                .containsEntry("MfaDetail", "{\"authMethod\":\"Mobile app notification\"}")
                .containsEntry(
                        "TokenProtectionStatusDetails",
                        "{\"signInSessionStatus\":\"unbound\",\"signInSessionStatusCode\":1002}")
                .containsEntry(
                        "Status",
                        "{\"additionalDetails\":\"MFA denied; user declined the authentication\","
                                + "\"errorCode\":50126,\"failureReason\":\"Wrong \\\"name\\\" or password\"}");
    }
}
