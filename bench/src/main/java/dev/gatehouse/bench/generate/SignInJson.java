package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Writes a sign-in as Graph answers it, or as the properties of a diagnostics record: the two differ in details. */
final class SignInJson {
    private final Tenant tenant;
    private final PolicyJson policies;

    SignInJson(Tenant tenant) {
        this.tenant = tenant;
        this.policies = new PolicyJson(tenant);
    }

    void write(JsonGenerator json, SignIn event, Shape shape) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", event.id());
        json.writeStringField(
                "createdDateTime", shape == Shape.GRAPH ? Times.seconds(event.time()) : Times.offset(event.time()));
        subject(json, event, shape);
        client(json, event);
        risk(json, event, shape);
        resource(json, event);
        token(json, event, shape);
        status(json, event, shape);
        device(json, event);
        location(json, event.place());
        policies.write(json, event, shape);
        AuthenticationJson.write(json, event, shape);
        json.writeEndObject();
    }

    private static void subject(JsonGenerator json, SignIn event, Shape shape) throws IOException {
        switch (event.subject()) {
            case Person person -> {
                json.writeStringField("userDisplayName", person.name());
                json.writeStringField("userPrincipalName", person.upn());
                json.writeStringField("userId", person.id());
                json.writeStringField("userType", shape == Shape.GRAPH ? "member" : "Member");
                json.writeStringField("servicePrincipalId", "");
                json.writeStringField("servicePrincipalName", "");
                json.writeStringField("signInIdentifier", person.upn());
            }
            case Workload workload -> {
                json.writeNullField("userDisplayName");
                json.writeNullField("userPrincipalName");
                json.writeStringField("userId", "");
                json.writeStringField("servicePrincipalId", workload.id());
                json.writeStringField("servicePrincipalName", workload.name());
                json.writeStringField("servicePrincipalCredentialKeyId", workload.managed() ? "" : workload.keyId());
                json.writeStringField("servicePrincipalCredentialThumbprint", "");
            }
        }
    }

    private static void client(JsonGenerator json, SignIn event) throws IOException {
        boolean managed = event.kind() == SignInKind.MANAGED_IDENTITY;
        if (event.subject() instanceof Workload workload) {
            json.writeStringField("appId", workload.appId());
            if (!managed) {
                json.writeStringField("appDisplayName", workload.name());
            }
        } else {
            json.writeStringField("appId", event.app().id());
            json.writeStringField("appDisplayName", event.app().displayName());
            json.writeStringField("clientAppUsed", event.app().client());
            json.writeStringField("userAgent", event.device().userAgent());
        }
        json.writeStringField("ipAddress", managed ? "" : event.ip());
        json.writeNumberField("autonomousSystemNumber", event.autonomousSystem());
        json.writeStringField("correlationId", event.correlationId());
        json.writeStringField("originalRequestId", event.id());
        json.writeBooleanField("isInteractive", event.kind() == SignInKind.INTERACTIVE);
        json.writeNumberField("processingTimeInMilliseconds", event.milliseconds());
    }

    private static void risk(JsonGenerator json, SignIn event, Shape shape) throws IOException {
        json.writeStringField("riskDetail", "none");
        json.writeStringField("riskLevelAggregated", event.risk().level());
        json.writeStringField("riskLevelDuringSignIn", event.risk().level());
        json.writeStringField("riskState", event.risk().state());
        if (shape == Shape.DIAGNOSTICS) {
            riskTypes(json, event, "riskEventTypes");
        }
        riskTypes(json, event, "riskEventTypes_v2");
        json.writeBooleanField("flaggedForReview", false);
    }

    private static void riskTypes(JsonGenerator json, SignIn event, String field) throws IOException {
        json.writeArrayFieldStart(field);
        if (event.risk() != SignIn.Risk.NONE) {
            json.writeString("unfamiliarFeatures");
        }
        json.writeEndArray();
    }

    private void resource(JsonGenerator json, SignIn event) throws IOException {
        json.writeStringField("resourceDisplayName", event.app().resourceName());
        json.writeStringField("resourceId", event.app().resourceId());
        boolean home = event.resourceTenant().isEmpty();
        json.writeStringField("resourceTenantId", home ? tenant.id() : event.resourceTenant());
        json.writeStringField("resourceOwnerTenantId", "f8cdef31-a31e-4b4a-93e4-5f571e91255a");
        json.writeStringField("homeTenantId", tenant.id());
        json.writeStringField("homeTenantName", "");
        json.writeStringField("crossTenantAccessType", home ? "none" : "b2bCollaboration");
        json.writeBooleanField("isTenantRestricted", false);
    }

    private static void token(JsonGenerator json, SignIn event, Shape shape) throws IOException {
        json.writeStringField("tokenIssuerType", "AzureAD");
        json.writeStringField(
                "uniqueTokenIdentifier",
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(event.id().substring(0, 22).getBytes(StandardCharsets.US_ASCII)));
        if (event.subject() instanceof Person) {
            json.writeStringField("sessionId", session(event));
        }
        json.writeStringField(
                "incomingTokenType", event.kind() == SignInKind.NON_INTERACTIVE ? "primaryRefreshToken" : "none");
        json.writeStringField("authenticationProtocol", "none");
        if (shape == Shape.GRAPH) {
            json.writeArrayFieldStart("signInEventTypes");
            json.writeString(event.kind().eventType());
            json.writeEndArray();
        }
        json.writeObjectFieldStart("tokenProtectionStatusDetails");
        json.writeStringField("signInSessionStatus", "unbound");
        json.writeNumberField("signInSessionStatusCode", 1002);
        json.writeEndObject();
    }

    /**
     * One session is what somebody does with one device from one address on one day; it begins when the first factor
     * was right. It is drawn from no dice, so that renewals, made elsewhere, share it with the sign-in before them.
     */
    private static String session(SignIn event) {
        if (!event.outcome().firstFactor()) {
            return "";
        }
        String told = String.join(
                " ",
                event.subject().id(),
                event.device().id(),
                event.device().userAgent(),
                event.ip(),
                Times.seconds(event.time()).substring(0, 10));
        return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void status(JsonGenerator json, SignIn event, Shape shape) throws IOException {
        Outcome outcome = event.outcome();
        json.writeObjectFieldStart("status");
        json.writeNumberField("errorCode", outcome.code());
        if (outcome != Outcome.SUCCESS || shape == Shape.GRAPH) {
            json.writeStringField("failureReason", outcome.reason());
        }
        String details = AuthenticationJson.statusDetails(event);
        if (!details.isEmpty()) {
            json.writeStringField("additionalDetails", details);
        } else if (shape == Shape.GRAPH) {
            json.writeNullField("additionalDetails");
        }
        json.writeEndObject();
    }

    private static void device(JsonGenerator json, SignIn event) throws IOException {
        if (event.subject() instanceof Workload) {
            return;
        }
        Device device = event.device();
        json.writeObjectFieldStart("deviceDetail");
        json.writeStringField("deviceId", device.id());
        json.writeStringField("displayName", device.name());
        json.writeStringField("operatingSystem", device.operatingSystem());
        json.writeStringField("browser", device.browser());
        json.writeBooleanField("isCompliant", device.managed());
        json.writeBooleanField("isManaged", device.managed());
        json.writeStringField("trustType", device.trust());
        json.writeEndObject();
    }

    private static void location(JsonGenerator json, Place place) throws IOException {
        json.writeObjectFieldStart("location");
        json.writeStringField("city", place.city());
        json.writeStringField("state", place.state());
        json.writeStringField("countryOrRegion", place.country());
        json.writeObjectFieldStart("geoCoordinates");
        json.writeNullField("altitude");
        json.writeFieldName("latitude");
        json.writeNumber(place.latitude());
        json.writeFieldName("longitude");
        json.writeNumber(place.longitude());
        json.writeEndObject();
        json.writeEndObject();
    }
}
