package dev.gatehouse.cli.pim.policy;

import dev.gatehouse.cli.pim.policy.Fields.Count;
import dev.gatehouse.cli.pim.policy.Fields.Flag;
import dev.gatehouse.cli.pim.policy.Fields.Span;
import dev.gatehouse.cli.pim.policy.Fields.Text;
import dev.gatehouse.cli.pim.policy.Fields.Words;
import dev.gatehouse.cli.pim.policy.Parts.Group;
import dev.gatehouse.cli.pim.policy.Parts.Many;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a role setting has, by the names of the API. */
final class SettingFields {
    private static final Field RULES = new Words(List.of("justification", "multiFactorAuthentication", "ticketing"));
    private static final Field SPAN = new Span(Duration.ofDays(1));
    private static final Field FLAG = new Flag();

    /** All of it. */
    static final Group SETTING = group(
            "eligibility", assignments(),
            "assignment", assignments(),
            "activation", activation(),
            "notifications", new Notices());

    private SettingFields() {}

    private static Group assignments() {
        return group("isExpirationRequired", FLAG, "maximumDuration", SPAN, "enabledRules", RULES);
    }

    private static Group activation() {
        Map<String, Field> all = new LinkedHashMap<>();
        all.put("maximumDuration", SPAN);
        all.put("maximumTotalDuration", SPAN);
        all.put("enabledRules", RULES);
        all.put("claimValue", new Text());
        all.put("ticketPattern", new Text());
        all.put("approval", approval());
        all.put("isRiskApprovalRequired", FLAG);
        return new Group(all, false);
    }

    private static Group approval() {
        return group(
                "isApprovalRequired", FLAG,
                "isApprovalRequiredForExtension", FLAG,
                "approvalStages", new Many(stage()));
    }

    private static Group stage() {
        Map<String, Field> all = new LinkedHashMap<>();
        all.put("primaryApprovers", new Approvers());
        all.put("quorum", new Count());
        all.put("timeout", SPAN);
        all.put("isApproverJustificationRequired", FLAG);
        all.put("escalation", new Group(escalation(), true));
        return new Group(all, false);
    }

    private static Map<String, Field> escalation() {
        Map<String, Field> all = new LinkedHashMap<>();
        all.put("after", SPAN);
        all.put("escalationApprovers", new Approvers());
        return all;
    }

    private static Group group(String a, Field first, String b, Field second, String c, Field third) {
        Map<String, Field> all = new LinkedHashMap<>();
        all.put(a, first);
        all.put(b, second);
        all.put(c, third);
        return new Group(all, false);
    }

    private static Group group(
            String a, Field first, String b, Field second, String c, Field third, String d, Field fourth) {
        Map<String, Field> all =
                new LinkedHashMap<>(group(a, first, b, second, c, third).fields());
        all.put(d, fourth);
        return new Group(all, false);
    }
}
