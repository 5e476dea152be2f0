package dev.gatehouse.bench.generate;

import java.util.List;

/** The texts that go with the quiet tenant. */
final class QuietText {
    private QuietText() {}

    /** What the organisation declares: the template with its accounts and plans put in. */
    static String configuration(String template, QuietTenant tenant) {
        return template.replace("{{emergency}}", tenant.people().emergency().upn())
                .replace("{{second}}", tenant.people().secondEmergency().upn())
                .replace("{{inviter}}", tenant.people().inviter().upn())
                .replace("{{changes}}", plans(tenant.plans().changes(), "entities"))
                .replace("{{tests}}", plans(tenant.plans().tests(), "account"));
    }

    /** The reader's page. */
    static String readme(String template, QuietTenant tenant) {
        return template.replace(
                        "{{events}}", Integer.toString(tenant.story().events().size()))
                .replace("{{users}}", Integer.toString(tenant.people().users().size()))
                .replace("{{admins}}", Integer.toString(tenant.people().admins().size()));
    }

    private static String plans(List<QuietPlans.Plan> plans, String key) {
        var text = new StringBuilder();
        for (QuietPlans.Plan plan : plans) {
            text.append("  - ")
                    .append(key)
                    .append(": ")
                    .append(plan.account().upn())
                    .append('\n');
            if (!plan.rules().isEmpty()) {
                text.append("    rules: [")
                        .append(String.join(", ", plan.rules()))
                        .append("]\n");
            }
            text.append("    reason: ").append(plan.reason()).append('\n');
            text.append("    from: ").append(Times.seconds(plan.from())).append('\n');
            text.append("    until: ").append(Times.seconds(plan.until())).append('\n');
        }
        return text.toString();
    }
}
