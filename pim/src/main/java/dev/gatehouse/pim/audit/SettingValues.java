package dev.gatehouse.pim.audit;

import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What a role setting asks for, as names and values: by them an old and a new one can be held against each other. */
final class SettingValues {
    private SettingValues() {}

    /**
     * A value.
     *
     * @param name by which rule of Graph's it is set
     * @param value as JSON
     */
    record Value(String name, String value) {}

    /** All values; those of two settings have the same names in the same order. */
    static List<Value> of(RoleSetting setting) {
        List<Value> all = new ArrayList<>();
        Activating rules = setting.activating();
        all.add(text("Expiration_EndUser_Assignment.maximumDuration", rules.longest()));
        all.add(text("Expiration_EndUser_Assignment.maximumDurationInAll", rules.longestInAll()));
        all.add(asks("Enablement_EndUser_Assignment.enabledRules", rules.asks()));
        all.add(text(
                "AuthenticationContext_EndUser_Assignment.claimValue",
                rules.context().orElse("")));
        all.add(text(
                "Ticketing_EndUser_Assignment.pattern", rules.ticketPattern().orElse("")));
        all.add(is(
                "Approval_EndUser_Assignment.isApprovalRequired",
                rules.approval().required()));
        all.add(is(
                "Approval_EndUser_Assignment.isApprovalRequiredForExtension",
                rules.approval().forExtension()));
        all.add(is("Approval_EndUser_Assignment.isApprovalRequiredAtRisk", rules.asksAboutRisk()));
        all.add(texts(
                "Approval_EndUser_Assignment.approvalStages",
                rules.approval().asked().stream().map(SettingValues::stage).toList()));
        lasting("Admin_Eligibility", setting.eligibility(), all);
        lasting("Admin_Assignment", setting.assignment(), all);
        all.add(texts(
                "Notifications",
                setting.notices().stream().map(SettingValues::notice).sorted().toList()));
        return all;
    }

    private static void lasting(String of, Lasting rule, List<Value> all) {
        all.add(is("Expiration_" + of + ".isExpirationRequired", rule.ends()));
        all.add(text("Expiration_" + of + ".maximumDuration", rule.longest()));
        all.add(asks("Enablement_" + of + ".enabledRules", rule.asks()));
    }

    private static Value asks(String name, Set<Ask> asks) {
        return texts(name, asks.stream().map(SettingValues::ask).sorted().toList());
    }

    private static String ask(Ask ask) {
        return switch (ask) {
            case MULTI_FACTOR_AUTHENTICATION -> "MultiFactorAuthentication";
            case JUSTIFICATION -> "Justification";
            case TICKETING -> "Ticketing";
        };
    }

    private static String stage(Stage stage) {
        String more = stage.escalation()
                .map(later -> ", after " + later.after() + " also " + approvers(later.approvers()))
                .orElse("");
        return stage.quorum() + " of " + approvers(stage.approvers()) + " within " + stage.timeout()
                + (stage.asksForReason() ? " with a reason" : "") + more;
    }

    private static String approvers(Set<Approver> approvers) {
        return approvers.stream().map(SettingValues::approver).sorted().toList().toString();
    }

    private static String approver(Approver approver) {
        return switch (approver) {
            case Approver.User user -> "user " + user.id();
            case Approver.Members group -> "members of " + group.group();
            case Approver.Superior any -> "manager";
        };
    }

    private static String notice(Notice notice) {
        return notice.event() + " to " + notice.to() + ": " + notice.level() + (notice.defaults() ? " default" : "")
                + notice.recipients().stream().sorted().toList();
    }

    private static Value text(String name, Duration span) {
        return text(name, span.toString());
    }

    private static Value text(String name, String value) {
        return new Value(name, Json.text(value));
    }

    private static Value texts(String name, Collection<String> values) {
        return new Value(name, Json.texts(values));
    }

    private static Value is(String name, boolean value) {
        return new Value(name, Boolean.toString(value));
    }
}
