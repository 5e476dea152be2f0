package dev.gatehouse.server.graph.pim;

import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.graph.GraphException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says in Graph's words why the engine does not do something. Of several reasons Graph has room for one: whether he may comes
 * first, then what is in the way, then the rules of the setting as one list, then the authentication context. All of them are
 * in {@code details}.
 */
public final class Refused {
    private static final String CONFLICT = "Conflict";
    private static final String DENIED = "Authorization_RequestDenied";
    private static final String POLICY = "RoleAssignmentRequestPolicyValidationFailed";
    private static final String CONTEXT = "RequestAcrsValidationFailed";

    private Refused() {}

    /** How Graph tells a reason. */
    private record Told(int rank, int status, String code, Optional<String> rule, Optional<String> message) {
        static Told denied() {
            return new Told(0, 403, DENIED, Optional.empty(), Optional.empty());
        }

        static Told state(int status, String code) {
            return new Told(1, status, code, Optional.empty(), Optional.empty());
        }

        static Told state(int status, String code, String message) {
            return new Told(1, status, code, Optional.empty(), Optional.of(message));
        }

        static Told rule(String name) {
            return new Told(2, 400, POLICY, Optional.of(name), Optional.empty());
        }
    }

    /** To be thrown. */
    public static GraphException of(List<Refusal> reasons, Surface surface) {
        return of(reasons, surface, Optional.empty());
    }

    /**
     * To be thrown.
     *
     * @param authorize where a client that answers challenges has people sign in; empty for one that does not
     */
    static GraphException of(List<Refusal> reasons, Surface surface, Optional<String> authorize) {
        List<GraphException.Detail> details = reasons.stream()
                .map(reason -> new GraphException.Detail(Words.camel(reason.code()), words(reason)))
                .distinct()
                .toList();
        Refusal first = reasons.stream()
                .min(java.util.Comparator.comparingInt(
                        reason -> told(reason, surface).rank()))
                .orElseThrow();
        Told told = told(first, surface);
        String message = told.rule().isPresent()
                ? "The following policy rules failed: " + rules(reasons, surface)
                : told.message().orElseGet(() -> words(first));
        if (first.code() == Refusal.Code.CONTEXT && authorize.isPresent()) {
            Map<String, String> challenge = StepUp.challenge(claims(first.limit()), authorize.get());
            return new GraphException(401, told.code(), message, challenge, details);
        }
        return new GraphException(told.status(), told.code(), message, Map.of(), details);
    }

    private static String rules(List<Refusal> reasons, Surface surface) {
        return reasons.stream()
                .flatMap(reason -> told(reason, surface).rule().stream())
                .distinct()
                .map(rule -> "\"" + rule + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String words(Refusal reason) {
        String limit = reason.limit().isEmpty() ? "" : " (" + reason.limit() + ")";
        String from =
                reason.from().map(when -> "; possible from " + when + " on").orElse("");
        return reason.says() + limit + from;
    }

    private static Told told(Refusal reason, Surface surface) {
        return switch (reason.code()) {
            case NOT_HIMSELF, APPLICATION, NOT_ADMINISTRATOR, NOT_APPROVER, OWN_REQUEST, SAME_PERSON, OWN_ACCESS ->
                Told.denied();
            case PRINCIPAL_UNKNOWN -> Told.state(404, "SubjectNotFound", "The subject is not found.");
            case TARGET_UNKNOWN -> Told.state(404, "RoleNotFound", "The role is not found.");
            case EXISTS -> Told.state(400, "RoleAssignmentExists", "The Role assignment already exists.");
            case NOTHING_THERE -> Told.state(400, "RoleAssignmentDoesNotExist", "The Role assignment does not exist.");
            case PENDING ->
                Told.state(
                        400,
                        "PendingRoleAssignmentRequest",
                        "There is already an existing pending Role assignment request.");
            case OVERLAPS -> Told.state(400, "OverlapsPendingRoleAssignmentRequests");
            case TOO_SHORT ->
                // Miniumum is how Entra writes it, and what scripts look for.
                Told.state(
                        400,
                        "ActiveDurationTooShort",
                        "The Active duration is too short. Miniumum Required is 5 minutes.");
            case SCHEDULE -> Told.state(400, "InvalidRoleAssignmentRequestSchedule");
            case LAST_ADMINISTRATOR -> Told.state(400, "CannotDeleteLastAdminAssignment");
            case NOT_GOVERNABLE, PRINCIPAL_DISABLED, NO_APPROVER, REVIEW, ALERT ->
                Told.state(400, "InvalidRoleAssignmentRequest");
            case ROLE, IN_USE -> Told.state(400, "Request_BadRequest");
            case SETTING -> Told.state(400, "InvalidPolicy");
            case FACTOR_AND_CONTEXT ->
                Told.state(
                        400,
                        "MfaAndAcrsConflict",
                        "The Mfa and Acrs policy settings cannot be enabled simultaneously.");
            case NOT_OPEN, NOT_ITS_TURN, TOO_LATE, CHANGED_MEANWHILE, SAME_ID -> Told.state(409, CONFLICT);
            case NOT_ELIGIBLE -> Told.rule("EligibilityRule");
            case EXPIRATION -> Told.rule("ExpirationRule");
            case JUSTIFICATION -> Told.rule("JustificationRule");
            case TICKETING -> Told.rule("TicketingRule");
            case SECOND_FACTOR -> Told.rule("MfaRule");
            case CONTEXT ->
                new Told(
                        3,
                        400,
                        surface == Surface.ROLES ? "RoleAssignment" + CONTEXT : "GroupAssignment" + CONTEXT,
                        Optional.empty(),
                        Optional.of("&claims=" + URLEncoder.encode(claims(reason.limit()), StandardCharsets.UTF_8)));
        };
    }

    /** What a token must have been asked for with. */
    static String claims(String context) {
        return "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"" + context.replaceAll("[^\\w]", "")
                + "\"}}}";
    }
}
