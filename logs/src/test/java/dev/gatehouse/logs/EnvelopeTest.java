package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a diagnostics envelope says twice or differently. */
final class EnvelopeTest {
    private static final String SIGN_IN = json(
            "{'time':'2026-01-01T00:01:40Z','resourceId':'/tenants/T/providers/Microsoft.aadiam','category':'SignInLogs',"
                    + "'operationName':'Sign-in activity','tenantId':'T','resultType':'50126','resultDescription':'Wrong.',"
                    + "'callerIpAddress':'192.0.2.1','correlationId':'c','identity':'Ada','Level':4,'durationMs':'0','location':'FR',"
                    + "'properties':{'id':'e','createdDateTime':'2026-01-01T00:00:00.6816663+00:00','resourceId':'R','ipAddress':'',"
                    + "'location':{'countryOrRegion':'FR','city':'Paris'},'autonomousSystemNumber':'64512','status':{'errorCode':50126}}}");
    private static final String AUDIT = json(
            "{'time':'2026-01-01T00:01:40Z','category':'AuditLogs','operationName':'Add user','resultSignature':'None',"
                    + "'level':'4','properties':{'id':'e','category':'UserManagement','activityDisplayName':'Add user','result':'success',"
                    + "'activityDateTime':'2026-01-01T00:00:00Z','operationType':'Add'}}");

    @ParameterizedTest
    @CsvSource({
        "TimeGenerated, 2026-01-01T00:00:00.6816663+00:00",
        "ResourceId, /tenants/T/providers/Microsoft.aadiam",
        "ResourceIdentity, R",
        "Location, FR",
        "LocationDetails.city, Paris",
        "IPAddress, 192.0.2.1",
        "ResultType, 50126",
        "Status.errorCode, 50126",
        "ResultDescription, Wrong.",
        "Identity, Ada",
        "AADTenantId, T",
        "CorrelationId, c",
        "Level, 4",
        "DurationMs, 0",
        "AutonomousSystemNumber, 64512"
    })
    void ofASignIn(String field, String value) {
        assertThat(Reading.values(SIGN_IN, field)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "Category, UserManagement",
        "OperationName, Add user",
        "Result, success",
        "AADOperationType, Add",
        "ResultType, ''",
        "Level, 4",
        "TimeGenerated, 2026-01-01T00:00:00Z"
    })
    void ofAnAudit(String field, String value) {
        assertThat(Reading.values(AUDIT, field)).isEqualTo(value);
    }

    @Test
    void keysInAnyCaseAreTheSame() {
        String shouting =
                SIGN_IN.replace("callerIpAddress", "CALLERIPADDRESS").replace("\"properties\"", "\"Properties\"");

        assertThat(Reading.of(shouting).rows)
                .isEqualTo(Reading.of(SIGN_IN).rows)
                .hasSize(1);
    }

    private static String json(String withSingleQuotes) {
        return withSingleQuotes.replace('\'', '"');
    }
}
