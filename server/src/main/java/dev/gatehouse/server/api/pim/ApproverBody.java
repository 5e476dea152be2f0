package dev.gatehouse.server.api.pim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.server.api.Parameters;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who may decide. */
@Schema(name = "PimApprover")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApproverBody(
        @Schema(description = "singleUser, groupMembers, or requestorManager, which has no id.") @Nullable
        String type,

        @Nullable String id,

        @Schema(description = "Only told, not asked for.") @Nullable
        String name) {
    private static final int MOST = 100;
    private static final String USER = "singleUser";
    private static final String GROUP = "groupMembers";
    private static final String MANAGER = "requestorManager";

    static List<@Nullable ApproverBody> of(Collection<Approver> approvers, Names names) {
        return Words.listed(approvers.stream()
                .map(approver -> switch (approver) {
                    case Approver.User user -> body(USER, user.id(), names);
                    case Approver.Members group -> body(GROUP, group.group(), names);
                    case Approver.Superior _ -> new ApproverBody(MANAGER, null, null);
                })
                .sorted(Comparator.comparing(String::valueOf)));
    }

    private static ApproverBody body(String type, PrincipalId id, Names names) {
        return new ApproverBody(type, id.toString(), names.principal(id));
    }

    /** Whom approvers name. */
    static Stream<PrincipalId> named(Collection<Approver> approvers) {
        return approvers.stream().flatMap(approver -> switch (approver) {
            case Approver.User user -> Stream.of(user.id());
            case Approver.Members group -> Stream.of(group.group());
            case Approver.Superior _ -> Stream.of();
        });
    }

    /** As PIM takes them; none for whoever administers roles. */
    static Set<Approver> approvers(String name, @Nullable List<@Nullable ApproverBody> bodies) {
        List<@Nullable ApproverBody> all = bodies == null ? List.of() : bodies;
        if (all.size() > MOST) {
            throw Parameters.wrong(name, "a list of at most " + MOST + " approvers");
        }
        Set<Approver> approvers = new HashSet<>();
        for (ApproverBody body : all) {
            approvers.add(Words.given(name, body).approver(name));
        }
        return approvers;
    }

    private Approver approver(String name) {
        return switch (String.valueOf(type)) {
            case USER -> new Approver.User(Targeting.principal(name + ".id", id));
            case GROUP -> new Approver.Members(Targeting.principal(name + ".id", id));
            case MANAGER -> new Approver.Superior();
            default -> throw Parameters.wrong(name + ".type", String.join(", ", USER, GROUP, MANAGER));
        };
    }
}
