package dev.gatehouse.pim.audit;

import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.command.AlertCommand;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.state.Change;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** What is written of alerts: how somebody set them, and what they found. */
final class AlertRecords {
    private final Scene scene;

    AlertRecords(Scene scene) {
        this.scene = scene;
    }

    AuditRecord of(Change.OfAlert change) {
        AlertState now = change.after();
        return scene.record(
                activity(now.kind(), name(change)),
                Result.SUCCESS,
                now.kind().graph(),
                scene.caller(),
                correlation(now.kind(), now.version()),
                Matter.NOTHING,
                Optional.of(change));
    }

    private static String name(Change.OfAlert change) {
        AlertState before = change.before();
        AlertState now = change.after();
        if (before.version() != now.version()) {
            return before.enabled() == now.enabled() ? "Update PIM alert setting" : switched(now.enabled());
        }
        if (!before.open().equals(now.open())) {
            boolean more = !before.open().keySet().containsAll(now.open().keySet());
            return more ? "Triggered PIM alert" : now.open().isEmpty() ? "Resolve PIM alert" : "Refresh PIM alert";
        }
        return "Deactivate PIM alert";
    }

    private static String switched(boolean on) {
        return on ? "Enable PIM alert" : "Disable PIM alert";
    }

    /** What is written of something about alerts that somebody wanted and did not get; nothing of what cannot be refused. */
    static Optional<Activity> wanted(AlertCommand command, AlertState now) {
        return switch (command) {
            case AlertCommand.ConfigureAlert configure ->
                Optional.of(activity(
                        configure.alert(),
                        configure.enabled() == now.enabled()
                                ? "Update PIM alert setting"
                                : switched(configure.enabled())));
            case AlertCommand.DismissAlert dismiss -> Optional.of(activity(dismiss.alert(), "Deactivate PIM alert"));
            case AlertCommand.RemoveOutside any ->
                Optional.of(activity(AlertKind.ROLES_ASSIGNED_OUTSIDE_PIM, "Resolve PIM alert"));
            case AlertCommand.AlertsFound any -> Optional.empty();
        };
    }

    /** Which alert a command is about. */
    static AlertKind alert(AlertCommand command) {
        return switch (command) {
            case AlertCommand.ConfigureAlert configure -> configure.alert();
            case AlertCommand.DismissAlert dismiss -> dismiss.alert();
            case AlertCommand.RemoveOutside any -> AlertKind.ROLES_ASSIGNED_OUTSIDE_PIM;
            case AlertCommand.AlertsFound any -> AlertKind.ROLES_ASSIGNED_OUTSIDE_PIM;
        };
    }

    /** Who asked for it; nobody did of what somebody only found. */
    static Optional<Caller> caller(AlertCommand command) {
        return switch (command) {
            case AlertCommand.ConfigureAlert configure -> Optional.of(configure.by());
            case AlertCommand.DismissAlert dismiss -> Optional.of(dismiss.by());
            case AlertCommand.RemoveOutside remove -> Optional.of(remove.by());
            case AlertCommand.AlertsFound any -> Optional.empty();
        };
    }

    /** What is common to all records of an alert under one setting. */
    static UUID correlation(AlertKind kind, long version) {
        return UUID.nameUUIDFromBytes((kind.graph() + " " + version).getBytes(StandardCharsets.UTF_8));
    }

    private static Activity activity(AlertKind kind, String name) {
        return new Activity(Service.PIM, category(kind), name, "Update");
    }

    private static Category category(AlertKind kind) {
        return switch (kind) {
            case TOO_MANY_OWNERS, TOO_MANY_PERMANENT_OWNERS, DUPLICATE_ROLE, AZURE_ROLES_ASSIGNED_OUTSIDE_PIM ->
                Category.RESOURCE_MANAGEMENT;
            case ROLES_ASSIGNED_OUTSIDE_PIM,
                    STALE_SIGN_IN,
                    NO_MFA_ON_ROLE_ACTIVATION,
                    SEQUENTIAL_ACTIVATION_RENEWALS,
                    REDUNDANT_ASSIGNMENT,
                    TOO_MANY_GLOBAL_ADMINS,
                    INVALID_LICENSE,
                    ALERT_DISABLED -> Category.ROLE_MANAGEMENT;
        };
    }
}
