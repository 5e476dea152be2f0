package dev.gatehouse.logs.scan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Synthetic Entra sign-ins in the diagnostics envelope, about 3.9 KB each. */
@SuppressWarnings("InlineFormatString") // inline, the record would drown the method
final class SignIns {
    /** Thirty columns that rules ask for most. */
    static final List<String> PATHS = List.of(
            "time",
            "category",
            "resultType",
            "tenantId",
            "callerIpAddress",
            "correlationId",
            "properties.id",
            "properties.createdDateTime",
            "properties.userPrincipalName",
            "properties.userId",
            "properties.appId",
            "properties.appDisplayName",
            "properties.ipAddress",
            "properties.clientAppUsed",
            "properties.userAgent",
            "properties.conditionalAccessStatus",
            "properties.isInteractive",
            "properties.riskLevelDuringSignIn",
            "properties.riskState",
            "properties.riskEventTypes_v2",
            "properties.resourceDisplayName",
            "properties.authenticationRequirement",
            "properties.userType",
            "properties.status.errorCode",
            "properties.status.failureReason",
            "properties.deviceDetail.deviceId",
            "properties.deviceDetail.isCompliant",
            "properties.deviceDetail.trustType",
            "properties.location.city",
            "properties.location.countryOrRegion");

    private static final String POLICY = """
            {"id":"%s","displayName":"CA0%d Require multifactor authentication for all users","enforcedGrantControls":["Mfa"],\
            "enforcedSessionControls":[],"result":"%s","conditionsSatisfied":3,"conditionsNotSatisfied":0}""";
    private static final String STEP = """
            {"authenticationStepDateTime":"2026-10-%02dT14:08:45.2213421+00:00","authenticationMethod":"Previously satisfied",\
            "succeeded":true,"authenticationStepResultDetail":"First factor requirement satisfied by claim in the token",\
            "authenticationStepRequirement":"Primary authentication","StatusSequence":0,"RequestSequence":%d}""";
    private static final String RECORD = """
            {"time":"2026-10-%02dT14:08:45.2210000Z","resourceId":"/tenants/%s/providers/Microsoft.aadiam",\
            "operationName":"Sign-in activity","operationVersion":"1.0","category":"SignInLogs","tenantId":"%s",\
            "resultType":"%d","resultSignature":"None","durationMs":0,"callerIpAddress":"203.0.113.%d",\
            "correlationId":"%s","identity":"%s","Level":4,"location":"FR","properties":{"id":"%s",\
            "createdDateTime":"2026-10-%02dT14:08:45.221+00:00","userDisplayName":"%s","userPrincipalName":"%s@contoso.com",\
            "userId":"%s","appId":"%s","appDisplayName":"Azure Portal","ipAddress":"203.0.113.%d","status":{"errorCode":%d,\
            "failureReason":"%s","additionalDetails":"MFA requirement satisfied by claim in the token"},\
            "clientAppUsed":"Browser","userAgent":"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like \
            Gecko) Chrome/129.0.0.0 Safari/537.36 Edg/129.0.0.0","deviceDetail":{"deviceId":"%s","displayName":"DESKTOP-%d",\
            "operatingSystem":"Windows10","browser":"Edge 129.0.0","isCompliant":%b,"isManaged":%b,"trustType":"Azure AD joined"},\
            "location":{"city":"Lyon","state":"Rhone","countryOrRegion":"FR","geoCoordinates":{"latitude":45.748,\
            "longitude":4.84671}},"mfaDetail":{},"correlationId":"%s","conditionalAccessStatus":"success",\
            "appliedConditionalAccessPolicies":[%s],"authenticationContextClassReferences":[],"originalRequestId":"%s",\
            "isInteractive":%b,"tokenIssuerName":"","tokenIssuerType":"AzureAD","authenticationProcessingDetails":[\
            {"key":"Root Key Type","value":"Unknown"},{"key":"Oauth Scope Info","value":"[\\"openid\\",\\"profile\\",\\"User.Read\\"]"}],\
            "networkLocationDetails":[{"networkType":"namedNetwork","networkNames":["Head office"]}],"clientCredentialType":"none",\
            "processingTimeInMilliseconds":%d,"riskDetail":"none","riskLevelAggregated":"none","riskLevelDuringSignIn":"none",\
            "riskState":"none","riskEventTypes":[],"riskEventTypes_v2":[],"resourceDisplayName":"Windows Azure Service Management API",\
            "resourceId":"797f4846-ba00-4fd7-ba43-dac1f8f63013","resourceTenantId":"%s","homeTenantId":"%s","tenantId":"%s",\
            "authenticationDetails":[%s],"authenticationRequirementPolicies":[{"requirementProvider":"multiConditionalAccess",\
            "detail":"Conditional Access"}],"sessionLifetimePolicies":[],"authenticationRequirement":"%s",\
            "servicePrincipalId":"","userType":"Member","flaggedForReview":false,"isTenantRestricted":false,\
            "autonomousSystemNumber":3215,"crossTenantAccessType":"none","privateLinkDetails":{},"ssoExtensionVersion":"",\
            "uniqueTokenIdentifier":"%s","incomingTokenType":"none","authenticationProtocol":"none","signInTokenProtectionStatus":"none",\
            "originalTransferMethod":"none","isThroughGlobalSecureAccess":false,"sessionId":"%s"}}""";

    private SignIns() {}

    /** At least this many bytes of records, one a line. */
    static byte[] lines(long seed, int bytes) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(bytes + 5000);
        while (text.length() < bytes) {
            text.append(record(random)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String record(Random random) {
        int day = 1 + random.nextInt(28);
        String tenant = "2ad3fc79-1859-42fa-9011-6f8df2251b22";
        int code = random.nextInt(10) == 0 ? 50126 : 0;
        String user = "user" + random.nextInt(5000);
        int address = random.nextInt(250);
        boolean managed = random.nextBoolean();
        String correlation = id(random);
        return String.format(
                Locale.ROOT,
                RECORD,
                day,
                tenant,
                tenant,
                code,
                address,
                correlation,
                user,
                id(random),
                day,
                user,
                user,
                id(random),
                id(random),
                address,
                code,
                code == 0 ? "Other." : "Error validating credentials due to invalid username or password.",
                id(random),
                random.nextInt(10000),
                managed,
                managed,
                correlation,
                repeat(random, true),
                id(random),
                random.nextInt(4) > 0,
                50 + random.nextInt(900),
                tenant,
                tenant,
                tenant,
                repeat(random, false),
                random.nextBoolean() ? "multiFactorAuthentication" : "singleFactorAuthentication",
                id(random).substring(0, 22),
                id(random));
    }

    private static String repeat(Random random, boolean policies) {
        StringBuilder text = new StringBuilder();
        int count = policies ? 1 + random.nextInt(3) : 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",");
            text.append(
                    policies
                            ? String.format(Locale.ROOT, POLICY, id(random), i, i == 0 ? "success" : "notApplied")
                            : String.format(Locale.ROOT, STEP, 1 + random.nextInt(28), i));
        }
        return text.toString();
    }

    private static String id(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
