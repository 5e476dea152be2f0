package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;

/** Writes how somebody proved himself in a sign-in: the requirement, each step, and the details around them. */
final class AuthenticationJson {
    private AuthenticationJson() {}

    /** The text that stands beside the result code. */
    static String statusDetails(SignIn event) {
        if (event.outcome() != Outcome.SUCCESS) {
            return event.outcome().details();
        }
        return switch (event.kind()) {
            case INTERACTIVE -> event.app().legacy() ? "" : "MFA completed in Azure AD";
            case NON_INTERACTIVE -> "MFA requirement satisfied by claim in the token";
            case SERVICE_PRINCIPAL, MANAGED_IDENTITY -> "";
        };
    }

    static void write(JsonGenerator json, SignIn event, Shape shape) throws IOException {
        processing(json, event);
        network(json, event);
        if (event.subject() instanceof Workload) {
            json.writeStringField("clientCredentialType", "clientSecret");
            return;
        }
        json.writeStringField(
                "authenticationRequirement",
                secondIsAsked(event) ? "multiFactorAuthentication" : "singleFactorAuthentication");
        json.writeArrayFieldStart("authenticationDetails");
        first(json, event, shape);
        if (secondIsAsked(event)) {
            second(json, event, shape);
        }
        json.writeEndArray();
        requirementPolicies(json, event);
        json.writeArrayFieldStart("sessionLifetimePolicies");
        json.writeEndArray();
        json.writeNullField("mfaDetail");
    }

    private static boolean secondIsAsked(SignIn event) {
        return event.outcome().firstFactor() && !event.app().legacy();
    }

    private static void first(JsonGenerator json, SignIn event, Shape shape) throws IOException {
        boolean right = event.outcome().firstFactor();
        String result =
                right ? "Correct password" : "Invalid username or password or Invalid on-premise username or password.";
        if (event.outcome() == Outcome.LOCKED) {
            result = "Account is locked";
        }
        if (event.firstFactor() != SignIn.FirstFactor.PASSWORD) {
            result = "First factor requirement satisfied by claim in the token";
        }
        step(
                json,
                shape,
                event.time(),
                event.firstFactor().method(),
                event.firstFactor().detail(),
                right,
                result,
                0);
    }

    private static void second(JsonGenerator json, SignIn event, Shape shape) throws IOException {
        boolean token = event.kind() == SignInKind.NON_INTERACTIVE;
        step(
                json,
                shape,
                event.time().plusSeconds(4),
                token ? "Previously satisfied" : "Mobile app notification",
                "",
                event.outcome().secondFactor(),
                statusDetails(event),
                1);
    }

    private static void step(
            JsonGenerator json,
            Shape shape,
            Instant time,
            String method,
            String detail,
            boolean succeeded,
            String result,
            int sequence)
            throws IOException {
        json.writeStartObject();
        json.writeStringField(
                "authenticationStepDateTime", shape == Shape.GRAPH ? Times.seconds(time) : Times.offset(time));
        json.writeStringField("authenticationMethod", method);
        if (detail.isEmpty()) {
            json.writeNullField("authenticationMethodDetail");
        } else {
            json.writeStringField("authenticationMethodDetail", detail);
        }
        json.writeBooleanField("succeeded", succeeded);
        json.writeStringField("authenticationStepResultDetail", result);
        json.writeStringField(
                "authenticationStepRequirement",
                sequence == 0 ? "Primary authentication" : "Multifactor authentication");
        if (shape == Shape.DIAGNOSTICS) {
            json.writeNumberField("StatusSequence", 0);
            json.writeNumberField("RequestSequence", sequence);
        }
        json.writeEndObject();
    }

    private static void requirementPolicies(JsonGenerator json, SignIn event) throws IOException {
        json.writeArrayFieldStart("authenticationRequirementPolicies");
        if (secondIsAsked(event)) {
            json.writeStartObject();
            json.writeStringField("requirementProvider", "multiConditionalAccess");
            json.writeStringField("detail", "Conditional Access");
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void processing(JsonGenerator json, SignIn event) throws IOException {
        json.writeArrayFieldStart("authenticationProcessingDetails");
        if (event.subject() instanceof Person) {
            pair(json, "Login Hint Present", "True");
            pair(json, "Oauth Scope Info", "[\"openid\",\"profile\",\"User.Read\"]");
        }
        pair(json, "Root Key Type", "Unknown");
        json.writeEndArray();
    }

    private static void pair(JsonGenerator json, String key, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", key);
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private static void network(JsonGenerator json, SignIn event) throws IOException {
        json.writeArrayFieldStart("networkLocationDetails");
        if (event.ip().equals(event.place().office())) {
            json.writeStartObject();
            json.writeStringField("networkType", "trustedNamedLocation");
            json.writeArrayFieldStart("networkNames");
            json.writeString("Office " + event.place().city());
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
