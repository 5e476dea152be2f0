package dev.gatehouse.server.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes a role setting as the seventeen rules that Graph has of it. */
record RuleWriter(JsonGenerator json) {
    private static final String TYPE = "#microsoft.graph.unifiedRoleManagementPolicy";

    void write(RoleSetting setting) throws IOException {
        json.writeArrayFieldStart("rules");
        lasting("Admin_Eligibility", setting.eligibility());
        lasting("Admin_Assignment", setting.assignment());
        activating(setting.activating());
        for (Notice notice : setting.notices()) {
            notice(notice);
        }
        json.writeEndArray();
    }

    private void begin(String type, String id) throws IOException {
        json.writeStartObject();
        json.writeStringField("@odata.type", TYPE + type);
        json.writeStringField("id", id);
    }

    private void lasting(String what, Lasting rule) throws IOException {
        expiration("Expiration_" + what, rule.ends(), rule.longest());
        enablement("Enablement_" + what, rule.asks());
    }

    private void expiration(String id, boolean required, Duration longest) throws IOException {
        begin("ExpirationRule", id);
        json.writeBooleanField("isExpirationRequired", required);
        json.writeStringField("maximumDuration", longest.toString());
        json.writeEndObject();
    }

    private void enablement(String id, Set<Ask> asks) throws IOException {
        begin("EnablementRule", id);
        json.writeArrayFieldStart("enabledRules");
        for (Ask ask : asks.stream().sorted().toList()) {
            json.writeString(
                    switch (ask) {
                        case MULTI_FACTOR_AUTHENTICATION -> "MultiFactorAuthentication";
                        case JUSTIFICATION -> "Justification";
                        case TICKETING -> "Ticketing";
                    });
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void activating(Activating rule) throws IOException {
        expiration("Expiration_EndUser_Assignment", true, rule.longest());
        enablement("Enablement_EndUser_Assignment", rule.asks());
        begin("AuthenticationContextRule", "AuthenticationContext_EndUser_Assignment");
        json.writeBooleanField("isEnabled", rule.context().isPresent());
        json.writeStringField("claimValue", rule.context().orElse(""));
        json.writeEndObject();
        begin("ApprovalRule", "Approval_EndUser_Assignment");
        json.writeObjectFieldStart("setting");
        approval(rule.approval());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void approval(Approval approval) throws IOException {
        json.writeBooleanField("isApprovalRequired", approval.required());
        json.writeBooleanField("isApprovalRequiredForExtension", approval.forExtension());
        json.writeStringField("approvalMode", approval.stages().size() > 1 ? "Serial" : "SingleStage");
        json.writeArrayFieldStart("approvalStages");
        for (Stage stage : approval.stages()) {
            json.writeStartObject();
            json.writeNumberField(
                    "approvalStageTimeOutInDays", Math.max(1, stage.timeout().toDays()));
            json.writeBooleanField("isApproverJustificationRequired", stage.asksForReason());
            json.writeArrayFieldStart("primaryApprovers");
            for (Approver one : sorted(stage.approvers())) {
                approver(one);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static List<Approver> sorted(Set<Approver> approvers) {
        return approvers.stream()
                .sorted(Comparator.comparing(Approver::toString))
                .toList();
    }

    private void approver(Approver approver) throws IOException {
        json.writeStartObject();
        switch (approver) {
            case Approver.User user -> {
                json.writeStringField("@odata.type", "#microsoft.graph.singleUser");
                json.writeStringField("userId", user.id().toString());
            }
            case Approver.Members members -> {
                json.writeStringField("@odata.type", "#microsoft.graph.groupMembers");
                json.writeStringField("groupId", members.group().toString());
            }
            case Approver.Superior any -> {
                json.writeStringField("@odata.type", "#microsoft.graph.requestorManager");
                json.writeNumberField("managerLevel", 1);
            }
        }
        json.writeEndObject();
    }

    private void notice(Notice notice) throws IOException {
        begin("NotificationRule", "Notification_" + word(notice.to()) + "_" + event(notice.event()));
        json.writeStringField("notificationType", "Email");
        json.writeStringField("recipientType", word(notice.to()));
        json.writeStringField("notificationLevel", word(notice.level()));
        json.writeBooleanField("isDefaultRecipientsEnabled", notice.defaults());
        json.writeArrayFieldStart("notificationRecipients");
        for (String recipient : notice.recipients().stream().sorted().toList()) {
            json.writeString(recipient);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String event(Notice.Event event) {
        return switch (event) {
            case ADMIN_ELIGIBILITY -> "Admin_Eligibility";
            case ADMIN_ASSIGNMENT -> "Admin_Assignment";
            case END_USER_ASSIGNMENT -> "EndUser_Assignment";
        };
    }

    private static String word(Enum<?> one) {
        return one.name().charAt(0) + one.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
