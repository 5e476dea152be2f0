package dev.gatehouse.server.api.pim.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.guard.PlanSound;
import dev.gatehouse.pim.review.Reviewer;
import dev.gatehouse.server.api.Parameters;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.Targeting;
import dev.gatehouse.server.api.pim.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is asked. */
@Schema(name = "PimReviewer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewerBody(
        @Schema(
                description =
                        "singleUser, groupMembers; or manager and self, which have no id: of each holder, and he himself.")
        @Nullable
        String type,

        @Nullable String id,

        @Schema(description = "Only told, not asked for.") @Nullable
        String name) {
    private static final String USER = "singleUser";
    private static final String GROUP = "groupMembers";
    private static final String MANAGER = "manager";
    private static final String HIMSELF = "self";

    static List<@Nullable ReviewerBody> of(Collection<Reviewer> reviewers, Names names) {
        return Words.listed(reviewers.stream()
                .map(reviewer -> switch (reviewer) {
                    case Reviewer.User user -> body(USER, user.id(), names);
                    case Reviewer.Members group -> body(GROUP, group.group(), names);
                    case Reviewer.Superior _ -> new ReviewerBody(MANAGER, null, null);
                    case Reviewer.Himself _ -> new ReviewerBody(HIMSELF, null, null);
                })
                .sorted(Comparator.comparing(String::valueOf)));
    }

    private static ReviewerBody body(String type, PrincipalId id, Names names) {
        return new ReviewerBody(type, id.toString(), names.principal(id));
    }

    /** Whom reviewers name. */
    static Stream<PrincipalId> named(Collection<Reviewer> reviewers) {
        return reviewers.stream().flatMap(reviewer -> switch (reviewer) {
            case Reviewer.User user -> Stream.of(user.id());
            case Reviewer.Members group -> Stream.of(group.group());
            case Reviewer.Superior _ -> Stream.of();
            case Reviewer.Himself _ -> Stream.of();
        });
    }

    /** As PIM takes them. */
    static Set<Reviewer> reviewers(String name, @Nullable List<@Nullable ReviewerBody> bodies) {
        List<@Nullable ReviewerBody> all = bodies == null ? List.of() : bodies;
        if (all.size() > PlanSound.MOST_REVIEWERS) {
            throw Parameters.wrong(name, "a list of at most " + PlanSound.MOST_REVIEWERS + " reviewers");
        }
        Set<Reviewer> reviewers = new HashSet<>();
        for (ReviewerBody body : all) {
            reviewers.add(Words.given(name, body).reviewer(name));
        }
        return reviewers;
    }

    private Reviewer reviewer(String name) {
        return switch (String.valueOf(type)) {
            case USER -> new Reviewer.User(Targeting.principal(name + ".id", id));
            case GROUP -> new Reviewer.Members(Targeting.principal(name + ".id", id));
            case MANAGER -> new Reviewer.Superior();
            case HIMSELF -> new Reviewer.Himself();
            default -> throw Parameters.wrong(name + ".type", String.join(", ", USER, GROUP, MANAGER, HIMSELF));
        };
    }
}
