package dev.gatehouse.server.graph.log;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Tree;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a user has registered to prove who he is.
 *
 * @param methods in Graph's words, as {@code softwareOneTimePasscode}
 * @param mfa whether one of them is a second factor
 * @param capable whether such a one may be used
 * @param at when that was so; empty for now
 */
record Registered(
        String id,
        String name,
        String displayName,
        boolean guest,
        boolean admin,
        boolean mfa,
        boolean capable,
        Set<String> methods,
        Optional<Instant> at) {
    /** The one that every local account has. */
    static final String TOTP = "softwareOneTimePasscode";

    static final EntityType DETAILS = new EntityType(
            "userRegistrationDetails",
            Set.of(
                    "id",
                    "userPrincipalName",
                    "userDisplayName",
                    "userType",
                    "isAdmin",
                    "isMfaRegistered",
                    "isMfaCapable",
                    "isPasswordlessCapable",
                    "isSsprRegistered",
                    "isSsprEnabled",
                    "isSsprCapable",
                    "methodsRegistered",
                    "defaultMfaMethod",
                    "isSystemPreferredAuthenticationMethodEnabled",
                    "systemPreferredAuthenticationMethods",
                    "userPreferredMethodForSecondaryAuthentication",
                    "lastUpdatedDateTime"));

    static final EntityType CREDENTIALS = new EntityType(
            "credentialUserRegistrationDetails",
            Set.of(
                    "id",
                    "userPrincipalName",
                    "userDisplayName",
                    "isRegistered",
                    "isEnabled",
                    "isCapable",
                    "isMfaRegistered",
                    "authMethods"));

    private static final String NO_METHOD = "none";
    private static final List<String> PASSWORDLESS =
            List.of("fido", "passkey", "windowshello", "microsoftauthenticatorpasswordless", "macossecureenclavekey");

    Registered {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(displayName, "displayName is null");
        methods = Set.copyOf(methods);
        requireNonNull(at, "at is null");
    }

    /**
     * As Graph shows it. Nothing is known of resetting passwords oneself, nor of what an export's users prefer, so nothing is said
     * of it.
     */
    ObjectNode details() {
        ObjectNode entity = who();
        entity.put("userType", guest ? "guest" : "member");
        entity.put("isAdmin", admin);
        entity.put("isMfaRegistered", mfa);
        entity.put("isMfaCapable", capable);
        entity.put("isPasswordlessCapable", capable && methods.stream().anyMatch(Registered::isPasswordless));
        List.of("isSsprRegistered", "isSsprEnabled", "isSsprCapable").forEach(entity::putNull);
        entity.set("methodsRegistered", texts(methods));
        prefer(entity);
        entity.set("lastUpdatedDateTime", Tree.time(at));
        return entity;
    }

    /** Local accounts have one method or none, and no system that prefers another. */
    private void prefer(ObjectNode entity) {
        boolean local = at.isEmpty();
        boolean totp = methods.contains(TOTP);
        entity.set("defaultMfaMethod", Tree.text(local ? Optional.of(totp ? TOTP : NO_METHOD) : Optional.empty()));
        if (local) {
            entity.put("isSystemPreferredAuthenticationMethodEnabled", false);
        } else {
            entity.putNull("isSystemPreferredAuthenticationMethodEnabled");
        }
        entity.putArray("systemPreferredAuthenticationMethods");
        entity.set(
                "userPreferredMethodForSecondaryAuthentication",
                Tree.text(local ? Optional.of(totp ? "oath" : NO_METHOD) : Optional.empty()));
    }

    /** As beta showed it before. */
    ObjectNode credentials() {
        ObjectNode entity = who();
        List.of("isRegistered", "isEnabled", "isCapable").forEach(entity::putNull);
        entity.put("isMfaRegistered", mfa);
        Set<String> before = new TreeSet<>();
        methods.forEach(method -> before(method).ifPresent(before::add));
        entity.set("authMethods", texts(before));
        return entity;
    }

    private ObjectNode who() {
        return Tree.object().put("id", id).put("userPrincipalName", name).put("userDisplayName", displayName);
    }

    private static boolean isPasswordless(String method) {
        String lower = method.toLowerCase(java.util.Locale.ROOT);
        return PASSWORDLESS.stream().anyMatch(lower::startsWith);
    }

    /** What a method was called before; those that are newer had no name. */
    private static Optional<String> before(String method) {
        return switch (method) {
            case "email", "mobilePhone", "officePhone", "alternateMobilePhone" -> Optional.of(method);
            case "securityQuestion" -> Optional.of(method);
            case "microsoftAuthenticatorPush", "microsoftAuthenticatorPasswordless" -> Optional.of("appNotification");
            case TOTP, "hardwareOneTimePasscode" -> Optional.of("appCode");
            case "fido2", "fido2SecurityKey", "passKeyDeviceBound" -> Optional.of("fido");
            default -> Optional.empty();
        };
    }

    private static ArrayNode texts(Set<String> texts) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        new TreeSet<>(texts).forEach(all::add);
        return all;
    }
}
