package dev.gatehouse.server.api.pim.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.review.ReviewScope;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.TargetBody;
import dev.gatehouse.server.api.pim.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is reviewed. */
@Schema(name = "PimReviewScope", requiredProperties = "target")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewScopeBody(
        @Schema(
                description =
                        "A role, of the directory over whichever scopes it is assigned and of Azure over this one; or a place in a"
                                + " group.")
        @Nullable
        TargetBody target,

        @Schema(description = "eligible, active; both where it is absent.") @Nullable
        List<@Nullable String> kinds,

        @Schema(description = "user, group, servicePrincipal: whose; everybody's where it is absent.") @Nullable
        List<@Nullable String> principals) {

    static ReviewScopeBody of(ReviewScope scope, Names names) {
        return new ReviewScopeBody(
                names.target(scope.of().target()),
                Words.listed(scope.kinds().stream().sorted().map(Words::camel)),
                Words.listed(scope.principals().stream().sorted().map(Words::camel)));
    }

    ReviewScope scope() {
        return new ReviewScope(
                Words.given("scope.target", target).target().setting(),
                some(AssignmentKind.class, "scope.kinds", kinds),
                some(Account.Kind.class, "scope.principals", principals));
    }

    private static <T extends Enum<T>> Set<T> some(Class<T> type, String name, @Nullable List<@Nullable String> words) {
        if (words == null) {
            return EnumSet.allOf(type);
        }
        Set<T> all = EnumSet.noneOf(type);
        for (String word : words) {
            all.add(Words.camel(type.getEnumConstants(), name, word));
        }
        return all;
    }
}
