package dev.gatehouse.logs;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What something was done to; a part that is not known is empty. */
record AuditTarget(String type, String id, String displayName, String userPrincipalName, String templateId) {
    /** The parts by the names that rules use. */
    enum Part {
        TYPE("Type", AuditTarget::type),
        ID("Id", AuditTarget::id),
        DISPLAY_NAME("DisplayName", AuditTarget::displayName),
        USER_PRINCIPAL_NAME("UserPrincipalName", AuditTarget::userPrincipalName),
        TEMPLATE_ID("TemplateId", AuditTarget::templateId);

        private final String field;

        @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
        private final Function<AuditTarget, String> getter;

        Part(String field, Function<AuditTarget, String> getter) {
            this.field = field;
            this.getter = getter;
        }

        String field() {
            return field;
        }

        String of(AuditTarget target) {
            return getter.apply(target);
        }

        static Optional<Part> named(String name) {
            for (Part part : values()) {
                if (part.field.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                    return Optional.of(part);
                }
            }
            return Optional.empty();
        }
    }

    /** This target, with what it does not say itself filled in from another description of it. */
    AuditTarget or(AuditTarget other) {
        return new AuditTarget(
                type,
                id.isEmpty() ? other.id : id,
                displayName.isEmpty() ? other.displayName : displayName,
                userPrincipalName.isEmpty() ? other.userPrincipalName : userPrincipalName,
                templateId.isEmpty() ? other.templateId : templateId);
    }

    /** Whether it says anything but its type. */
    boolean saysSomething() {
        return !(id.isEmpty() && displayName.isEmpty() && userPrincipalName.isEmpty() && templateId.isEmpty());
    }
}
