package dev.gatehouse.server.api.pim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.http.Problem;
import dev.gatehouse.server.http.ProblemException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells why something is not done. */
public final class Refusals {
    private static final Set<Refusal.Code> STRANGER = Set.of(
            Refusal.Code.NOT_HIMSELF,
            Refusal.Code.NOT_ADMINISTRATOR,
            Refusal.Code.APPLICATION,
            Refusal.Code.NOT_APPROVER);

    private Refusals() {}

    /** One of the reasons. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record RefusalView(
            String code,
            String says,
            String limit,
            String value,
            @Nullable Instant from,
            List<PersonView> approvers) {}

    /**
     * What whoever may see everything that it is about is told: all reasons.
     *
     * @return to be thrown
     */
    public static ProblemException all(PimStation pim, List<Refusal> reasons) {
        Set<PrincipalId> named =
                reasons.stream().flatMap(reason -> reason.approvers().stream()).collect(Collectors.toSet());
        Names names = Names.of(pim, named);
        List<RefusalView> views =
                reasons.stream().map(reason -> view(reason, names)).distinct().toList();
        return Problem.of(
                        status(reasons),
                        "pim-refused",
                        "Not done",
                        views.stream()
                                .map(view ->
                                        view.limit().isEmpty() ? view.says() : view.says() + " (" + view.limit() + ")")
                                .collect(Collectors.joining("; ")))
                .with(Map.of("refusals", views))
                .thrown();
    }

    /**
     * What somebody is told of what is not his: where it is no business of his, nothing but that, for the rest would tell
     * him of others.
     *
     * @return to be thrown
     */
    public static ProblemException toStranger(PimStation pim, List<Refusal> reasons) {
        return all(pim, toldToStranger(reasons));
    }

    /** Those of the reasons that somebody is told of what is not his. */
    public static List<Refusal> toldToStranger(List<Refusal> reasons) {
        List<Refusal> his = reasons.stream()
                .filter(reason -> STRANGER.contains(reason.code()))
                .toList();
        return his.isEmpty() ? reasons : his;
    }

    /** Whether what somebody is told is that whom it is about is not there. */
    public static boolean nameNobody(List<Refusal> told) {
        return told.stream().anyMatch(reason -> reason.code() == Refusal.Code.PRINCIPAL_UNKNOWN);
    }

    private static RefusalView view(Refusal reason, Names names) {
        return new RefusalView(
                Words.camel(reason.code()),
                reason.says(),
                reason.limit(),
                reason.value(),
                reason.from().orElse(null),
                RequestView.people(reason.approvers(), names));
    }

    /** Whether somebody may comes first, then whether something is in the way, then how it was written. */
    private static int status(List<Refusal> reasons) {
        return reasons.stream()
                .map(reason -> status(reason.code()))
                .min(Comparator.comparingInt(List.of(403, 409, 400)::indexOf))
                .orElse(409);
    }

    static int status(Refusal.Code code) {
        return switch (code) {
            case NOT_HIMSELF,
                    APPLICATION,
                    NOT_ADMINISTRATOR,
                    NOT_ELIGIBLE,
                    SECOND_FACTOR,
                    CONTEXT,
                    NOT_APPROVER,
                    OWN_REQUEST,
                    SAME_PERSON,
                    OWN_ACCESS -> 403;
            case EXISTS,
                    NOTHING_THERE,
                    PENDING,
                    OVERLAPS,
                    NO_APPROVER,
                    LAST_ADMINISTRATOR,
                    PRINCIPAL_DISABLED,
                    NOT_OPEN,
                    NOT_ITS_TURN,
                    TOO_LATE,
                    TOO_SHORT,
                    CHANGED_MEANWHILE,
                    IN_USE,
                    SAME_ID -> 409;
            case PRINCIPAL_UNKNOWN,
                    TARGET_UNKNOWN,
                    NOT_GOVERNABLE,
                    EXPIRATION,
                    JUSTIFICATION,
                    TICKETING,
                    SCHEDULE,
                    SETTING,
                    FACTOR_AND_CONTEXT,
                    REVIEW,
                    ROLE,
                    ALERT -> 400;
        };
    }
}
