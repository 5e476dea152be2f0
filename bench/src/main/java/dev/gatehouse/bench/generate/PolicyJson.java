package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes what Conditional Access made of a sign-in. */
final class PolicyJson {
    private final Tenant tenant;

    PolicyJson(Tenant tenant) {
        this.tenant = tenant;
    }

    void write(JsonGenerator json, SignIn event, Shape shape) throws IOException {
        boolean applies = event.outcome().firstFactor()
                && event.subject() instanceof Person
                && !event.app().legacy();
        json.writeStringField("conditionalAccessStatus", applies ? overall(event) : "notApplied");
        json.writeArrayFieldStart("appliedConditionalAccessPolicies");
        if (event.subject() instanceof Person) {
            for (int i = 0; i < tenant.policies().size(); i++) {
                policy(json, tenant.policies().get(i), applies && i == 0 ? overall(event) : "notApplied", shape);
            }
        }
        json.writeEndArray();
    }

    private static String overall(SignIn event) {
        boolean failed =
                event.outcome() == Outcome.BLOCKED_BY_POLICY || !event.outcome().secondFactor();
        return failed ? "failure" : "success";
    }

    private static void policy(JsonGenerator json, Tenant.Policy policy, String result, Shape shape)
            throws IOException {
        boolean met = !"notApplied".equals(result);
        json.writeStartObject();
        json.writeStringField("id", policy.id());
        json.writeStringField("displayName", policy.name());
        list(json, "enforcedGrantControls", met ? policy.control() : "");
        list(json, "enforcedSessionControls", "");
        json.writeStringField("result", result);
        if (shape == Shape.GRAPH) {
            json.writeStringField("conditionsSatisfied", met ? "application,users" : "users");
            json.writeStringField("conditionsNotSatisfied", met ? "none" : "application");
            json.writeArrayFieldStart("includeRulesSatisfied");
            rule(json, "users", "allUsers");
            json.writeEndArray();
            list(json, "excludeRulesSatisfied", "");
        } else {
            json.writeNumberField("conditionsSatisfied", met ? 3 : 2);
            json.writeNumberField("conditionsNotSatisfied", met ? 0 : 1);
        }
        json.writeEndObject();
    }

    private static void rule(JsonGenerator json, String condition, String satisfied) throws IOException {
        json.writeStartObject();
        json.writeStringField("conditionalAccessCondition", condition);
        json.writeStringField("ruleSatisfied", satisfied);
        json.writeEndObject();
    }

    private static void list(JsonGenerator json, String field, String only) throws IOException {
        json.writeArrayFieldStart(field);
        if (!only.isEmpty()) {
            json.writeString(only);
        }
        json.writeEndArray();
    }
}
