package dev.gatehouse.cli.pim.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.request.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a review is to be held: what is not said is left as it is. */
final class PlanOptions {
    private static final int WEEK = 7;

    /** Which assignments. */
    enum Kind {
        ELIGIBLE,
        ACTIVE,
        BOTH
    }

    /** Whose. */
    enum Whose {
        USERS,
        GROUPS,
        APPS,
        ALL
    }

    /** What holds of what nobody decided. */
    enum Otherwise {
        NONE,
        APPROVE,
        DENY,
        RECOMMENDATION
    }

    @Option(names = "--name", paramLabel = "TEXT", order = 10, description = "What it is called.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            order = 11,
            description =
                    "Which assignments: eligible, active or both. What somebody activated is never listed by itself.")
    private Optional<Kind> kind = Optional.empty();

    @Option(
            names = "--of",
            paramLabel = "WHOSE",
            split = ",",
            order = 12,
            description = "Whose: users, groups, apps or all; several with commas.")
    private List<Whose> whose = new ArrayList<>();

    @Option(
            names = "--reviewer",
            paramLabel = "WHO",
            order = 13,
            description =
                    "Who is asked; may be given again: a user's name, group:NAME for its members, manager for each holder's, self"
                            + " for each about himself.")
    private List<String> reviewers = new ArrayList<>();

    @Option(
            names = "--fallback",
            paramLabel = "WHO",
            order = 14,
            description = "Who is asked where none of them can decide; may be given again.")
    private List<String> fallback = new ArrayList<>();

    @Option(names = "--days", paramLabel = "N", order = 15, description = "For how many days, by the calendar.")
    private Optional<Integer> days = Optional.empty();

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            order = 16,
            description =
                    "In place of --reviewer, --fallback and --days, up to three times, one after the other: \"WHO,... for N"
                            + " days[; else WHO,...][; next if DECISION,...]\", where DECISION is approve, deny, dont-know or"
                            + " not-reviewed.")
    private List<String> stages = new ArrayList<>();

    @Option(
            names = "--otherwise",
            paramLabel = "DECISION",
            order = 17,
            description = "What holds of what nobody decided: none, approve, deny or recommendation.")
    private Optional<Otherwise> otherwise = Optional.empty();

    @Option(
            names = "--auto-apply",
            negatable = true,
            order = 18,
            description = "Whether what was decided is done by itself, when its time is over.")
    private Optional<Boolean> autoApply = Optional.empty();

    @Option(names = "--reason", negatable = true, order = 19, description = "Whether who approves must say why.")
    private Optional<Boolean> reason = Optional.empty();

    @Option(
            names = "--recommend",
            negatable = true,
            order = 20,
            description = "Whether reviewers are told what the facts say.")
    private Optional<Boolean> recommend = Optional.empty();

    @Option(names = "--look-back", paramLabel = "DAYS", order = 21, description = "Of how many days the facts are.")
    private Optional<Integer> lookBack = Optional.empty();

    @Mixin
    private CalendarOptions calendar = new CalendarOptions();

    /** Says so in a review; a new one needs somebody who is asked. */
    void into(ObjectNode review, Targets targets) {
        name.ifPresent(text -> review.put("name", text));
        ObjectNode scope = review.withObject("/scope");
        kind.ifPresent(one -> put(
                scope.putArray("kinds"),
                one == Kind.BOTH
                        ? List.of("eligible", "active")
                        : List.of(one.name().toLowerCase(Locale.ROOT))));
        if (!whose.isEmpty()) {
            put(scope.putArray("principals"), principals());
        }
        stages(review, targets);
        ObjectNode settings = review.withObject("/settings");
        otherwise.ifPresent(one -> settings.put("defaultDecision", pascal(one)));
        autoApply.ifPresent(is -> settings.put("autoApplyDecisionsEnabled", is));
        reason.ifPresent(is -> settings.put("justificationRequiredOnApproval", is));
        recommend.ifPresent(is -> settings.put("recommendationsEnabled", is));
        lookBack.ifPresent(number -> settings.put("recommendationLookBackDays", number));
        calendar.into(review.withObject("/schedule"));
    }

    private List<String> principals() {
        return whose.contains(Whose.ALL)
                ? List.of("user", "group", "servicePrincipal")
                : whose.stream()
                        .map(one -> switch (one) {
                            case USERS -> "user";
                            case GROUPS -> "group";
                            case APPS, ALL -> "servicePrincipal";
                        })
                        .toList();
    }

    private void stages(ObjectNode review, Targets targets) {
        boolean single = !reviewers.isEmpty() || !fallback.isEmpty() || days.isPresent();
        if (single && !stages.isEmpty()) {
            throw PimException.usage("--stage, or --reviewer, --fallback and --days, not both");
        }
        if (!stages.isEmpty()) {
            List<StageText> all = stages.stream().map(StageText::parse).toList();
            ArrayNode into = review.putArray("stages");
            all.forEach(stage -> StageJson.write(stage, into.addObject(), targets));
        } else if (single) {
            if (review.path("stages").size() > 1) {
                throw PimException.usage("this review has several stages; say all of them with --stage");
            }
            StageJson.merge(
                    reviewers,
                    fallback,
                    days,
                    review.path("stages").isEmpty()
                            ? review.putArray("stages").addObject().put("durationInDays", WEEK)
                            : (ObjectNode) review.path("stages").path(0),
                    targets);
        }
    }

    private static void put(ArrayNode into, List<String> words) {
        words.forEach(into::add);
    }

    private static String pascal(Otherwise one) {
        String name = one.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
