package dev.gatehouse.logs;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Who did what an audit row tells; a part that is not known is empty. */
record AuditActor(
        String type, String id, String userPrincipalName, String displayName, String ipAddress, String appId) {
    /** The parts by the names that rules use. */
    enum Part {
        TYPE("Type", AuditActor::type),
        ID("Id", AuditActor::id),
        USER_PRINCIPAL_NAME("UserPrincipalName", AuditActor::userPrincipalName),
        DISPLAY_NAME("DisplayName", AuditActor::displayName),
        IP_ADDRESS("IPAddress", AuditActor::ipAddress),
        APP_ID("AppId", AuditActor::appId);

        private final String field;

        @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
        private final Function<AuditActor, String> getter;

        Part(String field, Function<AuditActor, String> getter) {
            this.field = field;
            this.getter = getter;
        }

        String field() {
            return field;
        }

        String of(AuditActor actor) {
            return getter.apply(actor);
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
}
