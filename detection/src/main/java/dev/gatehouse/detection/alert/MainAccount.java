package dev.gatehouse.detection.alert;

import java.util.Optional;

/** Finds the account that an alert is about first: one that is privileged before others, else the one it names first. */
public final class MainAccount {
    private MainAccount() {}

    /** The account; empty where the alert names none. */
    public static Optional<Entity> of(Alert alert) {
        return alert.entities().stream()
                .filter(entity -> entity.privilege().isPresent())
                .findFirst()
                .or(() ->
                        alert.entities().stream().filter(MainAccount::isAccount).findFirst());
    }

    private static boolean isAccount(Entity entity) {
        return entity.type().equals("user") || entity.type().equals("servicePrincipal");
    }
}
