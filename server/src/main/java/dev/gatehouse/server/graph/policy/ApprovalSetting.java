package dev.gatehouse.server.graph.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who must approve, as Graph's {@code approvalSettings}. How many of a stage must, and a time for deciding that is no whole
 * number of days, are Gatehouse's own: who sets a stage here leaves them as they are.
 */
final class ApprovalSetting {
    private static final int MOST_APPROVERS = 100;
    private static final int MOST_STAGES = 2;
    private static final int MOST_DAYS = 30;
    private static final int MOST_MINUTES = 60 * 24 * MOST_DAYS;
    private static final String NAME_SPACE = "#microsoft.graph.";
    private static final String STAGES = "approvalStages";
    private static final List<String> APPROVERS = List.of("primaryApprovers", "escalationApprovers");
    private static final Set<String> SETTING = Set.of(
            "isApprovalRequired",
            "isApprovalRequiredForExtension",
            "isRequestorJustificationRequired",
            "approvalMode",
            STAGES);
    private static final Set<String> STAGE = Set.of(
            "approvalStageTimeOutInDays",
            "isApproverJustificationRequired",
            "escalationTimeInMinutes",
            "primaryApprovers",
            "isEscalationEnabled",
            "escalationApprovers");

    /** What it has, for filters. */
    static final List<String> MEMBERS = members();

    private ApprovalSetting() {}

    private static List<String> members() {
        List<String> all = new ArrayList<>(SETTING);
        all.remove(STAGES);
        STAGE.stream().filter(member -> !APPROVERS.contains(member)).forEach(member -> all.add(STAGES + "/" + member));
        for (String whose : APPROVERS) {
            for (String member : List.of("id", "userId", "groupId", "description", "managerLevel", "isBackup")) {
                all.add(STAGES + "/" + whose + "/" + member);
            }
            for (String type : List.of("singleUser", "groupMembers", "requestorManager")) {
                all.add(STAGES + "/" + whose + "/microsoft.graph." + type);
            }
        }
        return List.copyOf(all);
    }

    static ObjectNode of(Approval approval, Version version) {
        ObjectNode setting = Tree.object();
        setting.put("isApprovalRequired", approval.required());
        setting.put("isApprovalRequiredForExtension", approval.forExtension());
        setting.put("isRequestorJustificationRequired", true);
        setting.put("approvalMode", approval.stages().size() > 1 ? "Serial" : "SingleStage");
        ArrayNode stages = setting.putArray(STAGES);
        List<Stage> all = approval.stages().isEmpty() ? List.of(Stage.of(Set.of())) : approval.stages();
        all.forEach(stage -> stages.add(stage(stage, version)));
        return setting;
    }

    private static ObjectNode stage(Stage stage, Version version) {
        ObjectNode node = Tree.object();
        node.put("approvalStageTimeOutInDays", days(stage.timeout()));
        node.put("isApproverJustificationRequired", stage.asksForReason());
        node.put(
                "escalationTimeInMinutes",
                stage.escalation().map(more -> more.after().toMinutes()).orElse(0L));
        node.set("primaryApprovers", approvers(stage.approvers(), version));
        node.put("isEscalationEnabled", stage.escalation().isPresent());
        node.set(
                "escalationApprovers",
                approvers(stage.escalation().map(Stage.Escalation::approvers).orElse(Set.of()), version));
        return node;
    }

    private static long days(Duration timeout) {
        return Math.max(1, timeout.plusDays(1).minusNanos(1).toDays());
    }

    private static ArrayNode approvers(Set<Approver> approvers, Version version) {
        ArrayNode all = Tree.object().putArray("approvers");
        approvers.stream()
                .map(approver -> approver(approver, version))
                .sorted(Comparator.comparing(ObjectNode::toString))
                .forEach(all::add);
        return all;
    }

    private static ObjectNode approver(Approver approver, Version version) {
        ObjectNode node = Tree.object();
        boolean beta = version == Version.BETA;
        if (beta) {
            node.put("isBackup", false);
        }
        switch (approver) {
            case Approver.User user -> {
                node.put("@odata.type", NAME_SPACE + "singleUser");
                node.put(beta ? "id" : "userId", user.id().toString());
                node.putNull("description");
            }
            case Approver.Members group -> {
                node.put("@odata.type", NAME_SPACE + "groupMembers");
                node.put(beta ? "id" : "groupId", group.group().toString());
                node.putNull("description");
            }
            case Approver.Superior _ -> {
                node.put("@odata.type", NAME_SPACE + "requestorManager");
                node.put("managerLevel", 1);
            }
        }
        return node;
    }

    /** What it becomes; whatever somebody does not say stays as it is. */
    static Approval read(JsonNode setting, Approval before) {
        if (!setting.isObject()) {
            throw Wrong.because("setting must be an object.");
        }
        Wrong.known(setting, SETTING, "approvalSettings");
        if (!Wrong.truth(setting, "isRequestorJustificationRequired", true)) {
            throw Wrong.because("isRequestorJustificationRequired must be true: whether an activation asks for a"
                    + " justification is said by enabledRules of Enablement_EndUser_Assignment.");
        }
        Approval after = new Approval(
                Wrong.truth(setting, "isApprovalRequired", before.required()),
                Wrong.truth(setting, "isApprovalRequiredForExtension", before.forExtension()),
                setting.hasNonNull(STAGES) ? stages(setting.get(STAGES), before.stages()) : before.stages());
        Wrong.text(setting, "approvalMode").ifPresent(mode -> fitting(mode, after));
        return after;
    }

