package dev.gatehouse.server.api.pim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.server.api.Parameters;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.http.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role setting, as it is told and as it is set. */
@Schema(
        name = "PimRoleSetting",
        requiredProperties = {"version", "eligibility", "assignment", "activation"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record SettingBody(
        @Schema(description = "Only told, not asked for.") @Nullable
        TargetBody target,

        @Schema(description = "Grows with each change; a change names the one that it was made from.") @Nullable
        Long version,

        @Schema(description = "What eligible assignments are bound to.") @Nullable
        Assignments eligibility,

        @Schema(description = "What active assignments are bound to.") @Nullable
        Assignments assignment,

        @Nullable ActivationBody activation,
        @Nullable List<@Nullable Notification> notifications) {
    private static final int MOST_NOTICES = 50;
    private static final int MOST_RECIPIENTS = 100;
    private static final int LONGEST_RECIPIENT = 320;

    /** What an administrator's assignments are bound to. */
    @Schema(name = "PimAssignmentRules")
    record Assignments(
            @Schema(description = "Whether they must have an end.") @Nullable
            Boolean isExpirationRequired,

            @Schema(description = "How long at most, where they must.") @Nullable
            String maximumDuration,

            @Schema(description = "multiFactorAuthentication, justification, ticketing.") @Nullable
            List<@Nullable String> enabledRules) {
        private static Assignments of(Lasting rules) {
            return new Assignments(rules.ends(), rules.longest().toString(), ActivationBody.words(rules.asks()));
        }

        private Lasting lasting(String name) {
            return new Lasting(
                    Words.given(name + ".isExpirationRequired", isExpirationRequired),
                    Parameters.duration(name + ".maximumDuration", String.valueOf(maximumDuration)),
                    ActivationBody.asks(name + ".enabledRules", enabledRules));
        }
    }

    /** Who is told of something. */
    @Schema(name = "PimNotificationRule")
    record Notification(
            @Schema(description = "adminEligibility, adminAssignment or endUserAssignment.") @Nullable
            String event,

            @Schema(description = "admin, requestor or approver.") @Nullable
            String recipientType,

            @Schema(description = "none, critical or all.") @Nullable
            String notificationLevel,

            @Nullable Boolean isDefaultRecipientsEnabled,
            @Nullable List<@Nullable String> notificationRecipients) {
        private static Notification of(Notice notice) {
            return new Notification(
                    Words.camel(notice.event()),
                    Words.camel(notice.to()),
                    Words.camel(notice.level()),
                    notice.defaults(),
                    Words.listed(notice.recipients().stream().sorted()));
        }

        private Notice notice() {
            return new Notice(
                    Words.camel(Notice.Event.values(), "notifications.event", event),
                    Words.camel(Notice.To.values(), "notifications.recipientType", recipientType),
                    Words.camel(Notice.Level.values(), "notifications.notificationLevel", notificationLevel),
                    Words.given("notifications.isDefaultRecipientsEnabled", isDefaultRecipientsEnabled),
                    recipients());
        }

        private Set<String> recipients() {
            List<@Nullable String> all = notificationRecipients == null ? List.of() : notificationRecipients;
            if (all.size() > MOST_RECIPIENTS) {
                throw Parameters.wrong(
                        "notifications.notificationRecipients", "a list of at most " + MOST_RECIPIENTS + " addresses");
            }
            Set<String> found = new TreeSet<>();
            for (String one : all) {
                found.add(Words.textIfAny("notifications.notificationRecipients", one, LONGEST_RECIPIENT));
            }
            found.remove("");
            return found;
        }
    }

    static SettingBody of(PimStation pim, RoleSetting setting, Optional<Integer> lacking) {
        Names names = Names.of(pim, named(setting).toList());
        return new SettingBody(
                names.target(setting.key().target()),
                setting.version(),
                Assignments.of(setting.eligibility()),
                Assignments.of(setting.assignment()),
                ActivationBody.of(setting.activating(), names, lacking),
                Words.listed(setting.notices().stream().map(Notification::of)));
    }

    private static Stream<PrincipalId> named(RoleSetting setting) {
        return Stream.concat(
                Names.group(setting.key().target()).stream(),
                setting.activating().approval().stages().stream()
                        .flatMap(stage -> Stream.concat(
                                ApproverBody.named(stage.approvers()),
                                stage.escalation().stream().flatMap(more -> ApproverBody.named(more.approvers())))));
    }

    /** As PIM takes it. */
    RoleSetting setting(SettingKey key) {
        try {
            return new RoleSetting(
                    key,
                    Words.given("version", version),
                    Words.given("eligibility", eligibility).lasting("eligibility"),
                    Words.given("assignment", assignment).lasting("assignment"),
                    Words.given("activation", activation).activating(),
                    notices());
        } catch (IllegalArgumentException e) {
            throw Problems.malformed("No role setting is like this: " + e.getMessage() + ".")
                    .thrown();
        }
    }

    private List<Notice> notices() {
        List<@Nullable Notification> all = Words.given("notifications", notifications);
        if (all.size() > MOST_NOTICES) {
            throw Parameters.wrong("notifications", "a list of at most " + MOST_NOTICES);
        }
        return all.stream()
                .map(one -> Words.given("notifications", one).notice())
                .toList();
    }
}
