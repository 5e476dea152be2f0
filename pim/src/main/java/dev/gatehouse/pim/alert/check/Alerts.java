package dev.gatehouse.pim.alert.check;

import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** All alerts. The same slice, facts and moment always come to the same. */
public final class Alerts {
    private Alerts() {}

    /** What each alert that is on comes to. The slice is all of the tenant, ended activations of the last time too. */
    public static Map<AlertKind, Outcome> examine(Slice slice, Facts facts, Instant at) {
        Scene scene = Scene.of(slice, facts, at);
        Map<AlertKind, Outcome> outcomes = new EnumMap<>(AlertKind.class);
        for (AlertKind alert : AlertKind.values()) {
            if (slice.alert(alert).enabled()) {
                outcomes.put(alert, check(alert).examine(scene, alert));
            }
        }
        return outcomes;
    }

    /** What of that is news for the engine: an alert that could not be judged stays as it was. */
    public static Map<AlertKind, Set<String>> news(Map<AlertKind, Outcome> outcomes) {
        Map<AlertKind, Set<String>> news = new EnumMap<>(AlertKind.class);
        outcomes.forEach((alert, outcome) -> {
            switch (outcome) {
                case Outcome.Found found -> news.put(alert, found.keys());
                case Outcome.Unjudged any -> {}
            }
        });
        return news;
    }

    private static AlertCheck check(AlertKind alert) {
        return switch (alert) {
            case ROLES_ASSIGNED_OUTSIDE_PIM, AZURE_ROLES_ASSIGNED_OUTSIDE_PIM -> new AssignedOutsidePim();
            case STALE_SIGN_IN -> new StaleSignIn();
            case NO_MFA_ON_ROLE_ACTIVATION -> new NoMfaOnActivation();
            case SEQUENTIAL_ACTIVATION_RENEWALS -> new SequentialActivationRenewals();
            case REDUNDANT_ASSIGNMENT -> new RedundantAssignment();
            case TOO_MANY_GLOBAL_ADMINS -> new TooManyGlobalAdmins();
            case INVALID_LICENSE -> (scene, any) -> Outcome.nothing();
            case TOO_MANY_OWNERS, TOO_MANY_PERMANENT_OWNERS -> new TooManyOwnersOfAScope();
            case DUPLICATE_ROLE -> new DuplicateRole();
            case ALERT_DISABLED -> new AlertDisabled();
        };
    }
}
