package dev.gatehouse.detection.event;

import java.util.List;

/** Whom a context field is about, and which columns say who that is. */
enum Subject {
    /** Who signs in, or does what a log other than the directory's tells, or is alerted on. */
    USER("User", false, UserColumns.IDS, UserColumns.NAMES),
    /** Whose mailbox it is. */
    MAILBOX("Mailbox", false, List.of(), List.of("MailboxOwnerUPN")),
    /** Who did what an audit tells. */
    ACTOR("Actor", false, List.of("Actor.Id"), List.of("Actor.UserPrincipalName")),
    /** Any object that it was done to. */
    TARGET("Target", true, List.of("Target.Id"), List.of("Target.UserPrincipalName")),
    /** A user that it was done to. */
    TARGET_USER("Target.User", true, List.of("Target.User.Id"), List.of("Target.User.UserPrincipalName")),
    /** A service principal that it was done to. */
    TARGET_SERVICE_PRINCIPAL(
            "Target.ServicePrincipal",
            true,
            List.of("Target.ServicePrincipal.Id"),
            List.of("Target.ServicePrincipal.DisplayName")),
    /** The role that it is about. */
    TARGET_ROLE("Target.Role", true, List.of("Target.Role.TemplateId"), List.of("Target.Role.DisplayName")),
    /** Nobody, but when it happened, by the clock of the working hours. */
    TIME("Time", false, List.of("TimeGenerated"), List.of("LocationDetails.geoCoordinates.longitude"));

    private final String prefix;
    private final boolean grouped;
    private final List<String> idFields;
    private final List<String> nameFields;

    Subject(String prefix, boolean grouped, List<String> idFields, List<String> nameFields) {
        this.prefix = prefix;
        this.grouped = grouped;
        this.idFields = idFields;
        this.nameFields = nameFields;
    }

    String prefix() {
        return prefix;
    }

    /** Whether its columns are read element by element. */
    boolean grouped() {
        return grouped;
    }

    List<String> idFields() {
        return idFields;
    }

    List<String> nameFields() {
        return nameFields;
    }

    /** A role is privileged or not, and of a tier; it is no account and holds no roles. */
    boolean answers(ContextField.Question question) {
        return switch (this) {
            case TIME -> question.isOfTime();
            case TARGET_ROLE ->
                question == ContextField.Question.IS_PRIVILEGED || question == ContextField.Question.TIER;
            default -> !question.isOfTime();
        };
    }
}