    /** How stages follow one another is told by how many there are; what says otherwise is refused. */
    private static void fitting(String mode, Approval approval) {
        boolean fits = switch (mode.toLowerCase(Locale.ROOT)) {
            case "singlestage" -> approval.stages().size() < MOST_STAGES;
            case "serial" -> true;
            case "noapproval" -> !approval.required();
            default -> false;
        };
        if (!fits) {
            throw Wrong.because("approvalMode must be SingleStage, Serial where there are two stages, or NoApproval"
                    + " where isApprovalRequired is false; stages are never asked in parallel.");
        }
    }

    private static List<Stage> stages(JsonNode stages, List<Stage> before) {
        if (!stages.isArray() || stages.size() > MOST_STAGES) {
            throw Wrong.because("approvalStages must be a list of one or two stages.");
        }
        List<Stage> all = new ArrayList<>();
        for (JsonNode stage : stages) {
            int place = all.size();
            all.add(stage(stage, place < before.size() ? before.get(place) : Stage.of(Set.of())));
        }
        // One stage of nobody in particular is what Graph has where nothing was set.
        boolean unset = all.size() == 1 && before.isEmpty() && all.getFirst().equals(Stage.of(Set.of()));
        return unset ? List.of() : all;
    }

    private static Stage stage(JsonNode stage, Stage before) {
        if (!stage.isObject()) {
            throw Wrong.because("Each of approvalStages must be an object.");
        }
        Wrong.known(stage, STAGE, "unifiedApprovalStage");
        long days = Wrong.number(stage, "approvalStageTimeOutInDays", days(before.timeout()), 1, MOST_DAYS);
        boolean escalates =
                Wrong.truth(stage, "isEscalationEnabled", before.escalation().isPresent());
        long minutes = Wrong.number(
                stage,
                "escalationTimeInMinutes",
                before.escalation().map(more -> more.after().toMinutes()).orElse(0L),
                escalates ? 1 : 0,
                MOST_MINUTES);
        Set<Approver> later = stage.hasNonNull("escalationApprovers")
                ? approvers(stage.get("escalationApprovers"))
                : before.escalation().map(Stage.Escalation::approvers).orElse(Set.of());
        Optional<Stage.Escalation> escalation =
                escalates ? Optional.of(new Stage.Escalation(Duration.ofMinutes(minutes), later)) : Optional.empty();
        return new Stage(
                stage.hasNonNull("primaryApprovers") ? approvers(stage.get("primaryApprovers")) : before.approvers(),
                before.quorum(),
                days == days(before.timeout()) ? before.timeout() : Duration.ofDays(days),
                Wrong.truth(stage, "isApproverJustificationRequired", before.asksForReason()),
                escalation);
    }

    private static Set<Approver> approvers(JsonNode list) {
        if (!list.isArray() || list.size() > MOST_APPROVERS) {
            throw Wrong.because("approvers must be a list of at most " + MOST_APPROVERS + ".");
        }
        Set<Approver> all = new HashSet<>();
        list.forEach(one -> all.add(approver(one)));
        return all;
    }

    private static Approver approver(JsonNode one) {
        String type = Tree.text(one, "@odata.type")
                .map(text -> text.toLowerCase(Locale.ROOT).replace(NAME_SPACE, ""))
                .orElse("");
        return switch (type) {
            case "singleuser" -> new Approver.User(id(one, "singleUser", "userId"));
            case "groupmembers" -> new Approver.Members(id(one, "groupMembers", "groupId"));
            case "requestormanager" -> {
                known(one, "requestorManager", "managerLevel");
                JsonNode level = one.path("managerLevel");
                if (!Tree.isUnsaid(level) && !(level.isIntegralNumber() && level.asInt() == 1)) {
                    throw Wrong.because("managerLevel must be 1.");
                }
                yield new Approver.Superior();
            }
            case "targetmanager" ->
                throw Wrong.because("targetManager is not supported: who activates is who asks, so his manager is"
                        + " #microsoft.graph.requestorManager.");
            default ->
                throw Wrong.because("an approver must be of @odata.type #microsoft.graph.singleUser,"
                        + " #microsoft.graph.groupMembers or #microsoft.graph.requestorManager; sponsors are not"
                        + " known.");
        };
    }

    /** What an approver is called may be sent along; it is not kept. */
    private static void known(JsonNode one, String type, String own) {
        Wrong.known(one, Set.of("id", "isBackup", "description", own), type);
        Optional<String> _ = Wrong.text(one, "description");
        if (Wrong.truth(one, "isBackup", false)) {
            throw Wrong.because("isBackup must be false: who may decide later is said by escalationApprovers.");
        }
    }

    private static PrincipalId id(JsonNode one, String type, String name) {
        known(one, type, name);
        return Wrong.text(one, name)
                .or(() -> Wrong.text(one, "id"))
                .flatMap(ObjectId::parse)
                .map(PrincipalId::new)
                .orElseThrow(() -> Wrong.because(name + " of an approver must be the id of an object, a GUID."));
    }
}
