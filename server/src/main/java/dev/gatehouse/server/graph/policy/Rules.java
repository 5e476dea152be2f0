package dev.gatehouse.server.graph.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Lengths;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The seventeen rules of a setting, as trees of JSON. */
public final class Rules {
    static final EntityType TYPE = new EntityType(
                    "unifiedRoleManagementPolicyRule",
                    Set.of(
                            "id",
                            "target",
                            "isExpirationRequired",
                            "maximumDuration",
                            "enabledRules",
                            "isEnabled",
                            "claimValue",
                            "notificationType",
                            "recipientType",
                            "notificationLevel",
                            "isDefaultRecipientsEnabled",
                            "notificationRecipients",
                            "setting"))
            .within("target", "caller", "operations", "level", "inheritableSettings", "enforcedSettings")
            .within("setting", ApprovalSetting.MEMBERS)
            .derived(Stream.of("Expiration", "Enablement", "AuthenticationContext", "Approval", "Notification")
                    .map(kind -> "unifiedRoleManagementPolicy" + kind + "Rule")
                    .toArray(String[]::new));

    /** What the names of the types of all rules begin with. */
    static final String NAME = "unifiedRoleManagementPolicy";

    /** The same, as {@code @odata.type} has it. */
    public static final String PREFIX = "#microsoft.graph." + NAME;

    static final String EXPIRATION = "ExpirationRule";
    static final String ENABLEMENT = "EnablementRule";
    static final String CONTEXT = "AuthenticationContextRule";
    static final String APPROVAL = "ApprovalRule";
    static final String NOTIFICATION = "NotificationRule";

    private Rules() {}

    /** All of them. */
    public static List<ObjectNode> of(RoleSetting setting, Version version) {
        List<ObjectNode> all = new ArrayList<>();
        for (Notice.Event event : Notice.Event.values()) {
            switch (event) {
                case ADMIN_ELIGIBILITY -> lasting(all, event, setting.eligibility());
                case ADMIN_ASSIGNMENT -> lasting(all, event, setting.assignment());
                case END_USER_ASSIGNMENT -> activating(all, event, setting.activating(), version);
            }
            for (Notice.To to : Notice.To.values()) {
                all.add(notification(notice(setting, event, to)));
            }
        }
        return all;
    }

    /** Who is told of something; by default those whom Entra tells. */
    static Notice notice(RoleSetting setting, Notice.Event event, Notice.To to) {
        return setting.notices().stream()
                .filter(notice -> notice.event() == event && notice.to() == to)
                .findFirst()
                .orElseGet(() -> new Notice(event, to, Notice.Level.ALL, true, Set.of()));
    }

    static String notificationId(Notice.Event event, Notice.To to) {
        return "Notification_" + Words.pascal(to) + "_" + suffix(event);
    }

    /** How ids of rules end. */
    static String suffix(Notice.Event event) {
        return switch (event) {
            case ADMIN_ELIGIBILITY -> "Admin_Eligibility";
            case ADMIN_ASSIGNMENT -> "Admin_Assignment";
            case END_USER_ASSIGNMENT -> "EndUser_Assignment";
        };
    }

    private static void lasting(List<ObjectNode> all, Notice.Event event, Lasting lasting) {
        all.add(expiration(event, lasting.ends(), lasting.longest()));
        all.add(enablement(event, lasting.asks()));
    }

    private static void activating(List<ObjectNode> all, Notice.Event event, Activating rules, Version version) {
        all.add(expiration(event, true, rules.longest()));
        all.add(enablement(event, rules.asks()));
        ObjectNode approval = rule(APPROVAL, "Approval_" + suffix(event), event);
        approval.set("setting", ApprovalSetting.of(rules.approval(), version));
        all.add(approval);
        ObjectNode context = rule(CONTEXT, "AuthenticationContext_" + suffix(event), event);
        context.put("isEnabled", rules.context().isPresent());
        context.set("claimValue", Tree.text(rules.context()));
        all.add(context);
    }

    private static ObjectNode expiration(Notice.Event event, boolean required, Duration longest) {
        ObjectNode rule = rule(EXPIRATION, "Expiration_" + suffix(event), event);
        rule.put("isExpirationRequired", required);
        rule.put("maximumDuration", Lengths.text(longest));
        return rule;
    }

    private static ObjectNode enablement(Notice.Event event, Set<Ask> asks) {
        ObjectNode rule = rule(ENABLEMENT, "Enablement_" + suffix(event), event);
        ArrayNode enabled = rule.putArray("enabledRules");
        asks.stream().sorted().map(Words::pascal).forEach(enabled::add);
        return rule;
    }

    private static ObjectNode notification(Notice notice) {
        ObjectNode rule = rule(NOTIFICATION, notificationId(notice.event(), notice.to()), notice.event());
        rule.put("notificationType", "Email");
        rule.put("recipientType", Words.pascal(notice.to()));
        rule.put("notificationLevel", Words.pascal(notice.level()));
        rule.put("isDefaultRecipientsEnabled", notice.defaults());
        ArrayNode recipients = rule.putArray("notificationRecipients");
        notice.recipients().stream().sorted().forEach(recipients::add);
        return rule;
    }

    private static ObjectNode rule(String type, String id, Notice.Event event) {
        ObjectNode rule = Tree.object();
        rule.put("@odata.type", PREFIX + type);
        rule.put("id", id);
        ObjectNode target = rule.putObject("target");
        target.put("caller", event == Notice.Event.END_USER_ASSIGNMENT ? "EndUser" : "Admin");
        target.putArray("operations").add("all");
        target.put("level", event == Notice.Event.ADMIN_ELIGIBILITY ? "Eligibility" : "Assignment");
        target.putArray("inheritableSettings");
        target.putArray("enforcedSettings");
        return rule;
    }

    /** Which event the id of a rule ends with. */
    static Optional<Notice.Event> event(String id) {
        return Stream.of(Notice.Event.values())
                .filter(event -> id.toLowerCase(java.util.Locale.ROOT)
                        .endsWith("_" + suffix(event).toLowerCase(java.util.Locale.ROOT)))
                .findFirst();
    }
}
